using TechExportNlp.Html;

namespace TechExportNlp.Accuracy;

/// <summary>How well the pages and texts of the corpus are read: the share of articles of which a field is exactly right, null included.</summary>
internal static class PageMeasures
{
    /// <summary>The measures, by name; each from 0 to 1.</summary>
    public static IReadOnlyDictionary<string, double> Compute(out IReadOnlyList<string> errors)
    {
        Dictionary<string, Article> read = ReadAll();
        ExpectedArticle[] expected = [.. CorpusFolder.Expected.Where(article => FileOf(article.Id) is not null)];
        var wrong = new List<string>();
        double Share(string name, bool briefs, Func<ExpectedArticle, string?> want, Func<Article, string?> got)
        {
            ExpectedArticle[] rows = [.. expected.Where(row => briefs || !row.IsBrief)];
            int right = 0;
            foreach (ExpectedArticle row in rows)
            {
                string? given = read.TryGetValue(row.Id, out Article? article) ? got(article) : "(not read)";
                bool same = given == want(row);
                right += same ? 1 : 0;
                if (!same)
                {
                    wrong.Add($"{row.Id} {name}: wanted '{want(row)}', got '{given}'");
                }
            }

            return (double)right / rows.Length;
        }

        var scores = new Dictionary<string, double>
        {
            ["title"] = Share("title", briefs: false, row => row.Title, article => article.Title),
            ["published"] = Share("published", briefs: true, row => row.Published?.ToString(), article => article.Published?.ToString()),
            ["source"] = Share("source", briefs: false, row => row.Source, article => article.Source),
            ["author"] = Share("author", briefs: false, row => row.Author, article => article.Author),
            ["editor"] = Share("editor", briefs: false, row => row.Editor, article => article.Editor),
            ["text"] = Share("text", briefs: true, row => row.Text, article => article.Text),
        };
        errors = wrong;
        return scores;
    }

    private static Dictionary<string, Article> ReadAll()
    {
        var read = new Dictionary<string, Article>(StringComparer.Ordinal);
        foreach (string file in CorpusFolder.Files.Where(file => FileOf(file["articles/".Length..]) is not null && file.StartsWith("articles/", StringComparison.Ordinal)))
        {
            var info = new PageInfo { Id = file["articles/".Length..] };
            byte[] bytes = CorpusFolder.Bytes(file);
            ReadResult<Article> result = file.EndsWith(".html", StringComparison.Ordinal)
                ? ArticleReader.Default.Read(bytes, info)
                : ArticleReader.Default.ReadText(bytes, info);
            if (result.IsOk)
            {
                read[info.Id] = result.Value;
                foreach ((int index, Article brief) in result.Value.Briefs.Index())
                {
                    read[$"{info.Id}#b{index + 1}"] = brief;
                }
            }
        }

        return read;
    }

    /// <summary>The file of an article that is a file of its own; null for one of an archive.</summary>
    private static string? FileOf(string id)
    {
        string file = id.Split('#')[0];
        return file.EndsWith(".html", StringComparison.Ordinal) || file.EndsWith(".txt", StringComparison.Ordinal) ? file : null;
    }
}
