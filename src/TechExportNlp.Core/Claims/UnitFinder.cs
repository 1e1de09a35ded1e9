using TechExportNlp.Quantities;

namespace TechExportNlp.Claims;

/// <summary>
/// Completes a quantity without a unit: by the noun behind it (10万贫困群众), as money where what it is about is (总金额900多亿), by the noun
/// before it, or by what the claim before counted.
/// </summary>
internal sealed class UnitFinder(ClauseView view, ClaimContext context)
{
    private const int Farthest = 9;
    private const int Nearest = 4;

    // Nothing but money is counted in 万亿 without its unit (产业超3.2万亿).
    private const decimal LeastSum = 1_000_000_000_000;
    private const decimal LeastLargeSum = 100_000_000;
    private const decimal MostThings = 1_000;

    /// <summary>The quantity with its unit; null where nothing tells one.</summary>
    /// <param name="quantity">The quantity.</param>
    /// <param name="shape">Its shape so far.</param>
    /// <param name="reading">What it is about.</param>
    /// <param name="left">What stands before it.</param>
    /// <param name="end">The piece behind it; <paramref name="next"/> where no noun may be looked for behind it.</param>
    /// <param name="next">The piece of the next quantity, or the clause's end.</param>
    public CompleteQuantity? Find(Quantity quantity, ClaimShape shape, SubjectReading reading, LeftContext left, int end, int next)
    {
        if (shape.Unit.Length > 0)
        {
            return new(quantity.Span, shape, UnitOrigin.Written, null);
        }

        int counted = Counted(end, next, out bool joined);
        if ((counted >= 0 && view.EndsAsMoney(counted, out TableRow? row)) || IsMoneyFor(end, next, out row))
        {
            return new(quantity.Span, AsMoney(shape), UnitOrigin.Money, row);
        }

        bool isMoney = IsMoney(reading, left, out row);
        if (counted >= 0 && (joined || !isMoney))
        {
            bool quoted = joined && view[end].Span.Start == quantity.Span.End;
            TextSpan span = quoted ? TextSpan.FromBounds(quantity.Span.Start, view[counted].Span.End) : quantity.Span;
            return new(span, shape with { Unit = view.Sentence.Original(counted).ToString() }, UnitOrigin.NounBehind, null);
        }

        if (isMoney || quantity.Value.Low >= LeastSum)
        {
            return new(quantity.Span, AsMoney(shape), UnitOrigin.Money, row);
        }

        if (reading.IsCarried && left.To > left.From && quantity.Value.Low >= LeastLargeSum && context is { Counted.Kind: ClaimKind.Count, CountedLow: < MostThings })
        {
            // 共有24项，合计132亿: what is counted one by one is not what is summed up.
            return new(quantity.Span, AsMoney(shape), UnitOrigin.Money, row);
        }

        if (reading.IsCarried && context.Counted is { } unit)
        {
            return new(quantity.Span, shape with { Kind = unit.Kind, Unit = unit.Code }, UnitOrigin.ClaimBefore, null);
        }

        if (quantity.Value.Low >= LeastLargeSum && context.Counted is { Kind: ClaimKind.Amount } sum)
        {
            // 去年收入8亿元，董事会预计今年是16亿
            return new(quantity.Span, shape with { Kind = sum.Kind, Unit = sum.Code }, UnitOrigin.ClaimBefore, null);
        }

        return Before(left) is { } noun ? new(quantity.Span, shape with { Unit = noun }, UnitOrigin.NounBefore, null) : null;
    }

    private ClaimShape AsMoney(ClaimShape shape) => shape with { Kind = ClaimKind.Amount, Unit = context.Currency };

    // The noun that the number counts: at once behind it, behind a verb that says more of it (退捕渔民), or behind 的.
    private int Counted(int end, int next, out bool joined)
    {
        joined = false;
        if (end >= next || view[end].Kind is not (PieceKind.Word or PieceKind.Quoted) || (view.TryWord(view.Language.FrameWords, end, out _, out TableRow mark) && mark["use"] == "mark"))
        {
            // 产值突破百亿大关: a mark counts nothing.
            return -1;
        }

        int nounEnd = NounReader.End(view, end, next), of = -1, verb = -1;
        if (view[end].Tag != PartOfSpeech.Particle && NounReader.Counted(view, end, nounEnd) is >= 0 and var plain)
        {
            joined = true;
            return plain;
        }

        for (int i = end; i < next && i < end + Farthest && view[i].Kind is PieceKind.Word or PieceKind.Quoted; i++)
        {
            of = view.IsOf(i) ? i : of;
            verb = verb < 0 && of < 0 && view.CountsThings(i) ? i : verb;
        }

        if (of >= 0)
        {
            return NounReader.Counted(view, of + 1, NounReader.End(view, of + 1, next));
        }

        joined = verb >= 0;
        return verb;
    }

    // 20亿研发投入, 400万的收入: the noun phrase at once behind the number, or behind 的, ends as words of money do; 低收入人口 goes on.
    private bool IsMoneyFor(int end, int next, out TableRow? row)
    {
        int from = end < next && view.IsOf(end) ? end + 1 : end;
        for (int i = from; i < next && i < from + Nearest && view[i].Kind is PieceKind.Word or PieceKind.Quoted && view[i].Tag != PartOfSpeech.Particle && !view.CountsThings(i); i++)
        {
            if (view.EndsAsMoney(i, out row))
            {
                if (i + 1 >= next || !view.IsNominal(i + 1))
                {
                    return true;
                }
            }
            else if (view[i].Tag == PartOfSpeech.Verb)
            {
                break;
            }
        }

        row = null;
        return false;
    }

    private bool IsMoney(SubjectReading reading, LeftContext left, out TableRow? row)
    {
        row = null;
        bool isMoney = reading.Subject is { } subject && view.Language.Indicators.TryLongest(new SourceText(subject).Normal, subject.Length, out _, out row) && row["kind"] == "money";
        for (int i = left.To - 1; i >= left.From && !isMoney; i--)
        {
            isMoney = view[i].Kind == PieceKind.Word && view.TryWord(view.Language.IndicatorWords, i, out _, out row) && row["kind"] == "money";
        }

        return isMoney;
    }

    // 企业数量突破3万 counts 企业: what merely says that something is measured is no unit if the thing stands before it.
    private string? Before(LeftContext left)
    {
        int noun = Nominal(left, left.To - 1, strict: true);
        noun = noun < 0 ? Nominal(left, left.To - 1, strict: false) : noun;
        if (noun < 0)
        {
            return null;
        }

        int thing = view.EndsAsIndicator(noun) && !view.CountsThings(noun) ? Nominal(left, noun - 1, strict: true) : -1;
        return view.Sentence.Original(thing == noun - 1 && thing >= 0 ? thing : noun).ToString();
    }

    private int Nominal(LeftContext left, int from, bool strict)
    {
        int noun = from;
        while (noun >= left.From && (view[noun].Kind == PieceKind.Number || view[noun].Tag == PartOfSpeech.PersonName || !view.IsNominal(noun) || view.IsFiller(noun)
            || (strict && !(view[noun].Span.Length > 1 && view[noun].Tag is PartOfSpeech.Noun or PartOfSpeech.VerbalNoun or PartOfSpeech.ProperName or PartOfSpeech.Unknown))))
        {
            noun--;
        }

        return noun >= left.From ? noun : -1;
    }
}
