using System.Buffers;

namespace TechExportNlp.Periods;

/// <summary>Finds the expressions of time and of comparison in a text, and resolves them against the publication date.</summary>
/// <remarks>Immutable and thread-safe; linear in the text: every reader looks a bounded way from where it stands.</remarks>
internal sealed class PeriodScanner
{
    private const string SentenceEnds = "。！？\n";

    private readonly TimeTables _times;
    private readonly BasisTables _bases;
    private readonly SearchValues<char> _stops;

    public PeriodScanner(LanguageTables tables)
    {
        _times = new TimeTables(tables);
        _bases = new BasisTables(tables);
        _stops = TimeTables.StartsOf(c => _times.Starts.Contains(c) || _bases.MayStart(c) || SentenceEnds.Contains(c, StringComparison.Ordinal));
    }

    /// <summary>Finds the mentions of one paragraph, in order, without overlap among both lists.</summary>
    /// <param name="text">The text.</param>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="published">The publication day in UTC+8; null if unknown.</param>
    /// <param name="anchor">The period in force before the paragraph (a year named earlier gives 1—7月 its year); null if none.</param>
    /// <param name="periods">Takes the expressions of time.</param>
    /// <param name="bases">Takes the expressions of comparison.</param>
    public void Scan(SourceText text, TextSpan paragraph, DateOnly? published, Period? anchor, List<PeriodMention> periods, List<BasisMention> bases)
    {
        ReadOnlySpan<char> view = text.Normal.AsSpan(0, paragraph.End);
        var context = new PeriodContext(published is { Year: >= 1000 and < 3000 } ? published : null, anchor);
        for (int i = paragraph.Start; i < view.Length;)
        {
            int skip = view[i..].IndexOfAny(_stops);
            if (skip < 0)
            {
                return;
            }

            i += skip;
            if (SentenceEnds.Contains(view[i], StringComparison.Ordinal))
            {
                context.SameSentence = false;
                i++;
                continue;
            }

            i = IsInsideNumber(view, i, paragraph.Start) ? i + 1 : ReadAt(view, i, ref context, periods, bases);
        }
    }

    private int ReadAt(ReadOnlySpan<char> view, int at, ref PeriodContext context, List<PeriodMention> periods, List<BasisMention> bases)
    {
        if (_bases.MayStart(view[at]) && new BasisReader(view, _bases, _times, context).TryRead(at, out int end, out BasisWord? word, out Basis? basis))
        {
            bases.Add(new BasisMention { Span = TextSpan.FromBounds(at, end), Basis = basis, Row = word?.Row });
            return end;
        }

        if (_times.Starts.Contains(view[at]) && new PhraseReader(view, _times, context).TryRead(at, out TimePhrase phrase))
        {
            periods.Add(new PeriodMention { Span = TextSpan.FromBounds(at, phrase.End), Period = phrase.Period, Relation = phrase.Relation, Row = phrase.Row });
            if (phrase.Time is { } time)
            {
                context.Remember(time);
            }

            return phrase.End;
        }

        return at + 1;
    }

    // A number is read from its first character or not at all: 12 of 312月, 5 of 1.5日, 一 of 十一日, 30 of 2月30日.
    private static bool IsInsideNumber(ReadOnlySpan<char> view, int at, int start)
    {
        if (at == start || !DateNumeral.MayStart(view[at]))
        {
            return false;
        }

        char before = view[at - 1];
        return DateNumeral.MayStart(before) && char.IsAsciiDigit(before) == char.IsAsciiDigit(view[at]) || before is '.' or '第' or '月' || char.IsAsciiLetter(before) && char.IsAsciiDigit(view[at]);
    }
}
