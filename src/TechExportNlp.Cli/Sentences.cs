namespace TechExportNlp.Cli;

/// <summary>The sentence around a quote, for a person to read it in.</summary>
internal static class Sentences
{
    // More than most clauses; a sentence may be a page long.
    private const int Longest = 60;
    private const string Cut = "…";

    private static readonly char[] Ends = ['。', '！', '？', '\n', '\r'];

    /// <summary>What stands before and behind the quote, up to the sentence's ends, cut where it is long.</summary>
    public static (string Before, string After) Around(string text, TextSpan quote)
    {
        int from = Math.Max(0, quote.Start - Longest), to = Math.Min(text.Length, quote.End + Longest);
        int begin = text.AsSpan(from, quote.Start - from).LastIndexOfAny(Ends), end = text.AsSpan(quote.End, to - quote.End).IndexOfAny(Ends);
        bool cutsBefore = begin < 0 && from > 0, cutsAfter = end < 0 && to < text.Length;
        from = begin < 0 ? from + (cutsBefore && char.IsLowSurrogate(text[from]) ? 1 : 0) : from + begin + 1;
        to = end < 0 ? to - (cutsAfter && char.IsHighSurrogate(text[to - 1]) ? 1 : 0) : quote.End + end + (text[quote.End + end] < ' ' ? 0 : 1);
        return ((cutsBefore ? Cut : string.Empty) + text[from..quote.Start].TrimStart(), text[quote.End..to].TrimEnd() + (cutsAfter ? Cut : string.Empty));
    }
}
