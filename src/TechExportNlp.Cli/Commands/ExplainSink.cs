using System.Globalization;
using System.Text.Json;

namespace TechExportNlp.Cli.Commands;

/// <summary>Prints claims for a person: the sentence with the quote marked, the record, and what decided each field; then the numbers that are no claims.</summary>
/// <remarks>The extractor reads each article once more, with explanations: this is for a few articles at a time.</remarks>
internal sealed class ExplainSink(TextWriter output, ClaimExtractor extractor) : IClaimSink
{
    private const int Context = 60;
    private const string Mark = "⟦";
    private const string MarkEnd = "⟧";

    public async ValueTask WriteAsync(ArticleClaims claims, CancellationToken cancellation)
    {
        Article article = claims.Article;
        await output.WriteLineAsync($"# {article.Id}  {article.Published?.ToString()}  {article.Title}".TrimEnd()).ConfigureAwait(false);
        ArticleExplanation explanation = extractor.Explain(article, cancellation);
        foreach (ExplainedClaim explained in explanation.Claims)
        {
            await output.WriteLineAsync().ConfigureAwait(false);
            await output.WriteLineAsync(Sentence(article, explained.Claim)).ConfigureAwait(false);
            foreach ((string field, string value) in Fields(explained.Claim))
            {
                await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"    {field,-12}{value}")).ConfigureAwait(false);
            }

            foreach (string line in DerivationPrinter.Print(explained, article.Text).TrimEnd().Split('\n').Skip(1))
            {
                await output.WriteLineAsync("    " + line).ConfigureAwait(false);
            }
        }

        if (explanation.NonClaims.Count > 0)
        {
            await output.WriteLineAsync().ConfigureAwait(false);
            await output.WriteLineAsync("Numbers that are no claims:").ConfigureAwait(false);
            foreach (NonClaim number in explanation.NonClaims)
            {
                await output.WriteLineAsync("    " + DerivationPrinter.Print(number, article.Text)).ConfigureAwait(false);
            }
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
