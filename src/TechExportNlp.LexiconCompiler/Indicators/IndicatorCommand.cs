using System.Globalization;
using System.Text;

namespace TechExportNlp.LexiconCompiler.Indicators;

/// <summary><c>indicators</c>: gathers from news the nouns that numbers are stated of, for a person to choose indicators from.</summary>
internal static class IndicatorCommand
{
    // Below it, words are chance.
    private const int Least = 3;

    private const string Header = """
        # Nouns that numbers are stated of in the news that was read, and all rows of indicators.tsv, most frequent first.
        # patterns: how noun and number stand to each other; known: yes = a row of indicators.tsv, a word = the row that it ends with, - = none.
        # columns: word	count	patterns	known

        """;

    /// <summary>Reads the news and writes the candidates; a page that cannot be read is named and passed over.</summary>
    /// <returns>How many pages were passed over.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> news, Stream output, TextWriter error, CancellationToken cancellation = default)
    {
        var counts = new IndicatorCounts();
        int skipped = 0;
        await foreach (ReadResult<Article> article in new NewsPipeline().ReadAsync(NewsInputs.Open(news), cancellation).ConfigureAwait(false))
        {
            if (article.IsOk)
            {
                counts.Add(article.Value);
            }
            else
            {
                await error.WriteLineAsync($"skipped {article.Error}").ConfigureAwait(false);
                skipped++;
            }
        }

        var writer = new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true);
        await using (writer.ConfigureAwait(false))
        {
            await writer.WriteAsync(Header.ReplaceLineEndings("\n")).ConfigureAwait(false);
            foreach (IndicatorCandidate candidate in counts.Candidates(Least))
            {
                string known = candidate.Known is null ? "-" : candidate.Known == candidate.Word ? "yes" : candidate.Known;
                string patterns = candidate.Patterns.ToString().ToLowerInvariant().Replace(", ", ",", StringComparison.Ordinal).Replace("none", "-", StringComparison.Ordinal);
                await writer.WriteAsync(string.Create(CultureInfo.InvariantCulture, $"{candidate.Word}\t{candidate.Count}\t{patterns}\t{known}\n")).ConfigureAwait(false);
            }
        }

        return skipped;
    }
}
