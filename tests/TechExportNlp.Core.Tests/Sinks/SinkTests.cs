using System.Text.Json;

namespace TechExportNlp.Tests.Sinks;

public class SinkTests
{
    [Fact]
    public async Task A_line_holds_the_article_and_its_claims()
    {
        string output = await SinkSamples.WriteAsync(stream => new JsonLinesSink(stream), SinkSamples.Article(), SinkSamples.Article());
        string[] lines = output.Split('\n');
        Assert.Equal(3, lines.Length);
        Assert.Equal(string.Empty, lines[2]);
        Assert.StartsWith(
            """{"schema":1,"id":"a,1","title":"出口“稳”","published":"2025-07-20T09:30+08:00","source":"本报","author":null,"editor":null,"url":null,"claims":[{"quote":"35亿元","start":12,""",
            lines[0], StringComparison.Ordinal);
        using var line = JsonDocument.Parse(lines[0]);
        Assert.Equal(SinkSamples.Article().Claims, line.RootElement.GetProperty("claims").EnumerateArray().Select(ClaimJson.ReadClaim));
    }

    [Theory]
    [InlineData(true, true, false)]
    [InlineData(false, true, true)]
    [InlineData(false, false, false)]
    public async Task A_line_holds_the_text_only_where_nobody_has_it(bool given, bool writeText, bool expected)
    {
        string output = await SinkSamples.WriteAsync(stream => new JsonLinesSink(stream, writeText), SinkSamples.Article(given));
        using var line = JsonDocument.Parse(output);
        Assert.Equal(expected, line.RootElement.TryGetProperty("text", out JsonElement text));
        Assert.Equal(expected ? SinkSamples.First + "\n" + SinkSamples.Second : null, expected ? text.GetString() : null);
    }

    [Fact]
    public async Task A_flat_claim_names_its_article_paragraph_and_sentence()
    {
        string output = await SinkSamples.WriteAsync(stream => new FlatClaimSink(stream), SinkSamples.Article());
        string[] lines = output.Split('\n');
        Assert.Equal(4, lines.Length);
        (int Paragraph, string Sentence)[] expected =
        [
            (1, "今年上半年，我市出口额达35亿元。"),
            (1, "其中，机电产品占5%至7%。"),
            (2, SinkSamples.Second),
        ];
        for (int i = 0; i < expected.Length; i++)
        {
            using var line = JsonDocument.Parse(lines[i]);
            Assert.Equal("a,1", line.RootElement.GetProperty("article").GetString());
            Assert.Equal(expected[i], (line.RootElement.GetProperty("paragraph").GetInt32(), line.RootElement.GetProperty("sentence").GetString()));
            Assert.Equal(SinkSamples.Article().Claims[i], ClaimJson.ReadClaim(line.RootElement));
        }
    }

    [Fact]
    public async Task Csv_follows_RFC_4180()
    {
        string output = await SinkSamples.WriteAsync(stream => new CsvSink(stream), SinkSamples.Article());
        Assert.Equal(
        [
            "article,published,paragraph,sentence,quote,start,kind,role,value_low,value_high,unit,comparator,direction,subject,base,period,basis,modality,source,entity,indicator,key,confidence,repeats",
            "\"a,1\",2025-07-20T09:30+08:00,1,今年上半年，我市出口额达35亿元。,35亿元,12,amount,level,3500000000,3500000000,CNY,=,,我市出口额,,2025-01-01/2025-07-01,,actual,,我市,出口额,~我市|出口额|2025-01-01/2025-07-01|CNY|level|amount||actual,0.9,30 41",
            "\"a,1\",2025-07-20T09:30+08:00,1,其中，机电产品占5%至7%。,5%至7%,25,percentage,level,5,7,%,=,,机电产品,出口额,,,actual,,,,~机电产品|||%|level|percentage|出口额|actual,,",
            "\"a,1\",2025-07-20T09:30+08:00,2,\"分析师说：“全年有望增长2倍,或更多”。\",2倍,44,growth,change,200,200,%,=,up,\"出口,\"\"额\"\"\",,,yoy,forecast,分析师,,,\"~出口,额|||%|change|growth|yoy|forecast\",,",
            string.Empty,
        ],
            output.Split("\r\n"));
    }

    [Fact]
    public async Task Csv_of_nothing_is_its_header() =>
        Assert.EndsWith("repeats\r\n", await SinkSamples.WriteAsync(stream => new CsvSink(stream)), StringComparison.Ordinal);

    [Fact]
    public async Task An_empty_first_field_keeps_its_column()
    {
        ArticleClaims article = SinkSamples.Article();
        string output = await SinkSamples.WriteAsync(stream => new CsvSink(stream), article with { Article = article.Article with { Id = string.Empty } });
        Assert.StartsWith(",2025-07-20T09:30+08:00,1,", output.Split("\r\n")[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stream_left_open_can_be_written_on()
    {
        using var stream = new MemoryStream();
        await using (var sink = new JsonLinesSink(stream, leaveOpen: true))
        {
            await sink.WriteAsync(SinkSamples.Article(), TestContext.Current.CancellationToken);
        }

        Assert.True(stream.Length > 0);
        stream.WriteByte((byte)'\n');
    }
}
