namespace TechExportNlp.Periods;

/// <summary>Finds the expressions of time and of comparison in a text, and resolves them against the publication date.</summary>
/// <remarks>Immutable and thread-safe; linear in the text: every reader looks a bounded way from where it stands.</remarks>
internal sealed class PeriodScanner
{
    private const string SentenceEnds = "。！？\n";
    private const byte TimeMark = 1, BasisMark = 2, EndMark = 4;

    private readonly TimeTables _times;
    private readonly BasisTables _bases;

    // What each character may begin. A table beats a vectorised search here: in Chinese one character in four is of interest.
    private readonly byte[] _marks = new byte[char.MaxValue + 1];

    public PeriodScanner(LanguageTables tables)
    {
        _times = new TimeTables(tables);
        _bases = new BasisTables(tables);
        for (int c = 0; c < _marks.Length; c++)
        {
            _marks[c] = (byte)((_times.MayStart((char)c) ? TimeMark : 0) | (_bases.MayStart((char)c) ? BasisMark : 0));
        }

        foreach (char c in SentenceEnds)
        {
            _marks[c] |= EndMark;
        }
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
        byte[] marks = _marks;
        for (int i = paragraph.Start; i < view.Length;)
        {
            byte mark = marks[view[i]];
            if (mark == 0)
            {
                i++;
                continue;
            }

            if ((mark & EndMark) != 0)
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
        if ((_marks[view[at]] & BasisMark) != 0 && new BasisReader(view, _bases, _times, context).TryRead(at, out BasisValue basis))
        {
            bases.Add(new BasisMention { Span = TextSpan.FromBounds(at, basis.End), Basis = basis.Basis, Row = basis.Word?.Row, Time = basis.Time });
            return basis.End;
        }

        if ((_marks[view[at]] & TimeMark) != 0 && _times.MayStart(view, at, context.Republican) && new PhraseReader(view, _times, context).TryRead(at, out TimePhrase phrase))
        {
            periods.Add(new PeriodMention { Span = TextSpan.FromBounds(at, phrase.End), Period = phrase.Period, Plain = phrase.Time is { IsEnd: false } time ? time.Period : null, Relation = phrase.Relation, IsBare = phrase.IsBare, Row = phrase.Row });
            if (phrase.Time is { } named)
            {
                context.Remember(named);
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
        return DateNumeral.MayStart(before) && char.IsAsciiDigit(before) == char.IsAsciiDigit(view[at]) || before is '.' or '第' or '月' || char.IsAsciiLetter(before) && char.IsAsciiDigit(view[at]) && !IsDate(view, at);
    }

    // 1月20日 behind a name in letters
    private static bool IsDate(ReadOnlySpan<char> view, int at) =>
        DateNumeral.TryRead(view, at, out _, out int month) && month < view.Length && view[month] == '月'
        && DateNumeral.TryRead(view, month + 1, out _, out int day) && day < view.Length && view[day] is '日' or '号';
}
