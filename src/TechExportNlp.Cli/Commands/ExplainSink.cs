using System.Globalization;
using System.Text.Json;

namespace TechExportNlp.Cli.Commands;

/// <summary>Prints claims for a person: the paragraph's part around the quote, the quote marked, then a row a field.</summary>
internal sealed class ExplainSink(TextWriter output) : IClaimSink
{
    private const int Context = 60;
    private const string Mark = "⟦";
    private const string MarkEnd = "⟧";

    public async ValueTask WriteAsync(ArticleClaims claims, CancellationToken cancellation)
    {
        Article article = claims.Article;
        await output.WriteLineAsync($"# {article.Id}  {article.Published?.ToString()}  {article.Title}".TrimEnd()).ConfigureAwait(false);
        foreach (Claim claim in claims.Claims)
        {
            cancellation.ThrowIfCancellationRequested();
            await output.WriteLineAsync().ConfigureAwait(false);
            await output.WriteLineAsync(Sentence(article, claim)).ConfigureAwait(false);
            foreach ((string field, string value) in Fields(claim))
            {
                await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"    {field,-12}{value}")).ConfigureAwait(false);
            }

            // Which reader and which table row decided each field goes here, one row each, once the extractor hands out derivations.
        }

        await output.WriteLineAsync().ConfigureAwait(false);
    }

    public ValueTask DisposeAsync() => output.DisposeAsync();

    private static string Sentence(Article article, Claim claim)
    {
        TextSpan around = article.Paragraphs.FirstOrDefault(paragraph => paragraph.Span.Contains(claim.Span)).Span;
        int from = Math.Max(around.Start, claim.Start - Context), to = Math.Min(around.End, claim.Span.End + Context);
        string text = article.Text;
        int sentence = text.LastIndexOfAny(['。', '！', '？', '\n'], Math.Max(claim.Start - 1, 0), Math.Max(claim.Start - from, 0)) + 1;
        from = Math.Max(from, sentence);
        int end = text.AsSpan(claim.Span.End, to - claim.Span.End).IndexOfAny('。', '！', '？');
        to = end < 0 ? to : claim.Span.End + end + 1;
        return string.Concat(text.AsSpan(from, claim.Start - from), Mark, claim.Quote, string.Concat(MarkEnd, text.AsSpan(claim.Span.End, to - claim.Span.End)));
    }

    /// <summary>The record's own fields, under its own names; those that are null are left out.</summary>
    private static IEnumerable<(string Field, string Value)> Fields(Claim claim)
    {
        using var record = JsonDocument.Parse(claim.ToString());
        foreach (JsonProperty field in record.RootElement.EnumerateObject())
        {
            if (field.Value.ValueKind != JsonValueKind.Null)
            {
                yield return (field.Name, field.Value.ToString());
            }
        }
    }
}
