namespace TechExportNlp.Claims;

/// <summary>Takes a subject that is a list apart: 原煤、原油产量 is 原煤产量 and 原油产量; 甲、乙等领域出口 is 甲出口 and 乙出口.</summary>
internal static class ListExpander
{
    /// <summary>The members with what they share joined to each; a single subject comes back alone.</summary>
    public static List<string> Expand(ClauseView view, SubjectText subject, IReadOnlyList<int> whole)
    {
        if (!IsList(view, whole))
        {
            return subject.Print() is { } one ? [one] : [];
        }

        var members = new List<List<int>> { new() };
        int rest = -1;
        bool listed = false;
        for (int i = 0; i < whole.Count; i++)
        {
            int piece = whole[i];
            if (rest < 0 && (view[piece].Kind == PieceKind.Pause || IsAnd(view, piece)))
            {
                listed |= members[^1].Count > 0;
                members.Add([]);
            }
            else if (rest < 0 && view.TryWord(view.Language.ListWords, piece, out _, out TableRow word) && word["use"] == "rest")
            {
                rest = i + 1;
                members.Add([]);
            }
            else
            {
                members[^1].Add(piece);
            }
        }

        members.RemoveAll(static member => member.Count == 0);
        if (!listed || members.Count < 2)
        {
            return subject.Print() is { } single ? [single] : [];
        }

        string tail;
        List<int> last = members[^1];
        if (rest >= 0)
        {
            tail = Shared(view, subject.Print(last)!) ?? string.Empty;
            members.RemoveAt(members.Count - 1);
        }
        else
        {
            tail = Tail(view, subject, members, out int cut);
            if (cut > 0)
            {
                last.RemoveRange(cut, last.Count - cut);
            }
            else if (tail.Length > 0)
            {
                // The tail is part of the last piece: the member keeps its own text.
                string text = subject.Print(last)!;
                return [.. members.SkipLast(1).Select(member => Join(subject.Print(member)!, tail, view)), text];
            }
        }

        return [.. members.Select(member => Join(subject.Print(member)!, tail, view))];
    }

    private static bool IsList(ClauseView view, IReadOnlyList<int> whole)
    {
        for (int i = 0; i < whole.Count; i++)
        {
            if (view[whole[i]].Kind == PieceKind.Pause || (view.TryWord(view.Language.ListWords, whole[i], out _, out TableRow word) && word["use"] is "and" or "rest"))
            {
                return true;
            }
        }

        return false;
    }

    private static string Join(string member, string tail, ClauseView view) =>
        tail.Length == 0 || member.EndsWith(tail, StringComparison.Ordinal) || (Shared(view, member) is { } own && own.Length < member.Length) ? member : member + tail;

    // 本科及以上学历: what 以上 follows joins nothing.
    private static bool IsAnd(ClauseView view, int piece) =>
        view.IsAnd(piece) && !(piece + 1 < view.Count && view[piece + 1].Tag == PartOfSpeech.Locality);

    // What the last member has beyond being a member: all behind the name where the others are bare names, else its indicator.
    private static string Tail(ClauseView view, SubjectText subject, List<List<int>> members, out int cut)
    {
        List<int> last = members[^1];
        cut = 0;
        if (members.SkipLast(1).All(member => member.All(piece => view.IsEntity(piece) || view.IsMode(piece))))
        {
            while (cut < last.Count && (view.IsEntity(last[cut]) || view.IsMode(last[cut])))
            {
                cut++;
            }

            if (cut > 0 && cut < last.Count)
            {
                return subject.Print(last.Skip(cut))!;
            }
        }

        for (cut = 1; cut < last.Count; cut++)
        {
            string rest = subject.Print(last.Skip(cut))!;
            if (Shared(view, rest) == rest)
            {
                return rest;
            }
        }

        if (last.Count > 1 && view[last[^1]].Tag == PartOfSpeech.VerbalNoun && members.SkipLast(1).All(member => !member.Exists(piece => view[piece].Tag is PartOfSpeech.Verb or PartOfSpeech.VerbalNoun)))
        {
            // 张伟、王芳持股: what the last one is said to do, all do.
            cut = last.Count - 1;
            return subject.Print(last.Skip(cut))!;
        }

        cut = 0;
        return Shared(view, subject.Print(last)!) is { } indicator && indicator.Length < subject.Print(last)!.Length ? indicator : string.Empty;
    }

    // The longest run of indicators at the end of a text.
    private static string? Shared(ClauseView view, string text)
    {
        string normal = new SourceText(text).Normal;
        int end = normal.Length;
        while (end > 0 && view.Language.Indicators.TryLongest(normal, end, out int length, out _) && length > 1)
        {
            end -= length;
        }

        return end < normal.Length ? text[end..] : null;
    }
}
