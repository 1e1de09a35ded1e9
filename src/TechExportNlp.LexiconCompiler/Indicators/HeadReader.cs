using TechExportNlp.Claims;
using TechExportNlp.Quantities;

namespace TechExportNlp.LexiconCompiler.Indicators;

/// <summary>Finds the noun phrase that a number is stated of by the words between them alone, and the words that end it.</summary>
internal sealed class HeadReader(ClaimLanguage language)
{
    // Words that a candidate is made of at most: 集装箱 + 吞吐量, 国内 + 生产 + 总值.
    private const int MostWords = 4;

    // From a number back to its noun; further away something else is spoken of.
    private const int Farthest = 10;

    private const string Reaching = "达";

    /// <summary>The candidates before a quantity, shortest first; none where no noun stands there.</summary>
    public IReadOnlyList<string> Read(ClauseView view, int quantity, out IndicatorPattern pattern)
    {
        Quantity number = view.Sentence.QuantityOf(quantity);
        pattern = number.Outer.Start < number.Span.Start ? IndicatorPattern.Bounded : IndicatorPattern.None;
        pattern |= number.Kind == ClaimKind.Amount && number.Unit.Contains('/', StringComparison.Ordinal) ? IndicatorPattern.Rate : IndicatorPattern.None;
        int begin = Math.Max(0, quantity - Farthest), end = Share(view, begin, quantity);
        if (end < quantity)
        {
            pattern |= IndicatorPattern.Shares;
        }

        while (end > begin && Skip(view, begin, end, ref pattern) is var next && next < end)
        {
            end = next;
        }

        if (pattern is IndicatorPattern.None or IndicatorPattern.Rate)
        {
            pattern |= IndicatorPattern.Bare;
        }

        return Suffixes(view, begin, end);
    }

    // X占…N: the piece of 占.
    private int Share(ClauseView view, int begin, int quantity)
    {
        for (int i = quantity - 1; i >= begin && view[i].Kind is PieceKind.Word or PieceKind.Quoted or PieceKind.Basis or PieceKind.Period; i--)
        {
            if (view.TryWord(language.Shares, i, out _, out TableRow share) && share["place"] == "before")
            {
                return i;
            }
        }

        return quantity;
    }

    // The piece where the last word between noun and number begins; the same if it says something itself.
    private int Skip(ClauseView view, int begin, int end, ref IndicatorPattern pattern)
    {
        for (int i = Math.Max(begin, end - 3); i < end; i++)
        {
            if (view.TryWord(language.Directions, i, out int next, out DirectionCue cue) && next == end && cue.Use is DirectionUse.Verb or DirectionUse.Reach or DirectionUse.Steady)
            {
                bool reaches = cue.Use == DirectionUse.Reach || (pattern & (IndicatorPattern.Reaches | IndicatorPattern.Is)) != 0;
                pattern = (pattern & ~(IndicatorPattern.Reaches | IndicatorPattern.Is)) | (reaches ? IndicatorPattern.MovesTo : IndicatorPattern.Moves);
                return i;
            }

            if ((view.TryWord(language.Reaching, i, out next, out TableRow row) || view.TryWord(language.Copulas, i, out next, out row)) && next == end)
            {
                pattern |= row.Word.StartsWith(Reaching, StringComparison.Ordinal) ? IndicatorPattern.Reaches : IndicatorPattern.Is;
                return i;
            }
        }

        int last = end - 1;
        if (view[last].Kind == PieceKind.Word && view.Sentence.Normal(last) is Reaching)
        {
            pattern |= IndicatorPattern.Reaches;
            return last;
        }

        return view[last].Kind is PieceKind.Basis or PieceKind.Period || (view[last].Kind == PieceKind.Word && view[last].Tag != PartOfSpeech.Particle && !IsNoun(view, last) && view.IsFiller(last)) ? last : end;
    }

    // The last words of the phrase, one, two, three … of them: which of these is the indicator, the counts tell. A row of the table counts
    // also where the segmenter cuts it otherwise.
    private List<string> Suffixes(ClauseView view, int begin, int end)
    {
        var suffixes = new List<string>();
        for (int i = end - 1; i >= begin && end - i <= MostWords && view[i].Kind == PieceKind.Word && IsNoun(view, i) && (i == end - 1 || !view.IsEntity(i)); i--)
        {
            TextSpan words = view.Words(i, end);
            if (words.Length > 1 && !view.Sentence.Paragraph.Text[words].ContainsAnyExceptInRange('\u4E00', '\u9FFF'))
            {
                suffixes.Add(words.Quote(view.Sentence.Paragraph.Text.Normal));
            }
        }

        if (end > begin && view[end - 1].Kind == PieceKind.Word)
        {
            int to = view[end - 1].Span.End;
            if (language.Indicators.TryLongest(view.Sentence.Paragraph.Text.Normal.AsSpan(view.Sentence.Span.Start, to - view.Sentence.Span.Start), to - view.Sentence.Span.Start, out int length, out TableRow row)
                && length > 1 && !suffixes.Contains(row.Word))
            {
                suffixes.Add(row.Word);
            }
        }

        return suffixes;
    }

    private static bool IsNoun(ClauseView view, int piece) =>
        view.IsNominal(piece)
        || (view[piece].Tag is PartOfSpeech.Verb or PartOfSpeech.Unknown && view.EndsAsIndicator(piece));
}
