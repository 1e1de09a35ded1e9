using System.Text;
using CsCheck;

namespace TechExportNlp.Pipeline.Tests.Inputs;

public class LineReaderTests
{
    [Fact]
    public void Lines_come_as_they_were_written() => Gen.String[Gen.Char["ab字\r"], 0, 40].List[0, 20].Sample(lines =>
        Assert.Equal(lines, Read(string.Concat(lines.Select(line => line + "\n")), 1000)));

    [Fact]
    public void A_last_line_needs_no_end() => Assert.Equal(["a", "b"], Read("a\nb", 1000));

    [Fact]
    public void A_byte_order_mark_belongs_to_no_line() => Assert.Equal(["a", "\uFEFFb"], Read("\uFEFFa\n\uFEFFb\n", 1000));

    [Theory]
    [InlineData(11)]
    [InlineData(100_000)]
    [InlineData(300_000)]
    public void A_line_above_the_limit_is_passed_over_and_those_around_it_are_not(int length)
    {
        var reader = new LineReader(new MemoryStream(Encoding.UTF8.GetBytes($"a\n{new string('x', length)}\nb\n")), 10);
        var seen = new List<(string Line, bool TooLong)>();
        while (reader.Read() is { } line)
        {
            seen.Add((Encoding.UTF8.GetString(line), reader.WasTooLong));
        }

        Assert.Equal([("a", false), (string.Empty, true), ("b", false)], seen);
        Assert.Equal(3, reader.Line);
    }

    private static List<string> Read(string text, int limit)
    {
        var reader = new LineReader(new MemoryStream(Encoding.UTF8.GetBytes(text)), limit);
        var lines = new List<string>();
        while (reader.Read() is { } line)
        {
            lines.Add(Encoding.UTF8.GetString(line));
        }

        return lines;
    }
}
