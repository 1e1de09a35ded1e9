using System.Globalization;
using System.Text.Json.Nodes;

namespace TechExportNlp.Cli.Scoring;

/// <summary>The figures that the counts make, and how they print.</summary>
internal sealed class ScoreReport
{
    private static readonly string[] F1Names = ["detect", "value", "core", "subject", "subject_exact", "record", "full"];
    private static readonly string[] SparseNames = ["base", "source", "modality"];

    private readonly ScoreCounts _counts;

    public ScoreReport(ScoreCounts counts) => _counts = counts;

    public int Gold => _counts["gold"];

    public int Predicted => _counts["predicted"];

    public double Precision => Ratio(_counts["detect"], Predicted);

    public double Recall => Ratio(_counts["detect"], Gold);

    /// <summary>F1 of one level: detect, value, core, subject, subject_exact, record or full.</summary>
    public double F1(string level) => Ratio(2 * _counts[level], Gold + Predicted);

    /// <summary>The lines for people.</summary>
    public IEnumerable<string> Lines()
    {
        yield return Invariant($"gold {Gold}  predicted {Predicted}  precision {Fixed(Precision)}  recall {Fixed(Recall)}");
        yield return "F1   " + string.Join("  ", F1Names.Select(name => $"{name} {Fixed(F1(name))}"));
        yield return "F1 where not null   " + string.Join("  ", SparseNames.Select(name => $"{name} {Fixed(SparseF1(name))}"));
        yield return "right where matched   " + string.Join("  ", Fields().Select(field => $"{field.Name} {Fixed(field.Right)}"));
        foreach ((string kind, KindCounts counts) in _counts.Kinds)
        {
            yield return Invariant($"  {kind,-10} gold {counts.Gold,4}  recall {Fixed(Ratio(counts.Detect, counts.Gold))}  whole record {Fixed(Ratio(counts.Record, counts.Gold))}");
        }
    }

    /// <summary>The figures for programs.</summary>
    public JsonObject ToJson()
    {
        var json = new JsonObject { ["gold"] = Gold, ["predicted"] = Predicted, ["precision"] = Float(Precision), ["recall"] = Float(Recall) };
        foreach (string name in F1Names)
        {
            json[name] = Float(F1(name));
        }

        json["fields"] = new JsonObject(Fields().Select(field => KeyValuePair.Create(field.Name, Float(field.Right))));
        foreach (string name in SparseNames)
        {
            json[name + "_f1"] = Float(SparseF1(name));
        }

        json["kinds"] = new JsonObject(_counts.Kinds.Select(kind => KeyValuePair.Create(kind.Key, (JsonNode?)new JsonObject
        {
            ["gold"] = kind.Value.Gold,
            ["recall"] = Float(Ratio(kind.Value.Detect, kind.Value.Gold)),
            ["record_recall"] = Float(Ratio(kind.Value.Record, kind.Value.Gold)),
        })));
        return json;
    }

    private IEnumerable<(string Name, double Right)> Fields()
    {
        foreach (string name in Scorer.ValueFields.Concat(Scorer.CoreFields))
        {
            yield return (name, Ratio(_counts.RightFields(name), _counts["detect"]));
        }

        yield return ("quote", Ratio(_counts["quote"], _counts["detect"]));
    }

    private double SparseF1(string name) => Ratio(2 * _counts[name], _counts[name + "_gold"] + _counts[name + "_given"]);

    private static double Ratio(int hits, int all) => (double)hits / Math.Max(all, 1);

    /// <summary>A ratio as a node that prints as a float, 1.0 included.</summary>
    private static JsonNode? Float(double value) => JsonNode.Parse(PythonJson.Number(value));

    /// <summary>Three decimals; an exact tie goes to the even digit as in Python, which only odd sixteenths can be.</summary>
    private static string Fixed(double value) =>
        value * 16 == Math.Floor(value * 16)
            ? Math.Round((decimal)value, 3, MidpointRounding.ToEven).ToString("F3", CultureInfo.InvariantCulture)
            : value.ToString("F3", CultureInfo.InvariantCulture);

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
