namespace TechExportNlp.Claims;

/// <summary>What the readers of shares ask of the words around one.</summary>
internal readonly struct ShareWords(ClauseView view, ClaimContext context)
{
    /// <summary>What was counted right before, in the sentence; null if nothing was.</summary>
    public string? CountedBefore() => context is { SubjectInSentence: true, LastShape: { Kind: ClaimKind.Count, Role: ClaimRole.Level } } ? context.Subject : null;

    /// <summary>Whether a word begins with the piece that leads up to a part of what came before (其中).</summary>
    public bool IsMember(int piece) => view.TryWord(view.Language.ListWords, piece, out _, out TableRow row) && row["use"] == "member";

    /// <summary>What a run of pieces names, without 的 and words of place at its end.</summary>
    public string? WithoutLocality(int from, int to)
    {
        while (to > from && (view.IsOf(to - 1) || view[to - 1].Tag == PartOfSpeech.Locality))
        {
            to--;
        }

        return new SubjectText(view).Add(from, to).Trim().Print();
    }

    /// <summary>Whether the piece ends the words for those of whom shares are told (新增岗位中).</summary>
    public bool EndsMembers(int piece) => view.IsAmong(piece) && !(piece + 1 < view.Count && view.IsOf(piece + 1)) && !view.TryWord(view.Language.Closings, piece - 1, out _, out _);

    /// <summary>Those named by the words before 中; null if they name nobody.</summary>
    public string? Members(int from, int to) => Members(view, from, to);

    /// <inheritdoc cref="Members(int, int)"/>
    public static string? Members(ClauseView view, int from, int to)
    {
        int start = LeftEdge.Begin(view, from, to);
        return new SubjectText(view).Add(view.IsPreposition(start) ? start + 1 : start, to).Trim().Print();
    }

    /// <summary>The 的 right before the quantity; -1 if there is none.</summary>
    public int OfBefore(LeftContext left) => left.To > left.From && view.IsOf(left.To - 1) ? left.To - 1 : -1;

    /// <summary>Whether a movement starts behind the piece (从人口的20%扩大到90%).</summary>
    public bool IsOrigin(int piece, out int behind)
    {
        behind = piece + 1;
        return view[piece].Kind == PieceKind.Word && view.IsOrigin(piece);
    }

    /// <summary>Whether a word before 的 makes no whole of what stands there (最高的10%, 规定的10%).</summary>
    public bool IsLimit(int piece) => IsWord(piece, "limit");

    /// <summary>Whether a noun behind the percentage is what it is called, and no whole (25%的关税).</summary>
    public bool IsValue(int piece) => IsWord(piece, "value") || IsWord(piece, "noun") || IsWord(piece, "goal") || view.EndsAsRate(piece);

    /// <summary>Whether the piece is a word of shares with a place.</summary>
    public bool IsWord(int piece, string place) => view.IsShareWord(piece, place);

    /// <summary>The text as written.</summary>
    public string Text(int from, int to) => view.Sentence.Paragraph.Text.Original[from..to];

    /// <summary>A draft of words.</summary>
    public static SubjectDraft Draft(SubjectText words, int next)
    {
        words.Trim();
        return new SubjectDraft(words, next) { LeftEmpty = words.IsEmpty };
    }
}
