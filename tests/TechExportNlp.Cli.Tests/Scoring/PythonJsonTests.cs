using TechExportNlp.Cli.Scoring;

namespace TechExportNlp.Cli.Tests.Scoring;

public class PythonJsonTests
{
    [Theory]
    [InlineData(0, "0.0")]
    [InlineData(1, "1.0")]
    [InlineData(0.1, "0.1")]
    [InlineData(-2.5, "-2.5")]
    [InlineData(2.0 / 3, "0.6666666666666666")]
    [InlineData(0.0001, "0.0001")]
    [InlineData(0.00001, "1e-05")]
    [InlineData(0.000036, "3.6e-05")]
    [InlineData(1e15, "1000000000000000.0")]
    [InlineData(1e16, "1e+16")]
    [InlineData(1.5e300, "1.5e+300")]
    [InlineData(123456789.125, "123456789.125")]
    public void A_float_prints_as_in_Python(double value, string printed) => Assert.Equal(printed, PythonJson.Number(value));
}
