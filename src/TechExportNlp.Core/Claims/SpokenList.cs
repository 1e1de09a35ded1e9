namespace TechExportNlp.Claims;

/// <summary>Finds the list that a clause without a number ends its story with, for the numbers behind it that 分别 pairs with its members (居前的还有甲、乙，金额分别为…).</summary>
internal static class SpokenList
{
    // In pieces; a name that the lexicon lacks falls into its characters.
    private const int LongestMember = 8;

    /// <summary>The members, as many as wanted; null if the clause has no such list.</summary>
    public static List<string>? Find(ClauseView view, int from, int to, int wanted) =>
        Split(view, from, to, wanted, ands: true) ?? Split(view, from, to, wanted, ands: false);

    private static List<string>? Split(ClauseView view, int from, int to, int wanted, bool ands)
    {
        int last = to - 1;
        while (last > from && !Separates(view, last, ands))
        {
            last--;
        }

        int end = last + 1;
        while (end < to && IsMember(view, end))
        {
            end++;
        }

        while (end > last + 2 && view[end - 1].Tag == PartOfSpeech.VerbalNoun)
        {
            // 甲、乙表现较好
            end--;
        }

        if (last <= from || end == last + 1 || end - last > LongestMember + 1)
        {
            return null;
        }

        var members = new List<string>();
        for (int separator = last; separator > from && Separates(view, separator, ands);)
        {
            int start = separator;
            while (start > from && (IsMember(view, start - 1) || (!ands && view.IsAnd(start - 1))) && !Separates(view, start - 1, ands))
            {
                start--;
            }

            if (start == separator || separator - start > LongestMember || members.Count >= wanted)
            {
                return null;
            }

            if (members.Count == 0)
            {
                members.Add(Text(view, separator + 1, end));
            }

            members.Insert(0, Text(view, start, separator));
            separator = start - 1;
        }

        return members.Count == wanted && !members.Exists(string.IsNullOrEmpty) ? members : null;
    }

    private static bool Separates(ClauseView view, int piece, bool ands) => view[piece].Kind == PieceKind.Pause || (ands && view.IsAnd(piece));

    private static bool IsMember(ClauseView view, int piece) =>
        view[piece].Kind is PieceKind.Quoted or PieceKind.Number
        || (view[piece].Kind == PieceKind.Word && view.Light(piece) == LightWord.None && !view.TryWord(view.Language.ListWords, piece, out _, out _)
            && (view.IsNominal(piece) || (view[piece].Span.Length == 1 && view[piece].Tag == PartOfSpeech.Verb)));

    private static string Text(ClauseView view, int from, int to) => new SubjectText(view).Add(from, to).Print() ?? string.Empty;
}
