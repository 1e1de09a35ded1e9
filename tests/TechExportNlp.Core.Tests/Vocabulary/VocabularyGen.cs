using CsCheck;

namespace TechExportNlp.Tests.Vocabulary;

/// <summary>Random values of the vocabulary, hard ones included.</summary>
internal static class VocabularyGen
{
    private static readonly Gen<string> Words = Gen.OneOf(
        Gen.String[Gen.Char["出口额占比同比,，\"\\\n\t\r<>&'+%/[]{}:；=~"], 1, 12],
        Gen.Const("𠮷野家😀"),
        Gen.Const("“高技术产品”"));

    public static readonly Gen<decimal> Numbers = Gen.OneOf(
        Gen.Long[-1_000_000_000_000, 1_000_000_000_000].Select(Gen.Int[0, 12], (digits, scale) => new decimal((int)digits, (int)(digits >> 32), 0, digits < 0, (byte)scale)),
        Gen.Const(0m),
        Gen.Const(0.000036m),
        Gen.Const(1_070_000_000_000m));

    public static readonly Gen<Magnitude> Magnitudes = Gen.OneOf(
        Numbers.Select(value => new Magnitude(value)),
        Numbers.Select(Numbers, (a, b) => new Magnitude(Math.Min(a, b), Math.Max(a, b))));

    public static readonly Gen<Period> Periods = Gen.Int[0, 3_000_000].Select(Gen.Int[0, 3_000], Gen.Int[0, 3], (from, length, open) =>
    {
        DateOnly start = DateOnly.FromDayNumber(from), end = start.AddDays(length);
        return new Period((open & 1) == 0 ? start : null, (open & 2) == 0 ? end : null);
    });

    public static readonly Gen<Basis> Bases = Gen.OneOf(
        Gen.OneOf(Gen.Const(Basis.YearOnYear), Gen.Const(Basis.PeriodOnPeriod), Gen.Const(Basis.YearToDate)),
        Periods.Select(Basis.Of));

    public static readonly Gen<UnitCode> Units = Gen.OneOf(Array.ConvertAll(["CNY", "%", "pp", "x", "1", "家", "km/h", "[mu]", "宗/人", "kW.h"], code => Gen.Const(new UnitCode(code))));

    public static readonly Gen<PublicationTime> Times = Gen.Long[0, 3_000_000_000].Select(Gen.Int[-24, 28], Gen.Enum<TimePrecision>(), (second, halfHours, precision) =>
    {
        if (precision == TimePrecision.Day)
        {
            return new PublicationTime(DateOnly.FromDayNumber((int)(second / 86_400) + 700_000));
        }

        long whole = precision == TimePrecision.Minute ? second - (second % 60) : second;
        return new PublicationTime(DateTimeOffset.FromUnixTimeSeconds(whole).ToOffset(TimeSpan.FromMinutes(30 * halfHours)), precision);
    });

    public static readonly Gen<Claim> Claims =
        from quote in Words
        from start in Gen.Int[0, 1_000_000]
        from kind in Gen.Enum<ClaimKind>()
        from role in Gen.Enum<ClaimRole>()
        from value in Magnitudes
        from unit in Units
        from comparator in Gen.Enum<Comparator>()
        from direction in Gen.Enum<Direction>().Nullable()
        from subject in Words.Null()
        from whole in Words.Null()
        from period in Periods.Nullable()
        from basis in Bases.Nullable()
        from modality in Gen.Enum<Modality>()
        from source in Words.Null()
        from entity in Words.Null()
        from relative in Gen.Bool
        from indicator in Words.Null()
        from confidence in Gen.Int[0, 100].Nullable()
        from repeats in Gen.Int[0, 1_000_000].Array[0, 3]
        select new Claim
        {
            Quote = quote, Start = start, Kind = kind, Role = role, Value = value, Unit = unit, Comparator = comparator, Direction = direction,
            Subject = subject, Base = whole, Period = period, Basis = basis, Modality = modality, Source = source,
            Entity = entity, EntityIsRelative = relative && entity is not null, Indicator = indicator, Confidence = confidence / 100.0, Repeats = new TextOffsets(repeats),
        };
}
