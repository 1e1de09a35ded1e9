using System.Globalization;

namespace TechExportNlp.Periods;

public class LunarCalendarTests
{
    private const int First = 1990, Last = 2050;

    private static readonly TimeTables Tables = new(LanguageTables.Chinese);

    [Fact]
    public void Every_day_of_every_month_is_that_of_the_calendar_of_the_framework()
    {
        var calendar = new ChineseLunisolarCalendar();
        for (int year = First; year <= Last; year++)
        {
            int leap = calendar.GetLeapMonth(year);
            for (int month = 1; month <= 12; month++)
            {
                int counted = leap > 0 && month >= leap ? month + 1 : month;
                int days = calendar.GetDaysInMonth(year, counted);
                for (int day = 1; day <= days; day++)
                {
                    Assert.Equal(DateOnly.FromDateTime(calendar.ToDateTime(year, counted, day, 0, 0, 0, 0)), Tables.Lunar.Day(year, month, day));
                }

                Assert.Equal(Tables.Lunar.Day(year, month, days), Tables.Lunar.Day(year, month, 0));
                Assert.Null(Tables.Lunar.Day(year, month, days + 1));
            }
        }
    }

    [Fact]
    public void The_sun_passes_15_degrees_on_the_day_of_清明()
    {
        for (int year = First; year <= Last; year++)
        {
            DateOnly day = Tables.Lunar.Qingming(year)!.Value;
            Assert.InRange(SunLongitude(day), 13.9, 15);
            Assert.InRange(SunLongitude(day.AddDays(1)), 15, 16.1);
        }
    }

    [Theory]
    [InlineData("2025-02-20", "除夕", "2025-01-28")]
    [InlineData("2025-02-20", "大年初一", "2025-01-29")]
    [InlineData("2025-02-20", "大年三十", "2025-01-28")]
    [InlineData("2025-02-20", "正月十五", "2025-02-12")]
    [InlineData("2025-02-20", "正月十五元宵节", "2025-02-12")]
    [InlineData("2025-02-20", "农历二月初二", "2025-03-01")]
    [InlineData("2025-01-20", "腊月二十三", "2025-01-22")]
    [InlineData("2025-08-23", "腊月廿三", "2025-01-22")]
    [InlineData("2025-08-23", "清明节当天", "2025-04-04")]
    [InlineData("2025-08-23", "端午节当日", "2025-05-31")]
    [InlineData("2025-10-08", "中秋节当晚", "2025-10-06")]
    [InlineData("2025-10-08", "中秋节當晚", "2025-10-06")]
    [InlineData("2025-11-08", "重阳节当天", "2025-10-29")]
    [InlineData("2025-08-23", "2024年除夕", "2024-02-09")]
    [InlineData("2025-08-23", "2020年农历八月十五", "2020-10-01")]
    [InlineData("2025-08-23", "去年正月初七", "2024-02-16")]
    [InlineData("2025-11-20", "“双11”当天", "2025-11-11")]
    [InlineData("", "2023年除夕", "2023-01-21")]
    [InlineData("", "除夕", "")]
    public void A_day_of_the_farmers_calendar_resolves_to_that_of_the_common_one(string published, string text, string day)
    {
        PeriodMention mention = Assert.Single(Scanned.From(text, PeriodScannerTests.Day(published)).Periods);
        Assert.Equal((text, PeriodScannerTests.Day(day)), (mention.Span.Quote(text), mention.Period?.Start));
        Assert.Equal(mention.Period?.Start?.AddDays(1), mention.Period?.End);
    }

    [Theory]
    [InlineData("今年正月", "2025-01-29/2025-02-28")]
    [InlineData("2023年腊月", "2022-12-23/2023-01-22")]
    public void A_month_without_a_day_is_the_whole_month(string text, string expected) =>
        Assert.Equal(Period.Parse(expected), Assert.Single(Scanned.From(text, new DateOnly(2025, 8, 23)).Periods).Period);

    [Theory]
    [InlineData("元宵晚会")]
    [InlineData("中秋月饼")]
    [InlineData("元旦晚会")]
    [InlineData("大年夜饭")]
    [InlineData("重阳登高")]
    public void The_name_of_a_festival_alone_dates_nothing(string text) => Assert.DoesNotContain(Scanned.From(text, new DateOnly(2025, 8, 23)).Periods, mention => mention.Period is not null && text[0] != '大');

    // The apparent longitude of the sun as a day of China begins (Meeus, Astronomical Algorithms, ch. 25; good to 0.01°).
    private static double SunLongitude(DateOnly day)
    {
        const double Epoch = 2451545.0, OfYearOne = 1721425.5, DeltaT = 69.0 / 86400;
        double t = (day.DayNumber + OfYearOne - 8.0 / 24 + DeltaT - Epoch) / 36525;
        double anomaly = Radians(357.52911 + 35999.05029 * t - 0.0001537 * t * t);
        double centre = (1.914602 - 0.004817 * t - 0.000014 * t * t) * Math.Sin(anomaly) + (0.019993 - 0.000101 * t) * Math.Sin(2 * anomaly) + 0.000289 * Math.Sin(3 * anomaly);
        double longitude = 280.46646 + 36000.76983 * t + 0.0003032 * t * t + centre - 0.00569 - 0.00478 * Math.Sin(Radians(125.04 - 1934.136 * t));
        return (longitude % 360 + 360) % 360;

        static double Radians(double degrees) => degrees * Math.PI / 180;
    }
}
