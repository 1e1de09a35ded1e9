using System.Text.Json;
using System.Text.Json.Nodes;
using TechExportNlp.Html;

namespace TechExportNlp.Accuracy;

/// <summary>Tables leave nothing to judge: in the articles that hold them every cell must give its claim, with every field right, and no cell more.</summary>
public class TableClaimTests
{
    private const char Tab = '\t';

    public static TheoryData<string> Ids => [.. CorpusFolder.Expected.Where(article => article.Text.Contains(Tab, StringComparison.Ordinal)).Select(article => article.Id)];

    [Fact]
    public void There_are_enough_tables_to_mean_something() => Assert.InRange(Ids.Count, 11, int.MaxValue);

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_cell_gives_its_claim(string id)
    {
        ExpectedArticle expected = CorpusFolder.Expected.Single(article => article.Id == id);
        Assert.Equal(Wanted(expected), Given(expected, Article.FromText(expected.Text)));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_file_itself_gives_the_same(string id)
    {
        ExpectedArticle expected = CorpusFolder.Expected.Single(article => article.Id == id);
        var info = new PageInfo { Id = id };
        Article? read = id.EndsWith(".html", StringComparison.Ordinal) ? ArticleReader.Default.Read(CorpusFolder.Bytes("articles/" + id), info).Value
            : id.EndsWith(".txt", StringComparison.Ordinal) ? ArticleReader.Default.ReadText(CorpusFolder.Bytes("articles/" + id), info).Value
            : Article.FromParagraphs(expected.Text.Split('\n'));
        Assert.NotNull(read);
        Assert.Equal(Wanted(expected), Given(expected, read));
    }

    /// <summary>The expected claims of the cells, one a line. What is undecidable is left out on both sides.</summary>
    private static string Wanted(ExpectedArticle expected) =>
        string.Join('\n', expected.Claims.Where(claim => IsCell(expected.Text, claim.GetProperty("start").GetInt32())).Select(claim => Print(claim, claim)));

    private static string Given(ExpectedArticle expected, Article article)
    {
        Article dated = article with { Published = expected.Published, Source = expected.Source, Title = expected.Title };
        var wanted = expected.Claims.ToLookup(claim => claim.GetProperty("start").GetInt32());
        IEnumerable<Claim> claims = ClaimExtractor.Default.Extract(dated).Claims.Where(claim => IsCell(article.Text, claim.Start));
        return string.Join('\n', claims.Select(claim => Print(JsonSerializer.SerializeToElement(JsonNode.Parse(claim.ToString())), wanted[claim.Start].FirstOrDefault())));
    }

    private static bool IsCell(string text, int start)
    {
        int from = text.LastIndexOf('\n', start) + 1, to = text.IndexOf('\n', start);
        return text.AsSpan(from, (to < 0 ? text.Length : to) - from).Contains(Tab);
    }

    private static string Print(JsonElement claim, JsonElement wanted) =>
        string.Join(' ', claim.EnumerateObject().Where(field => field.Name is not ("optional" or "entity" or "indicator" or "key" or "confidence" or "repeats") && !IsUndecided(field.Name, wanted)).Select(field => $"{field.Name}={Value(field.Value)}"));

    private static bool IsUndecided(string field, JsonElement wanted) =>
        wanted.ValueKind == JsonValueKind.Object && wanted.GetProperty(field) is { ValueKind: JsonValueKind.String } value && value.ValueEquals("?");

    private static string Value(JsonElement value) => value.ValueKind == JsonValueKind.Number ? value.GetDecimal().ToString("0.########", System.Globalization.CultureInfo.InvariantCulture) : value.ToString();
}
