using TechExportNlp.Html.Metadata;

namespace TechExportNlp.Html.Tests;

public sealed class DateScannerTests
{
    [Theory]
    [InlineData("发布于2024年5月6日 07:08", "2024-05-06T07:08+08:00")]
    [InlineData("2024-05-06T07:08:09+08:00", "2024-05-06T07:08:09+08:00")]
    [InlineData("2024/5/6", "2024-05-06")]
    [InlineData("2024-05-06 HKT 17:20", "2024-05-06T17:20+08:00")]
    [InlineData("2024-05-06 星期一 07:08", "2024-05-06T07:08+08:00")]
    [InlineData("2024-05-06 HKTV 17:20", "2024-05-06")]
    public void A_date_is_found_with_the_time_beside_it(string text, string expected) =>
        Assert.Equal(expected, DateScanner.First(text)?.Time.ToString());

    [Theory]
    [InlineData("5月6日 07:08")]
    [InlineData("2024-13-06")]
    [InlineData("12024-05-06")]
    public void What_names_no_whole_date_is_none(string text) => Assert.Null(DateScanner.First(text));
}
