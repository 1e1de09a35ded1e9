using System.Buffers;
using System.Text;

namespace TechExportNlp;

/// <summary>
/// An article without the spaces that typesetters put between Chinese and Latin letters or digits (增长 5% 至 26 亿元): they say nothing, and
/// the readers need not know them. Maps what is read back to the text as given.
/// </summary>
/// <remarks>
/// Immutable; linear in the text, and one search for a space where there is none. Only a single space is left out: several, and tabs, set columns apart.
/// What goes where is what the text-autospace property of CSS Text Module Level 4 sets apart: ideographs beside letters and numerals of other scripts.
/// </remarks>
internal sealed class UnspacedArticle
{
    private static readonly SearchValues<char> Spaces = SearchValues.Create(" \u00A0\u2005\u2006\u2009\u202F");

    private readonly Article _original;
    private readonly int[] _origins;

    private UnspacedArticle(Article original, string text, int[] origins)
    {
        _original = original;
        _origins = origins;
        Article = Article.FromText(text) with { Id = original.Id, Title = original.Title, Published = original.Published, Source = original.Source, Url = original.Url };
    }

    /// <summary>The article to read.</summary>
    public Article Article { get; }

    /// <summary>The article without those spaces; null where it has none.</summary>
    public static UnspacedArticle? Of(Article article)
    {
        string text = article.Text;
        int space = Next(text, 0);
        if (space < 0)
        {
            return null;
        }

        var unspaced = new StringBuilder(text.Length);
        int[] origins = new int[text.Length];
        int from = 0;
        for (; space >= 0; from = space + 1, space = Next(text, from))
        {
            Take(from, space);
        }

        Take(from, text.Length);
        return new UnspacedArticle(article, unspaced.ToString(), origins);

        void Take(int start, int end)
        {
            for (int i = start; i < end; i++)
            {
                origins[unspaced.Length + i - start] = i;
            }

            unspaced.Append(text, start, end - start);
        }
    }

    /// <summary>A claim of the article as given.</summary>
    public Claim Restore(Claim claim)
    {
        TextSpan span = Restore(claim.Span);
        return claim with { Start = span.Start, Quote = span.Quote(_original.Text) };
    }

    /// <summary>A claim of the article as given, and how it came about.</summary>
    public ExplainedClaim Restore(ExplainedClaim explained) =>
        new(Restore(explained.Claim), explained.Derivation with { Fields = [.. explained.Derivation.Fields.Select(field => field with { Words = field.Words is { } words ? Restore(words) : null })] });

    /// <summary>A number of the article as given.</summary>
    public NonClaim Restore(NonClaim number) => number with { Span = Restore(number.Span) };

    private TextSpan Restore(TextSpan span) =>
        span.IsEmpty ? new TextSpan(span.Start < _origins.Length ? _origins[span.Start] : _original.Text.Length, 0)
        : TextSpan.FromBounds(_origins[span.Start], _origins[span.End - 1] + 1);

    // The next space to leave out; -1 if there is none.
    private static int Next(string text, int from)
    {
        for (int at = from; text.AsSpan(at).IndexOfAny(Spaces) is >= 0 and int distance; at += distance + 1)
        {
            int space = at + distance;
            if (space > 0 && space + 1 < text.Length && (IsIdeograph(text[space - 1]) && IsWestern(text[space + 1]) || IsWestern(text[space - 1]) && IsIdeograph(text[space + 1])))
            {
                return space;
            }
        }

        return -1;
    }

    private static bool IsIdeograph(char c) => c is >= '\u4E00' and <= '\u9FFF' or >= '\u3400' and <= '\u4DBF' or '〇';

    private static bool IsWestern(char c) => char.IsAsciiLetterOrDigit(c) || c is '%' or '$' or '+' or '-' or '‰' or '℃' or '°' or '€' or '£' or '¥' or '￥';
}
