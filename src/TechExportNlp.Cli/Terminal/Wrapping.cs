using System.Text;
using Spectre.Console;

namespace TechExportNlp.Cli.Terminal;

/// <summary>Breaks lines where Chinese may break: on either side of a wide character, and behind blanks.</summary>
internal static class Wrapping
{
    // Below this a line holds nothing readable: rather let the terminal break it.
    private const int Narrowest = 20;

    // Signs that begin no line.
    private const string Closing = "，。、；：？！）》〉」』”’】…%";

    /// <summary>The lines that the runs make; the continuations leave room for a margin.</summary>
    public static IReadOnlyList<IReadOnlyList<Run>> Wrap(IReadOnlyList<Run> runs, int width, int margin)
    {
        var lines = new List<List<Run>> { new() };
        if (width - margin < Narrowest)
        {
            return [runs];
        }

        int room = width;
        foreach (Run run in runs)
        {
            foreach (string unit in Units(run.Text))
            {
                int cells = unit.GetCellWidth();
                if (cells > room && lines[^1].Count > 0 && !Closing.Contains(unit[0], StringComparison.Ordinal))
                {
                    lines.Add([]);
                    room = width - margin;
                }

                Append(lines[^1], unit, run.Tone);
                room -= cells;
            }
        }

        return lines;
    }

    private static void Append(List<Run> line, string unit, Tone tone)
    {
        if (line.Count > 0 && line[^1].Tone == tone)
        {
            line[^1] = new Run(line[^1].Text + unit, tone);
        }
        else
        {
            line.Add(new Run(unit, tone));
        }
    }

    // What is never broken: a wide character, or a run of narrow ones with the blanks behind it.
    private static IEnumerable<string> Units(string text)
    {
        int start = 0, at = 0;
        bool blank = false;
        foreach (Rune rune in text.EnumerateRunes())
        {
            bool wide = rune.ToString().GetCellWidth() > 1;
            if (at > start && (wide || (blank && rune.Value != ' ')))
            {
                yield return text[start..at];
                start = at;
            }

            at += rune.Utf16SequenceLength;
            blank = rune.Value == ' ';
            if (wide)
            {
                yield return text[start..at];
                start = at;
            }
        }

        if (at > start)
        {
            yield return text[start..at];
        }
    }
}
