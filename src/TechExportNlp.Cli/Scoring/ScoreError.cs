using System.Text.Json.Nodes;

namespace TechExportNlp.Cli.Scoring;

/// <summary>One thing that the prediction got wrong.</summary>
/// <param name="Article">The article's id.</param>
/// <param name="Quote">The quote in question.</param>
/// <param name="What"><c>missed</c>, <c>spurious</c>, or the wrong fields, each with gold's and the prediction's value.</param>
internal sealed record ScoreError(string Article, string Quote, JsonNode What)
{
    public override string ToString() => $"- {Article} {Quote}: {PythonJson.Print(What)}";
}
