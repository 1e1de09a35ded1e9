namespace TechExportNlp.Quantities;

/// <summary>Adds up a numeral from left to right: digits, then 十 百 千 within a section, then 万 亿 over sections.</summary>
internal struct NumeralSum
{
    private const decimal Limit = 1e24m;
    private decimal _low, _high, _sectionLow, _sectionHigh, _totalLow, _totalHigh;
    private decimal _lastScale, _lastBig;
    private bool _section;

    /// <summary>Whether a digit waits for its scale.</summary>
    public bool HasDigit { get; private set; }

    /// <summary>The product of 万, 亿 at the end.</summary>
    public decimal Trailing { get; private set; }

    public bool Overflow { get; private set; }

    public NumeralSum() => Trailing = 1;

    public void Digit(decimal low, decimal high)
    {
        (_low, _high, HasDigit, Trailing) = (low, high, true, 1);
    }

    public void Fraction(decimal fraction) => (_low, _high) = (_low + fraction, _high + fraction);

    public void AddWhole(decimal value)
    {
        (_sectionLow, _sectionHigh, _section) = (_sectionLow + value, _sectionHigh + value, true);
        _lastScale = 10;
    }

    /// <summary>Whether 十, 百, 千 may follow: they descend within a section.</summary>
    public readonly bool MayScale(decimal scale) => HasDigit || (!_section && _lastBig == 0) || (scale < _lastScale && scale == 10) || (_lastBig > 0 && !_section);

    public void Scale(decimal scale)
    {
        decimal low = HasDigit ? _low : 1, high = HasDigit ? _high : 1;
        if (!HasDigit && _section)
        {
            low = high = 1;
        }

        (_sectionLow, _sectionHigh) = (_sectionLow + (low * scale), _sectionHigh + (high * scale));
        (_lastScale, _section, HasDigit, Trailing) = (scale, true, false, 1);
        Check();
    }

    public void Multiply(decimal big)
    {
        if (Overflow)
        {
            return;
        }

        bool any = HasDigit || _section;
        decimal low = _sectionLow + Rest(_low), high = _sectionHigh + Rest(_high);
        if (!any && _totalHigh == 0)
        {
            low = high = 1;
        }

        if (_lastBig == 0 || big > _lastBig || !any)
        {
            (_totalLow, _totalHigh) = ((_totalLow + low) * big, (_totalHigh + high) * big);
        }
        else
        {
            (_totalLow, _totalHigh) = (_totalLow + (low * big), _totalHigh + (high * big));
        }

        Trailing = any || _lastBig == 0 ? big : Math.Min(Trailing * big, Limit);
        _lastBig = big;
        (_sectionLow, _sectionHigh, _section, HasDigit, _lastScale, _low, _high) = (0, 0, false, false, 0, 0, 0);
        Check();
    }

    public readonly (decimal Low, decimal High) Total() => (_totalLow + _sectionLow + Rest(_low), _totalHigh + _sectionHigh + Rest(_high));

    // 三百五 is 350, 三万五 35,000: a last digit counts in the place below the last scale; 零 and printed digits do not.
    private readonly decimal Rest(decimal digit) => HasDigit ? digit : 0;

    private void Check()
    {
        if (_totalHigh > Limit || _sectionHigh > Limit)
        {
            Overflow = true;
            (_totalLow, _totalHigh, _sectionLow, _sectionHigh) = (0, 0, 0, 0);
        }
    }
}
