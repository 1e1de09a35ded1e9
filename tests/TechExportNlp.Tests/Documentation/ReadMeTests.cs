using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace TechExportNlp.Pipeline.Tests.Documentation;

/// <summary>README.md shows what is so. With TECHEXPORTNLP_WRITE=1 they write it.</summary>
public partial class ReadMeTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void Its_csharp_is_code_that_compiles()
    {
        IReadOnlyList<string> snippets = ReadMe.Snippets();
        ReadMe.HasBlocks("csharp", ["using TechExportNlp;\n\n" + snippets[0], .. snippets.Skip(1)]);
    }

    [Fact]
    public void Its_text_is_what_the_first_lines_print()
    {
        var snippets = new Snippets();
        snippets.Flagship();
        ReadMe.HasBlocks("text", snippets.Console.Output.TrimEnd('\n'));
    }

    [Fact]
    public void Its_json_is_the_record_in_full_of_a_product_on_the_list()
    {
        Claim claim = ClaimExtractor.Default.Extract(FlagshipText(), new DateOnly(2024, 1, 18))[3];
        string record = claim.ToString();

        // In five lines, so that a reader sees it whole; the tool prints one.
        string broken = Breaks().Replace(record, ",\n ");
        Assert.Equal(claim, Claim.Parse(broken));
        ReadMe.HasBlocks("json", broken);
    }

    [Fact]
    public void Its_contradictions_are_found()
    {
        Article[] archive = [.. new[] { "去年，我国汽车出口额增长5%。", "2023年，中国汽车出口增长5%。", "2023年，全国汽车出口总额增长7%。", "2023年，该公司出口增长7%。", "2023年，中国汽车出口增长超4%。" }
            .Select(static text => Article.FromText(text) with { Published = new PublicationTime(new DateOnly(2024, 1, 18)) })];
        IGrouping<string?, Claim> figure = Assert.Single(Snippets.Contradictions(archive));
        Assert.Equal("中国汽车|出口额|2023-01-01/2024-01-01|%|change|growth||actual", figure.Key);
        Assert.Equal(["5", "5", "7"], figure.Select(static claim => claim.Value.ToString()));
    }

    [Fact]
    public void Its_table_of_fields_is_the_record_s()
    {
        string record = ClaimExtractor.Default.Extract(FlagshipText())[0].ToString();
        Assert.Equal(JsonDocument.Parse(record).RootElement.EnumerateObject().Select(field => field.Name), ReadMe.FirstColumn("field"));
    }

    [Fact]
    public void It_links_to_files_that_exist()
    {
        Assert.All(Links().Matches(ReadMe.Text).Select(match => match.Groups["path"].Value), path => Assert.True(ReadMe.Exists(path), path));
    }

    [Fact]
    public async Task Its_pipeline_writes_articles_and_names_what_it_skips()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("technlp-");
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "a.txt"), "工业机器人出口增长20%。\n", Cancellation);
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "b.json"), "{", Cancellation);
            var snippets = new Snippets();
            await snippets.Pipeline([folder.FullName]);
            Assert.Contains("\"subject\":\"工业机器人出口\"", snippets.Console.Output, StringComparison.Ordinal);
            Assert.Contains("b.json", snippets.Console.Error.ToString(), StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void Its_page_is_read()
    {
        var snippets = new Snippets();
        snippets.Page(Encoding.UTF8.GetBytes("""
            <html><head><meta charset="utf-8"><title>机器人出口</title></head><body><h1>机器人出口较快增长</h1><p>2024-01-18 10:24</p>
            <p>业内人士介绍，2023年工业机器人出口增长20%，产品已经销往多个国家和地区。</p></body></html>
            """));
        Assert.Equal("2024-01-18T10:24+08:00 机器人出口较快增长: 1 claims\n", snippets.Console.Output);
    }

    [Fact]
    public void Its_unit_is_read()
    {
        Claim claim = Assert.Single(Snippets.OwnTables().Extract("碳化硅衬底出货3.5万托。"));
        Assert.Equal("35000 托", string.Create(CultureInfo.InvariantCulture, $"{claim.Value} {claim.Unit}"));
    }

    [Fact]
    public void Its_bridge_reads_what_the_own_segmenter_reads() =>
        Assert.Equal(ClaimExtractor.Default.Extract(FlagshipText()), Snippets.Bridge().Extract(FlagshipText()));

    /// <summary>The text of the first snippet, as its own source has it.</summary>
    private static string FlagshipText() => string.Concat(Chinese().Matches(ReadMe.Snippets()[0]).Select(match => match.Groups["text"].Value));

    [GeneratedRegex(@",(?=""(?:value|subject|period|entity)"")")]
    private static partial Regex Breaks();

    [GeneratedRegex(@"\]\((?<path>(?!https?:)[^)#]+)\)")]
    private static partial Regex Links();

    [GeneratedRegex("\"(?<text>[^\"{]*\\p{IsCJKUnifiedIdeographs}[^\"{]*)\"")]
    private static partial Regex Chinese();
}
