namespace TechExportNlp.Quantities;

/// <summary>Adds up a numeral from left to right: digits, then 十 百 千 within a section, then 万 亿 over sections.</summary>
internal struct NumeralSum
{
    private const decimal Limit = 1e22m;
    private decimal _low, _high, _sectionLow, _sectionHigh, _totalLow, _totalHigh;
    private decimal _lastScale, _lastBig, _place;
    private bool _section, _adjacent, _alone;

    public NumeralSum() => Trailing = 1;

    /// <summary>Whether a digit waits for its scale.</summary>
    public bool HasDigit { get; private set; }

    /// <summary>The product of 万, 亿 at the end.</summary>
    public decimal Trailing { get; private set; }

    public bool Overflow { get; private set; }

    /// <summary>Whether hundreds or more stand before.</summary>
    public readonly bool IsLarge => _totalHigh > 0 || _sectionHigh >= 100;

    /// <summary>Takes a number in digits.</summary>
    /// <param name="low">The number, or the lower of two alternatives (三四十).</param>
    /// <param name="high">The same, or the higher one.</param>
    /// <param name="alone">A single Chinese digit other than 零: at the end of 三百五 or 三万五 it counts in the place below the last scale.</param>
    public void Digit(decimal low, decimal high, bool alone = false)
    {
        (_low, _high, HasDigit, _alone) = (low, high, true, alone && _adjacent && low > 0);
        (Trailing, _adjacent) = (1, false);
    }

    public void Fraction(decimal fraction) => (_low, _high, _alone) = (_low + fraction, _high + fraction, false);

    /// <summary>Takes a fraction behind 十 (六十点二).</summary>
    public void Behind(decimal fraction) => (_sectionLow, _sectionHigh, _adjacent) = (_sectionLow + fraction, _sectionHigh + fraction, false);

    public void AddWhole(decimal value)
    {
        (_sectionLow, _sectionHigh, _section) = (_sectionLow + value, _sectionHigh + value, true);
        _lastScale = 10;
    }

    /// <summary>Whether 十, 百, 千 may follow: without a digit only 十 in its place, or any at the head of a section.</summary>
    public readonly bool MayScale(decimal scale) => HasDigit || !_section || (scale == 10 && scale < _lastScale);

    public void Scale(decimal scale)
    {
        decimal low = HasDigit ? _low : 1, high = HasDigit ? _high : 1;
        Check(Math.Max(high, _sectionHigh), scale);
        if (Overflow)
        {
            return;
        }

        (_sectionLow, _sectionHigh) = (_sectionLow + (low * scale), _sectionHigh + (high * scale));
        (_lastScale, _section, HasDigit, Trailing) = (scale, true, false, 1);
        (_place, _adjacent, _alone, _low, _high) = (scale / 10, scale > 10, false, 0, 0);
    }

    public void Multiply(decimal big)
    {
        bool any = HasDigit || _section;
        decimal low = _sectionLow + _low, high = _sectionHigh + _high;
        if (!any && _totalHigh == 0)
        {
            low = high = 1;
        }

        // 零兆亿兆: the value stays 0 while its multipliers grow. 108兆8805亿: only what stands behind the larger one is multiplied.
        bool behind = any && _lastBig > big;
        Check(Math.Max(behind ? high : _totalHigh + high, any ? 1 : Trailing), big);
        if (Overflow)
        {
            return;
        }

        (_totalLow, _totalHigh) = _lastBig == 0 || big > _lastBig || !any
            ? ((_totalLow + low) * big, (_totalHigh + high) * big)
            : (_totalLow + (low * big), _totalHigh + (high * big));
        Trailing = any || _lastBig == 0 ? big : Trailing * big;
        _lastBig = big;
        (_place, _adjacent, _alone) = (big / 10, true, false);
        (_sectionLow, _sectionHigh, _section, HasDigit, _lastScale, _low, _high) = (0, 0, false, false, 0, 0, 0);
    }

    public readonly (decimal Low, decimal High) Total()
    {
        decimal place = _alone ? _place : 1;
        return (_totalLow + _sectionLow + (_low * place), _totalHigh + _sectionHigh + (_high * place));
    }

    // Before each product, so that decimal never overflows.
    private void Check(decimal value, decimal factor) => Overflow |= value > Limit / factor;
}
