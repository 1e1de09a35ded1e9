namespace TechExportNlp.Periods;

/// <summary>Finds the expressions of time and of comparison in a text, and resolves them against the publication date.</summary>
/// <remarks>Immutable and thread-safe; linear in the text: every reader looks a bounded way from where it stands.</remarks>
internal sealed class PeriodScanner
{
    private const string SentenceEnds = "。！？\n";
    private readonly TimeTables _times;
    private readonly BasisTables _bases;
    private readonly WordStarts _comparisons;
    private readonly WordStarts _starts;

    public PeriodScanner(LanguageTables tables)
    {
        _times = new TimeTables(tables);
        _bases = new BasisTables(tables);
        _comparisons = new WordStarts(_bases.StartWords);
        _starts = new WordStarts(_times.StartWords.Concat(_bases.StartWords), static c => SentenceEnds.Contains(c) || TimeTables.MayStartWithout(c));
    }

    /// <summary>Finds the mentions of one paragraph, in order, without overlap among both lists.</summary>
    /// <param name="text">The text.</param>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="published">The publication day in UTC+8; null if unknown.</param>
    /// <param name="anchor">The period in force before the paragraph (a year named earlier gives 1—7月 its year); null if none.</param>
    /// <param name="periods">Takes the expressions of time.</param>
    /// <param name="bases">Takes the expressions of comparison.</param>
    /// <param name="republican">Whether a bare 113年 counts from 1911, as in news of Taiwan.</param>
    public void Scan(SourceText text, TextSpan paragraph, DateOnly? published, Period? anchor, List<PeriodMention> periods, List<BasisMention> bases, bool republican = false)
    {
        ReadOnlySpan<char> view = text.Normal.AsSpan(0, paragraph.End);
        var context = new PeriodContext(published is { Year: >= 1000 and < 3000 } ? published : null, anchor) { Republican = republican };
        Span<byte> places = stackalloc byte[WordStarts.Chunk];
        int read = paragraph.Start;
        for (int from = paragraph.Start; from < view.Length;)
        {
            int first = from, count = _starts.Collect(view, first, places, out from);
            foreach (byte place in places[..count])
            {
                int at = first + place;
                if (at < read)
                {
                    continue;
                }

                if (SentenceEnds.Contains(view[at]))
                {
                    context.SameSentence = false;
                }
                else if (!IsInsideNumber(view, at, paragraph.Start))
                {
                    read = ReadAt(view, at, ref context, periods, bases);
                }
            }
        }
    }

    private int ReadAt(ReadOnlySpan<char> view, int at, ref PeriodContext context, List<PeriodMention> periods, List<BasisMention> bases)
    {
        if (_comparisons.May(view, at) && new BasisReader(view, _bases, _times, context).TryRead(at, out BasisValue basis))
        {
            bases.Add(new BasisMention { Span = TextSpan.FromBounds(at, basis.End), Inner = TextSpan.FromBounds(at + basis.Lead, basis.End), Basis = basis.Basis, Row = basis.Word?.Row, Time = basis.Time, Other = basis.Other });
            return basis.End;
        }

        if (_times.MayStart(view, at, context.Republican) && new PhraseReader(view, _times, context).TryRead(at, out TimePhrase phrase))
        {
            periods.Add(new PeriodMention { Span = TextSpan.FromBounds(at, phrase.End), Period = phrase.Period, Plain = phrase.Time is { IsEnd: false } time ? time.Period : null, Relation = phrase.Relation, IsBare = phrase.IsBare, Row = phrase.Row });
            if (phrase.Time is { IsSamePart: false } named)
            {
                context.Remember(named);
                context.Same = phrase is { Relation: PeriodRelation.Since, Period.End: not null } ? phrase.Period : context.Same;
            }

            return phrase.End;
        }

        return at + 1;
    }

    // A number is read from its first character or not at all: 12 of 312月, 5 of 1.5日, 一 of 十一日, 十七 of 三百一十七, 30 of 2月30日.
    private static bool IsInsideNumber(ReadOnlySpan<char> view, int at, int start)
    {
        if (at == start || !DateNumeral.MayStart(view[at]))
        {
            return false;
        }

        char before = view[at - 1];
        if (before == '之' && at - 2 >= start && view[at - 2] == '分')
        {
            // 十四点三 of 百分之十四点三 is no time of day.
            return true;
        }

        return DateNumeral.MayStart(before) && char.IsAsciiDigit(before) == char.IsAsciiDigit(view[at]) || before is '.' or '第' or '月' || !char.IsAsciiDigit(view[at]) && before is '百' or '千' or '万' or '亿' || char.IsAsciiLetter(before) && char.IsAsciiDigit(view[at]) && !IsDate(view, at);
    }

    // 1月20日 behind a name in letters
    private static bool IsDate(ReadOnlySpan<char> view, int at) =>
        DateNumeral.TryRead(view, at, out _, out int month) && month < view.Length && view[month] == '月'
        && DateNumeral.TryRead(view, month + 1, out _, out int day) && day < view.Length && view[day] is '日' or '号';
}
