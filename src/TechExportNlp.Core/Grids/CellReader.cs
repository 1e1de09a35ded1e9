using TechExportNlp.Quantities;

namespace TechExportNlp.Grids;

/// <summary>Tells what stands in a cell, and reads its number: -3.2, 1,234.5, 12.6%, 3.5万, 上升0.2个百分点, -0.7（百分点）, 5.1*.</summary>
/// <remarks>A number counts only where it is the whole of the cell.</remarks>
internal sealed class CellReader(GridLanguage language, QuantityScanner scanner, GridUnitReader units, string currency)
{
    private const int LongestNumber = 40;
    private const string Marks = "*①②③④⑤⑥⑦⑧⑨⑩#^†‡";
    private readonly List<Quantity> _found = [];

    public GridCell Read(SourceText text, TextSpan span)
    {
        ReadOnlySpan<char> normal = text[span];
        bool letters = false, digits = false;
        foreach (char c in normal)
        {
            // A percent sign names a unit.
            letters |= char.IsLetterOrDigit(c) || c is '%' or '‰';
            digits |= char.IsAsciiDigit(c);
        }

        if (!letters)
        {
            return new GridCell(span, CellKind.Blank);
        }

        if (digits)
        {
            return span.Length <= LongestNumber && ReadNumber(text, span) is { } number ? new GridCell(span, CellKind.Number, number) : new GridCell(span, CellKind.Text);
        }

        bool blank = language.Words.TryLongest(normal, 0, out int length, out GridWord word) && length == normal.Length && (word.Role & GridRole.Blank) != 0;
        return new GridCell(span, blank ? CellKind.Blank : CellKind.Text);
    }

    private CellNumber? ReadNumber(SourceText text, TextSpan span)
    {
        string normal = text.Normal;
        int from = span.Start, to = span.End;
        while (to > from && Marks.Contains(normal[to - 1], StringComparison.Ordinal))
        {
            to--;
        }

        Movement? movement = null;
        int length = 0;
        if (language.Movements.TryLongest(normal.AsSpan(0, to), from, out length, out Movement found))
        {
            (movement, from) = (found, Skip(normal, from + length, to));
        }

        bool brackets = to - from > 2 && normal[from] is '(' or '（' && normal[to - 1] is ')' or '）';
        (from, to) = brackets ? (from + 1, to - 1) : (from, to);
        GridUnit? unit = brackets ? null : UnitBehind(text, from, ref to);
        if (to <= from)
        {
            return null;
        }

        // A plus is part of the number as a minus is, though it changes nothing.
        int number = normal[from] == '+' ? from + 1 : from;
        _found.Clear();
        scanner.Scan(text, TextSpan.FromBounds(number, to), [], [], currency, _found);
        if (_found is not [{ NonClaim: NonClaimReason.None or NonClaimReason.Bare } quantity] || quantity.Outer != TextSpan.FromBounds(number, to))
        {
            return null;
        }

        return new CellNumber(TextSpan.FromBounds(Math.Min(quantity.Span.Start, from < number ? from : quantity.Span.Start), quantity.Span.End), quantity)
        {
            Unit = unit,
            Movement = movement,
            MovementWords = movement is null ? default : new TextSpan(span.Start, length),
            InBrackets = brackets,
        };
    }

    // -0.7（百分点）
    private GridUnit? UnitBehind(SourceText text, int from, ref int to)
    {
        int open = text.Normal[to - 1] is ')' or '）' ? text.Normal.AsSpan(from, to - from).LastIndexOfAny('(', '（') : -1;
        if (open <= 0)
        {
            return null;
        }

        GridText inside = GridText.Of(text, TextSpan.FromBounds(from + open + 1, to - 1));
        if (units.Read(inside, 0, inside.Length, currency) is not { } unit)
        {
            return null;
        }

        to = from + open;
        return unit;
    }

    private static int Skip(string normal, int from, int to)
    {
        while (from < to && normal[from] == ' ')
        {
            from++;
        }

        return from;
    }
}
