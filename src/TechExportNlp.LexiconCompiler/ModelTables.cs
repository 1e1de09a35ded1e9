using System.Globalization;

namespace TechExportNlp.LexiconCompiler;

/// <summary>The model of unknown words as it stands in its three tables.</summary>
internal sealed class ModelTables
{
    private const string States = "BEMS";

    private ModelTables(double[] start, double[] steps, double[] emissionValues, ushort[] emissions)
    {
        Start = start;
        Steps = steps;
        EmissionValues = emissionValues;
        Emissions = emissions;
    }

    public double[] Start { get; }

    public double[] Steps { get; }

    /// <summary>The emission logarithms that occur, sorted.</summary>
    public double[] EmissionValues { get; }

    /// <summary>For every Han character and state the number of its value plus one; 0 for never seen.</summary>
    public ushort[] Emissions { get; }

    public static ModelTables Read(string folder)
    {
        double[] start = new double[States.Length];
        foreach (string[] row in Rows(Path.Combine(folder, "hmm-start.tsv"), 2))
        {
            start[State(row[0])] = Number(row[1]);
        }

        double[] steps = new double[States.Length * States.Length];
        Array.Fill(steps, HiddenMarkovModel.Never);
        foreach (string[] row in Rows(Path.Combine(folder, "hmm-transitions.tsv"), 3))
        {
            steps[(State(row[0]) * States.Length) + State(row[1])] = Number(row[2]);
        }

        // The one character outside of the Han block (∶) is left out: jieba asks its model only about Han.
        List<string[]> shown = [.. Rows(Path.Combine(folder, "hmm-emissions.tsv"), 1 + States.Length).Where(row => HiddenMarkovModel.IsHan(row[0][0]))];
        double[] values = [.. shown.SelectMany(row => row.Skip(1)).Where(cell => cell != "-").Select(Number).Distinct().Order()];
        var emissions = new ushort[LexiconFormat.HanCount * States.Length];
        foreach (string[] row in shown)
        {
            for (int state = 0; state < States.Length; state++)
            {
                int at = ((row[0][0] - LexiconFormat.FirstHan) * States.Length) + state;
                emissions[at] = row[1 + state] == "-" ? (ushort)0 : checked((ushort)(Array.BinarySearch(values, Number(row[1 + state])) + 1));
            }
        }

        return new ModelTables(start, steps, values, emissions);
    }

    private static int State(string letter) => States.IndexOf(letter, StringComparison.Ordinal);

    private static double Number(string cell) => double.Parse(cell, CultureInfo.InvariantCulture);

    private static IEnumerable<string[]> Rows(string path, int columns)
    {
        int number = 0;
        foreach (string line in File.ReadLines(path))
        {
            number++;
            if (line[0] == '#')
            {
                continue;
            }

            string[] row = line.Split('\t');
            yield return row.Length == columns ? row : throw new FormatException($"{path}, line {number}: {row.Length} columns; wanted are {columns}.");
        }
    }
}
