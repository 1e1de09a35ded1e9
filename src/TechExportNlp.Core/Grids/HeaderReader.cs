using TechExportNlp.Claims;
using TechExportNlp.Periods;
using TechExportNlp.Quantities;

namespace TechExportNlp.Grids;

/// <summary>Reads one cell of a header, or the name of a row: 出口额（亿元）, 1—7月同比增长（%）, 占GDP比重（%）, 汽车（万辆）.</summary>
internal sealed class HeaderReader(GridLanguage language, GridUnitReader units, UnitLineReader lines, GridPeriods periods, QuantityWords quantities)
{
    private readonly HeaderAsides _asides = new(language, units, periods);
    private readonly HeaderChanges _changes = new(language, quantities);

    /// <summary>A longer cell is no header, but text.</summary>
    public const int Longest = 64;

    /// <summary>Reads a cell.</summary>
    /// <param name="text">The cell, of at most <see cref="Longest"/> characters.</param>
    /// <param name="context">What its times are completed from.</param>
    /// <param name="currency">What 元 is.</param>
    /// <param name="isRow">Whether it is the name of a row, which tells a thing and not its time of planning.</param>
    public HeaderPart Read(GridText text, GridPeriodContext context, string currency, bool isRow)
    {
        var part = new HeaderPart { Words = text.Span };
        var rest = new HeaderRest(text);
        int label = lines.Read(text, currency, part.TableUnits);
        if (label >= 0)
        {
            rest.Drop(label > 0 && text.Normal[label - 1] is '(' or '[' ? label - 1 : label, text.Length);
        }

        _asides.Read(text, rest, part, currency);
        if (!isRow && language.Opens(rest.Normal, GridRole.Member, out int member))
        {
            rest.DropParts([(0, member)]);
        }

        ReadWord(rest, part, isRow);
        ReadUnit(text, rest, part, currency, isRow);
        if (!isRow)
        {
            ReadModality(rest, part);
        }

        ReadTimes(rest, part, context, isRow);

        _changes.Read(rest, part, isRow);
        if (part.Role == GridRole.None)
        {
            ReadWord(rest, part, isRow);
        }

        (part.Name, part.Normal) = (rest.Original, rest.Normal);
        return part;
    }

    private void ReadWord(HeaderRest rest, HeaderPart part, bool isRow)
    {
        string normal = rest.Normal;
        if (!isRow && language.WordEnds.TryLongest(normal, normal.Length, out _, out GridWord end) && (end.Role & GridRole.Ordinal) != 0)
        {
            // 基金代码, 销量排名
            part.Role = GridRole.Ordinal;
        }
        else if (language.Words.TryLongest(normal, 0, out int length, out GridWord word) && length == normal.Length)
        {
            part.Role = word.Role;
            if (!isRow && (word.Role & (GridRole.Plain | GridRole.Ordinal | GridRole.Unit)) != 0 && (word.Role & GridRole.Generic) == 0)
            {
                rest.Clear();
            }
        }
    }

    // 同比增长%, 金额/亿元, and a cell that is a unit alone.
    private void ReadUnit(GridText text, HeaderRest rest, HeaderPart part, string currency, bool isRow)
    {
        if (part.Unit is not null || rest.Length == 0)
        {
            return;
        }

        (int from, int to) = rest.Bounds;
        int stroke = text.Normal.LastIndexOfAny(['/', ',', ':'], to - 1, to - from);
        (int drop, int start) = !isRow && units.Read(text, from, to, currency) is not null ? (from, from)
            : text.Normal[to - 1] is '%' or '‰' ? (to - 1, to - 1)
            : stroke > from ? (stroke, stroke + 1)
            : (to, to);
        if (units.Read(text, start, to, currency) is { } unit)
        {
            part.Unit = unit;
            rest.Drop(drop, to);
        }
    }

    private void ReadTimes(HeaderRest rest, HeaderPart part, GridPeriodContext context, bool isRow)
    {
        var times = new List<GridPeriod>();
        var bases = new List<BasisMention>();
        periods.Read(rest.Original, rest.Normal, context, times, bases);
        if (isRow)
        {
            // 累计贷款余额 names a thing; 上年同期 alone heads a row.
            times.RemoveAll(time => time.Relative is not null && time.To - time.From < rest.Length);
        }

        part.Times = [.. times.Where(static time => !time.IsRepeated).Select(time => time with { Words = rest.Place(time.From, time.To) })];
        part.Time = part.Times is [{ } single] ? single : null;
        part.Basis = bases.Count > 0 ? new BasisMention { Span = rest.Place(bases[^1].Span.Start, bases[^1].Span.End), Basis = bases[^1].Basis, Row = bases[^1].Row } : null;
        rest.DropParts([.. times.Select(static time => (time.From, time.To)), .. bases.Select(static basis => (basis.Span.Start, basis.Span.End))]);
    }

    // 2024年预期目标: the word that comes last counts, and none of them names anything; 目标价 does.
    private void ReadModality(HeaderRest rest, HeaderPart part)
    {
        string normal = rest.Normal;
        var words = new List<(int From, int To)>();
        int left = normal.Length;
        for (int i = 0; i < normal.Length; i++)
        {
            if (language.Claims.Modalities.TryLongest(normal, i, out int length, out ModalityCue cue) && length > 1)
            {
                part.Modality = cue;
                if (!(language.Indicators.TryLongest(normal, i, out int indicator, out _) && indicator >= length))
                {
                    words.Add((i, i + length));
                    left -= length;
                }

                i += length - 1;
            }
        }

        if (left != 1)
        {
            rest.DropParts(words);
        }
    }
}
