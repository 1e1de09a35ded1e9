namespace TechExportNlp.Cli.Terminal;

/// <summary>Prints lines as they are; what only colour would tell is told by signs.</summary>
internal sealed class PlainPrinter(TextWriter output) : LinePrinter
{
    public override void Print(int indent, int hang, params IReadOnlyList<Run> runs)
    {
        if (runs.Count > 0)
        {
            output.Write(new string(' ', indent));
        }

        foreach (Run run in runs)
        {
            output.Write(run.Tone == Tone.Quote ? $"⟦{run.Visible}⟧" : run.Visible);
        }

        output.Write('\n');
    }

    public override ValueTask DisposeAsync() => output.DisposeAsync();
}
