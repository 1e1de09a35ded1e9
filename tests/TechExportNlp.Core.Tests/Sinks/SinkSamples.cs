using System.Text;

namespace TechExportNlp.Tests.Sinks;

/// <summary>A small article with claims, and what a sink writes for it.</summary>
internal static class SinkSamples
{
    public const string First = "今年上半年，我市出口额达35亿元。其中，机电产品占5%至7%。";
    public const string Second = "分析师说：“全年有望增长2倍,或更多”。";

    public static ArticleClaims Article(bool textGiven = true)
    {
        string text = First + "\n" + Second;
        Article article = (textGiven ? TechExportNlp.Article.FromText(text) : TechExportNlp.Article.FromParagraphs([First, Second])) with
        {
            Id = "a,1",
            Title = "出口“稳”",
            Published = PublicationTime.Parse("2025-07-20T09:30"),
            Source = "本报",
        };
        return new ArticleClaims(article,
        [
            Claim(text, "35亿元", ClaimKind.Amount, new Magnitude(3_500_000_000), "CNY") with
            {
                Subject = "我市出口额", Period = Period.Months(2025, 1, 6), Entity = "我市", EntityIsRelative = true, Indicator = "出口额", Confidence = 0.9, Repeats = new TextOffsets([30, 41]),
            },
            Claim(text, "5%至7%", ClaimKind.Percentage, new Magnitude(5, 7), "%") with { Subject = "机电产品", Base = "出口额" },
            Claim(text, "2倍", ClaimKind.Growth, new Magnitude(200), "%") with
            {
                Role = ClaimRole.Change, Direction = Direction.Up, Modality = Modality.Forecast, Subject = "出口,\"额\"", Basis = Basis.YearOnYear, Source = "分析师",
            },
        ]);
    }

    public static async Task<string> WriteAsync(Func<Stream, IClaimSink> create, params ArticleClaims[] articles)
    {
        using var stream = new MemoryStream();
        await using (IClaimSink sink = create(stream))
        {
            foreach (ArticleClaims article in articles)
            {
                await sink.WriteAsync(article, TestContext.Current.CancellationToken);
            }
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static Claim Claim(string text, string quote, ClaimKind kind, Magnitude value, string unit) =>
        new() { Quote = quote, Start = text.IndexOf(quote, StringComparison.Ordinal), Kind = kind, Value = value, Unit = new UnitCode(unit) };
}
