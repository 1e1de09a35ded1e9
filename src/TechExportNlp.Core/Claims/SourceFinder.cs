namespace TechExportNlp.Claims;

/// <summary>Who says what follows.</summary>
/// <param name="Name">The name as written.</param>
/// <param name="Words">Where it stands.</param>
/// <param name="Row">The verb of saying; null where a colon behind the name says so.</param>
internal readonly record struct SourceMention(string Name, TextSpan Words, TableRow? Row);

/// <summary>Finds who says what a sentence says: X表示, 据X统计, 记者从X了解到, 《X》提出.</summary>
internal static class SourceFinder
{
    private const int Farthest = 40;

    /// <summary>The source named at or before the first quantity, and the piece where what it says begins.</summary>
    /// <param name="view">The sentence.</param>
    /// <param name="from">The piece behind the dateline.</param>
    public static (SourceMention? Source, int ContentFrom) Find(ClauseView view, int from)
    {
        SourceMention? found = null;
        int content = 0, clause = from;
        for (int i = from; i < view.Count && i < from + Farthest; i++)
        {
            if (view[i].Kind == PieceKind.Quantity)
            {
                break;
            }

            if (view[i].Kind == PieceKind.Break)
            {
                if (IsSpeechColon(view, i) && Name(view, clause, i) is { } speaker && view[i - 1].Tag == PartOfSpeech.PersonName)
                {
                    found = speaker;
                    content = i + 1;
                }

                clause = i + 1;
                continue;
            }

            if (view.TryWord(view.Language.Reporting, i, out int next, out TableRow verb) && SaysOn(view, clause, i, next, verb["kind"] == "report"))
            {
                SourceMention? name = Name(view, clause, i);
                if (name is not null || HasSourceWord(view, clause, next))
                {
                    found = name is { } named ? named with { Row = verb } : null;
                    content = next;
                }

                i = next - 1;
            }
        }

        return (found, content);
    }

    private static bool IsSpeechColon(ClauseView view, int piece) =>
        view.Sentence.Normal(piece) is "：" or ":" && piece > 0 && piece + 1 < view.Count;

    // A verb of saying says on when a comma, a colon or the content follows, not when it has an object of its own (公布名单);
    // a word that may be a noun as well (调查失业率) only right before a comma.
    private static bool SaysOn(ClauseView view, int clause, int verb, int next, bool onlyBeforeBreak)
    {
        if (next < view.Count && view.IsOf(next))
        {
            // 统计局公布的失业率: what is said stands right behind.
            return verb > clause;
        }

        if (onlyBeforeBreak)
        {
            return next >= view.Count || view[next].Kind is PieceKind.Break or PieceKind.Quoted or PieceKind.Period;
        }

        for (int i = next; i < view.Count && i < next + 6; i++)
        {
            if (view[i].Kind == PieceKind.Break || view[i].Kind == PieceKind.Quoted)
            {
                return true;
            }

            if (view.TryWord(view.Language.Reporting, i, out _, out _))
            {
                return false;
            }
        }

        return next >= view.Count || verb > clause;
    }

    private static bool HasSourceWord(ClauseView view, int from, int to)
    {
        for (int i = from; i < to; i++)
        {
            if (view.TryWord(view.Language.SourceWords, i, out _, out _))
            {
                return true;
            }
        }

        return false;
    }

    private static SourceMention? Name(ClauseView view, int from, int to)
    {
        while (from < to && (view[from].Kind == PieceKind.Period || IsOpening(view, from)))
        {
            from++;
        }

        int end = from;
        int lastName = -1;
        while (end < to && (view.IsNominal(end) || view[end].Kind == PieceKind.Pause || view[end].Tag == PartOfSpeech.Conjunction) && !IsReportNoun(view, end))
        {
            if (view[end].Tag == PartOfSpeech.PersonName)
            {
                lastName = end;
            }

            end++;
        }

        if (end <= from)
        {
            return null;
        }

        if (EndsAs(view, end - 1, view.Language.Indicators))
        {
            // 产值预计达5亿元: what is expected speaks of itself.
            return null;
        }

        int start = from;
        for (int i = from; i < end - 1; i++)
        {
            start = EndsAs(view, i, view.Language.Titles) ? i + 1 : start;
        }

        start = lastName == end - 1 ? lastName : start;
        TextSpan words = view.Words(start, end);
        return new SourceMention(words.Quote(view.Sentence.Paragraph.Text.Original), words, Row: null);
    }

    private static bool EndsAs(ClauseView view, int piece, WordTrie<TableRow> endings)
    {
        TextSpan span = view[piece].Span;
        return view[piece].Kind == PieceKind.Word
            && endings.TryLongest(view.Sentence.Paragraph.Text.Normal.AsSpan(0, span.End), span.End, out int length, out _)
            && length > 1;
    }

    private static bool IsOpening(ClauseView view, int piece) =>
        view[piece].Kind == PieceKind.Word
        && (view[piece].Tag is PartOfSpeech.Preposition or PartOfSpeech.Conjunction or PartOfSpeech.Adverb or PartOfSpeech.Pronoun || IsSourceWord(view, piece, "opening"));

    private static bool IsReportNoun(ClauseView view, int piece) =>
        view.TryWord(view.Language.Reporting, piece, out _, out _) || IsSourceWord(view, piece, "noun");

    private static bool IsSourceWord(ClauseView view, int piece, string use) =>
        view.TryWord(view.Language.SourceWords, piece, out _, out TableRow row) && row["use"] == use;
}
