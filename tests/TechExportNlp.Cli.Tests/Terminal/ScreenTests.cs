using CsCheck;
using TechExportNlp.Cli.Terminal;

namespace TechExportNlp.Cli.Tests.Terminal;

public class ScreenTests
{
    private static readonly Gen<Run> Runs = Gen.Select(Gen.Char["出口额 abc%，。𠮷5"].Array[0, 40], Gen.Enum<Tone>(), (text, tone) => new Run(new string(text), tone));

    [Fact]
    public void Wrapping_keeps_every_character_in_order_and_its_tone() =>
        Gen.Select(Runs.List[0, 6], Gen.Int[1, 60], Gen.Int[0, 20]).Sample((runs, width, margin) =>
        {
            IReadOnlyList<IReadOnlyList<Run>> lines = Wrapping.Wrap(runs, width, margin);
            Assert.Equal(runs.SelectMany(run => run.Text.Select(c => (c, run.Tone))), lines.SelectMany(line => line.SelectMany(run => run.Text.Select(c => (c, run.Tone)))));
        });

    [Theory]
    [InlineData("出口额出口额出口额出口额", 20, "出口额出口额出口额出|口额")]
    [InlineData("出口额出口额出口额出，额", 20, "出口额出口额出口额出，|额")]
    [InlineData("one two three four five", 20, "one two three four |five")]
    [InlineData("出口额增长five", 22, "出口额增长five")]
    [InlineData("出口额出口额出口增长five", 20, "出口额出口额出口增长|five")]
    public void Lines_break_where_chinese_may_break(string text, int width, string expected) =>
        Assert.Equal(expected, string.Join('|', Wrapping.Wrap([new Run(text)], width, 0).Select(line => string.Concat(line.Select(run => run.Text)))));
}
