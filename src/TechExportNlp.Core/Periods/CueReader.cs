namespace TechExportNlp.Periods;

/// <summary>Looks a bounded way around a time for words that tell how to read it (time-cues.tsv).</summary>
internal static class CueReader
{
    private const int Behind = 8, Ahead = 24;

    /// <summary>Whether a cue stands in the rest of the clause; a comma that follows the time itself does not end it.</summary>
    public static bool Finds(ReadOnlySpan<char> text, int at, WordTrie<TableRow> cues)
    {
        int stop = Math.Min(text.Length, at + Ahead);
        for (int i = at; i < stop; i++)
        {
            char c = text[i];
            if (c is '。' or ';' or '；' or '！' or '？' or '\n' || c is '，' or ',' && i > at + 12)
            {
                return false;
            }

            if (cues.TryLongest(text, i, out _, out _))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a cue stands before the time, or behind it, in its own clause.</summary>
    public static bool Surrounds(ReadOnlySpan<char> text, int at, WordTrie<TableRow> cues)
    {
        for (int i = at - 1; i >= 0 && i >= at - Behind && !IsBreak(text[i]); i--)
        {
            if (cues.TryLongest(text, i, out int length, out _) && i + length <= at)
            {
                return true;
            }
        }

        int stop = Math.Min(text.Length, at + Ahead), commas = 0;
        for (int i = at; i < stop; i++)
        {
            if (IsBreak(text[i]) && (text[i] is not ('，' or ',') || i > at + 10 || ++commas > 1))
            {
                return false;
            }

            if (cues.TryLongest(text, i, out _, out _))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsBreak(char c) => c is '。' or '，' or ',' or '；' or ';' or '！' or '？' or '\n';
}
