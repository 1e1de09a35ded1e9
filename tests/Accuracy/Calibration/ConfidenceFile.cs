using System.Globalization;
using TechExportNlp.Claims;

namespace TechExportNlp.Accuracy.Calibration;

/// <summary>The file of <c>confidence.tsv</c> in the checkout.</summary>
internal static class ConfidenceFile
{
    private static string Path { get; } = System.IO.Path.Combine(CorpusFolder.Root, "..", "src", "TechExportNlp.Core", "Tables", "Chinese", ConfidenceTable.Table + ".tsv");

    /// <summary>Replaces the weights, in hundredths; comments and examples stay.</summary>
    public static void Write(LogisticModel model)
    {
        string[] lines = File.ReadAllLines(Path);
        for (int i = 0; i < lines.Length; i++)
        {
            string[] cells = lines[i].Split('\t');
            if (!lines[i].StartsWith('#') && cells.Length == 3)
            {
                double weight = cells[0] == EvidenceCodes.Start ? model.Start : model[EvidenceCodes.All.Single(single => single.Code() == cells[0])];
                lines[i] = string.Join('\t', cells[0], weight.ToString("0.00", CultureInfo.InvariantCulture), cells[2]);
            }
        }

        File.WriteAllText(Path, string.Join('\n', lines) + "\n");
    }
}
