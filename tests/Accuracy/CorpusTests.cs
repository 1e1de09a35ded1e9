using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace TechExportNlp.Accuracy;

/// <summary>Whether the corpus keeps its own contract (<c>corpus/README.md</c>); nothing here depends on how good the library is.</summary>
public class CorpusTests
{
    private static readonly string[] Undecidable = ["direction", "subject", "period", "basis", "modality", "role", "base", "source"];
    private static readonly string[] Fields =
    [
        "quote", "start", "kind", "role", "value", "unit", "comparator", "direction", "subject", "base", "period", "basis", "modality", "source", "optional",
    ];

    public static TheoryData<string> Ids => [.. CorpusFolder.Expected.Select(article => article.Id)];

    [Fact]
    public void There_are_enough_articles_to_mean_something() =>
        Assert.InRange(CorpusFolder.Expected.Count(article => !article.IsBrief), 24, int.MaxValue);

    [Fact]
    public void Each_article_has_one_line_of_expected_claims()
    {
        string[] expected = [.. CorpusFolder.Expected.Where(article => !article.IsBrief).Select(article => article.Id).Order(StringComparer.Ordinal)];
        string[] articles = [.. Articles().Select(article => article.Id).Order(StringComparer.Ordinal)];
        Assert.Equal(articles, expected);
    }

    [Fact]
    public void Ids_are_sorted_inside_a_file_and_stand_once()
    {
        Assert.Distinct(CorpusFolder.Expected.Select(article => article.Id));
        foreach (IGrouping<string, ExpectedArticle> file in CorpusFolder.Expected.GroupBy(article => article.Where.Split(':')[0]))
        {
            Assert.Equal(file.Select(article => article.Id).Order(StringComparer.Ordinal), file.Select(article => article.Id));
        }
    }

    [Fact]
    public void Briefs_follow_the_article_whose_page_they_stand_on_and_have_a_time()
    {
        foreach (ExpectedArticle brief in CorpusFolder.Expected.Where(article => article.IsBrief))
        {
            string page = brief.Id.Split('#')[0];
            Assert.Contains(CorpusFolder.Expected, article => article.Id == page);
            Assert.True(brief.Published is not null, $"{brief.Where}: a brief is a dated teaser.");
            Assert.Contains(brief.Text, CorpusFolder.Lines("articles/" + page));
        }
    }

    [Fact]
    public void Articles_without_furniture_stand_word_for_word_in_their_lines()
    {
        Dictionary<string, ExpectedArticle> expected = CorpusFolder.Expected.ToDictionary(article => article.Id, StringComparer.Ordinal);
        foreach ((string id, string? text) in Articles().Where(article => article.Text is not null))
        {
            Assert.True(expected[id].Text == text, $"{expected[id].Where}: 'text' is not what the article says.");
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Quotes_stand_at_their_starts(string id)
    {
        ExpectedArticle article = CorpusFolder.Expected.Single(row => row.Id == id);
        int last = 0;
        foreach (JsonElement claim in article.Claims)
        {
            string quote = claim.GetProperty("quote").GetString()!;
            int start = claim.GetProperty("start").GetInt32();
            Assert.True(
                quote.Length > 0 && start + quote.Length <= article.Text.Length && article.Text.AsSpan(start, quote.Length).SequenceEqual(quote),
                $"{article.Where}: '{quote}' does not stand at {start}.");
            Assert.True(start >= last, $"{article.Where}: '{quote}' stands before the claim ahead of it.");
            last = start;
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Claims_are_records_that_the_library_could_print(string id)
    {
        ExpectedArticle article = CorpusFolder.Expected.Single(row => row.Id == id);
        foreach (JsonElement claim in article.Claims)
        {
            Assert.Equal(Fields, claim.EnumerateObject().Select(field => field.Name));
            Assert.True(claim.GetProperty("optional").ValueKind is JsonValueKind.True or JsonValueKind.False, $"{article.Where}: 'optional' is no boolean.");
            JsonObject decided = JsonObject.Create(claim)!;
            foreach (string field in Undecidable.Where(field => claim.GetProperty(field).ValueEquals("?")))
            {
                decided[field] = field switch { "role" => "level", "modality" => "actual", _ => null };
            }

            Claim parsed = Claim.Parse(decided.ToJsonString());
            Assert.True(Coherent(parsed, claim), $"{article.Where}: {parsed.Quote} has a kind, role and unit that do not go together.");
        }
    }

    private static bool Coherent(Claim claim, JsonElement written) => claim.Kind switch
    {
        ClaimKind.Growth => claim.Role == ClaimRole.Change && claim.Unit == UnitCode.Percent,
        ClaimKind.Points => claim.Role == ClaimRole.Change && claim.Unit == UnitCode.PercentagePoint,
        ClaimKind.Percentage => claim.Unit == UnitCode.Percent,
        ClaimKind.Multiple => claim.Unit == UnitCode.Times,
        ClaimKind.Amount => claim.Unit.Code.Split('/')[0] is { Length: 3 } currency && currency.All(char.IsAsciiLetterUpper),
        _ => claim.Unit.Code.Length > 0,
    } && claim.Value.Low <= claim.Value.High && written.GetProperty("base").ValueKind is JsonValueKind.Null or JsonValueKind.String;

    /// <summary>The articles of the folder, with their text where the file holds nothing else.</summary>
    private static IEnumerable<(string Id, string? Text)> Articles()
    {
        foreach (string file in CorpusFolder.Files.Where(file => file.StartsWith("articles/", StringComparison.Ordinal)))
        {
            string id = file["articles/".Length..];
            if (file.EndsWith(".jsonl", StringComparison.Ordinal))
            {
                foreach (string line in CorpusFolder.Lines(file))
                {
                    using var article = JsonDocument.Parse(line);
                    yield return (article.RootElement.GetProperty("id").GetString()!, article.RootElement.GetProperty("text").GetString());
                }
            }
            else
            {
                bool plain = id.EndsWith(".txt", StringComparison.Ordinal) && !id.StartsWith("capture-", StringComparison.Ordinal);
                yield return (id, plain ? Encoding.UTF8.GetString(CorpusFolder.Bytes(file)) : null);
            }
        }
    }
}
