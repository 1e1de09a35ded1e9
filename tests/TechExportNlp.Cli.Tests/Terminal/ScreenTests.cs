using System.Text;
using CsCheck;
using Spectre.Console;
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

    [Fact]
    public async Task A_screen_gets_colours_and_a_file_gets_none()
    {
        byte[] input = Encoding.UTF8.GetBytes("""{"id":"a","text":"出口额达35亿元。"}""");
        string shown = await ShownAsync(input);
        Assert.Contains("\e[", shown, StringComparison.Ordinal);
        Assert.DoesNotContain('⟦', shown);
        (_, string piped, _) = await ToolRun.RunAsync(["explain", "-"], input);
        Assert.DoesNotContain("\e[", piped, StringComparison.Ordinal);
        Assert.Contains("⟦35亿元⟧", piped, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_cannot_steer_the_terminal()
    {
        byte[] input = Encoding.UTF8.GetBytes("""{"id":"a","text":"出口额\u001b[2J达35亿元，\u009b31m增长5%。"}""");
        Assert.DoesNotContain("\e[2J", await ShownAsync(input), StringComparison.Ordinal);
        (_, string piped, _) = await ToolRun.RunAsync(["explain", "-"], input);
        Assert.DoesNotContain('\e', piped);
        Assert.DoesNotContain('\u009b', piped);
    }

    private static async Task<string> ShownAsync(byte[] input)
    {
        using var output = new MemoryStream();
        var io = new CommandIo(output, TextWriter.Null, new MemoryStream(input)) { Screen = new Screen(80, ColorSystem.Standard) };
        Assert.Equal(0, await Technlp.RunAsync(["explain", "-"], io, TestContext.Current.CancellationToken));
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
