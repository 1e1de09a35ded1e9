using System.Text.Json;

namespace TechExportNlp.Comparison;

/// <summary>What is right for a page: a line of <c>truth.jsonl</c>. Names of the file's fields, values as there.</summary>
internal sealed class PageTruth
{
    private readonly JsonElement _root;

    private PageTruth(JsonElement root) => _root = root;

    public string File => Of("file")!;

    public string? Published => Of("published");

    public IReadOnlyList<string> Paragraphs => All("paragraphs");

    /// <summary>Lines that a good reader may keep or drop.</summary>
    public IReadOnlyList<string> Optional => All("optional");

    public static IReadOnlyList<PageTruth> Read(string file) =>
        [.. System.IO.File.ReadLines(file).Where(line => line.Length > 0).Select(line => new PageTruth(JsonElement.Parse(line)))];

    public string? Of(string field) => _root.TryGetProperty(field, out JsonElement value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;

    /// <summary>The value of a field and those that are as right.</summary>
    public IReadOnlyList<string> Allowed(string field) => [.. new[] { Of(field) ?? string.Empty }, .. All(field + "_alt")];

    private IReadOnlyList<string> All(string field) =>
        _root.TryGetProperty(field, out JsonElement list) && list.ValueKind == JsonValueKind.Array ? [.. list.EnumerateArray().Select(item => item.GetString() ?? string.Empty)] : [];
}
