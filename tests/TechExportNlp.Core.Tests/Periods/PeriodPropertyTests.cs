using System.Globalization;
using CsCheck;

namespace TechExportNlp.Periods;

public class PeriodPropertyTests
{
    private const string Alphabet = "0123456789一二十月日年今去上本截至到自从起以来底末初比较与同季度半前个、—-（）“”，。期间国庆春节假天昨时点近正腊大除夕世纪代廿周内止的民农历/.和";

    private static readonly Gen<DateOnly> Days = Gen.Int[new DateOnly(2000, 1, 1).DayNumber, new DateOnly(2029, 12, 31).DayNumber].Select(DateOnly.FromDayNumber);

    [Fact]
    public void A_date_printed_in_any_form_reads_back() => Gen.Select(Days, Days).Sample((day, published) =>
    {
        foreach (string form in new[] { "yyyy年M月d日", "yyyy年MM月dd日", "yyyy年M月d号", "截至yyyy年M月d日", "yyyy年M月d日（星期一）" })
        {
            string text = day.ToString(form, CultureInfo.InvariantCulture);
            PeriodMention mention = Assert.Single(Scanned.From(text, published).Periods);
            Assert.Equal(day.AddDays(1), mention.Period!.Value.End);
            Assert.Equal(text.Length, mention.Span.Length);
        }
    });

    [Fact]
    public void A_month_or_quarter_printed_without_its_year_is_never_after_the_publication() => Gen.Select(Gen.Int[1, 12], Gen.Int[1, 4], Days).Sample((month, quarter, published) =>
    {
        foreach (string text in new[] { $"{month}月", $"{month}月份", $"{quarter}季度", $"第{quarter}季度", $"1—{month}月", $"前{month}个月" })
        {
            PeriodMention mention = Assert.Single(Scanned.From(text, published).Periods);
            Assert.True(mention.Period!.Value.Start <= published, $"{text} in news of {published:O} gives {mention.Period}");
        }
    });

    [Fact]
    public void Mentions_are_in_order_disjoint_and_inside_the_paragraph() => Gen.Select(Gen.Char[Alphabet].Array[0, 60], Days).Sample((chars, published) =>
    {
        string text = new(chars);
        var paragraph = new TextSpan(text.Length / 4, text.Length / 2);
        var periods = new List<PeriodMention>();
        var bases = new List<BasisMention>();
        Scanned.Scanner.Scan(new SourceText(text), paragraph, published, null, periods, bases);
        Assert.Equal(periods.OrderBy(mention => mention.Span.Start), periods);
        TextSpan[] spans = [.. periods.Select(mention => mention.Span).Concat(bases.Select(mention => mention.Span)).OrderBy(span => span.Start)];
        Assert.All(spans, span => Assert.True(paragraph.Contains(span) && !span.IsEmpty, $"{span} in '{text}'"));
        Assert.All(spans.Zip(spans.Skip(1)), pair => Assert.True(pair.First.End <= pair.Second.Start, text));
    });

    [Fact]
    public void Every_period_prints_parses_back_and_begins_before_it_ends() => Gen.Select(Gen.Char[Alphabet].Array[0, 60], Days).Sample((chars, published) =>
    {
        string text = new(chars);
        Scanned scanned = Scanned.From(text, published);
        IEnumerable<Period?> periods = scanned.Periods.SelectMany(mention => new[] { mention.Period, mention.Plain }).Concat(scanned.Bases.SelectMany(mention => new[] { mention.Basis?.Period, mention.Time }));
        foreach (Period period in periods.OfType<Period>())
        {
            Assert.Equal(period, Period.Parse(period.ToString()));
            Assert.True(period.Start is not null || period.End is not null, text);
            Assert.True(!(period.Start >= period.End), $"{period} in '{text}', {published:O}");
        }
    });

    [Fact]
    public void A_length_of_time_ends_or_begins_with_the_publication() => Gen.Select(Gen.Int[1, 30], Gen.Int[0, 3].Select(static unit => new[] { "年", "个月", "周", "天" }[unit]), Days).Sample((count, unit, published) =>
    {
        Assert.Equal(published.AddDays(1), Assert.Single(Scanned.From($"近{count}{unit}", published).Periods).Period?.End);
        Assert.Equal(published.AddDays(1), Assert.Single(Scanned.From($"未来{count}{unit}", published).Periods).Period?.Start);
    });

    [Theory]
    [InlineData("次年")]
    [InlineData("2999年12月31日次日")]
    [InlineData("去年今年明年上月本周昨天年底近日12月24日1—7月比去年末自今年以来")]
    public void No_chain_of_times_runs_off_the_calendar(string text) => Assert.All(
        [DateOnly.MinValue, DateOnly.MaxValue, new DateOnly(1000, 1, 1), new DateOnly(2999, 12, 31)],
        published => Assert.NotEmpty(Scanned.From(string.Concat(Enumerable.Repeat(text, 2500)), published, Period.Day(published.AddDays(published == DateOnly.MaxValue ? -1 : 0))).Periods));

    [Fact]
    public void Traditional_and_full_width_forms_read_alike() =>
        Assert.Equal(
            Scanned.From("2023年3月5日，前7个月，较上个月，国庆假期，截至目前", new DateOnly(2025, 8, 23)).Periods.Select(mention => (mention.Span, mention.Period)),
            Scanned.From("２０２３年３月５日，前７個月，較上個月，國慶假期，截至目前", new DateOnly(2025, 8, 23)).Periods.Select(mention => (mention.Span, mention.Period)));
}
