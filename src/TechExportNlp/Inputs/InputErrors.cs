using System.Text.Json;
using ZstdSharp;

namespace TechExportNlp;

/// <summary>Every reason for which an input is skipped, in one place: what, where, what to do.</summary>
internal static class InputErrors
{
    /// <summary>Whether the exception is one that broken inputs cause, rather than a defect.</summary>
    public static bool IsExpected(Exception e) => e is IOException or UnauthorizedAccessException or InvalidDataException or ZstdException or NotSupportedException;

    /// <summary>The reason that an expected exception stands for.</summary>
    public static ReadError Of(Exception e, string where) => e switch
    {
        PageTooLargeException tooLarge => TooLarge(where, tooLarge.Limit),
        FileNotFoundException or DirectoryNotFoundException => Missing(where),
        InvalidDataException or ZstdException or EndOfStreamException => BrokenCompression(where, OneLine(e.Message)),
        _ => Unreadable(where, OneLine(e.Message)),
    };

    public static ReadError Missing(string where) =>
        new("missing-file", where, "there is no such file or folder", "Check the path; quote it if it holds spaces.");

    public static ReadError Unreadable(string where, string why) =>
        new("unreadable", where, $"it cannot be read: {why}", "Check the permissions, and that the file is not locked.");

    public static ReadError BrokenCompression(string where, string why) =>
        new("broken-compression", where, $"it cannot be decompressed: {why}", "Fetch or compress the file again; what stood before the damage was read.");

    public static ReadError TooLarge(string where, int limit) =>
        new("too-large", where, $"it is larger than the limit of {limit} bytes", "Cut it into single articles (one a line in .jsonl), or raise InputOptions.MaxPageBytes.");

    public static ReadError UnknownFormat(string where) =>
        new("unknown-format", where, "neither its ending nor its content says what it is", "Give it one of the endings .html .htm .txt .json .jsonl .warc, each also with .gz or .zst.");

    public static ReadError BadJson(string where, Exception e) =>
        new("bad-json", where, $"it is not valid JSON: {JsonProblem(e)}", "Mend or drop it; a .jsonl file holds one whole JSON object a line, in UTF-8.");

    public static ReadError NotAnArticle(string where, string found) =>
        new("not-an-article", where, $"an article is a JSON object, not {found}", "Wrap it: {\"id\": …, \"published\": …, \"title\": …, \"text\": …}.");

    public static ReadError BadField(string where, string field, string wanted) =>
        new("bad-field", where, $"'{field}' is not {wanted}", "Correct it, or leave it out.");

    public static ReadError WithoutText(string where) =>
        new("article-without-text", where, "the article has no text", "Give it one of text, paragraphs (an array of strings), html (its body) or page (the whole page).");

    public static ReadError Defect(string where, string what) =>
        new("defect", where, $"reading it hit a defect of the library: {what}", "Please report it, with the article.");

    /// <summary>The parser's message, its own way of counting lines replaced by the byte.</summary>
    private static string JsonProblem(Exception e)
    {
        int tail = e.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        string message = OneLine(tail < 0 ? e.Message : e.Message[..tail]);
        return e is JsonException { BytePositionInLine: { } position } ? FormattableString.Invariant($"{message}, at byte {position}") : message;
    }

    /// <summary>A message of the base library as part of a sentence.</summary>
    public static string OneLine(string message) => message.ReplaceLineEndings(" ").TrimEnd('.', ' ');
}
