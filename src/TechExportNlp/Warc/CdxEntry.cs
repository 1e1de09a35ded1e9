using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace TechExportNlp.Warc;

/// <summary>A line of a CDXJ index: what was captured when, and where its record lies.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record CdxEntry
{
    private const string TimestampFormat = "yyyyMMddHHmmss";

    private static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>An entry.</summary>
    /// <param name="url">The address that was captured.</param>
    /// <param name="timestamp">When; kept to the second.</param>
    public CdxEntry(string url, DateTimeOffset timestamp)
    {
        ArgumentNullException.ThrowIfNull(url);
        Url = url;
        Key = Surt.Of(url);
        Timestamp = timestamp.UtcDateTime.AddTicks(-(timestamp.Ticks % TimeSpan.TicksPerSecond));
    }

    /// <summary>What the index is sorted by: the address in the order of its domain, such as <c>cn,com,example)/news?id=1</c>.</summary>
    public string Key { get; private init; }

    /// <summary>The address that was captured.</summary>
    public string Url { get; }

    /// <summary>When, in UTC.</summary>
    public DateTimeOffset Timestamp { get; }

    /// <summary>The media type; <c>warc/revisit</c> for revisits, empty where it is not known.</summary>
    public string Mime { get; init; } = string.Empty;

    /// <summary>The HTTP status; null where there was none.</summary>
    public int? Status { get; init; }

    /// <summary>The payload's digest, such as <c>sha1:…</c>; empty where it is not known.</summary>
    public string Digest { get; init; } = string.Empty;

    /// <summary>How many bytes of the file the record takes.</summary>
    public long Length { get; init; }

    /// <summary>Where in the file it starts.</summary>
    public long Offset { get; init; }

    /// <summary>The archive's file.</summary>
    public string FileName { get; init; } = string.Empty;

    /// <summary>The entry of a record that was written; null for records that an index does not list.</summary>
    /// <param name="written">The record.</param>
    /// <param name="fileName">The archive's file.</param>
    public static CdxEntry? Of(WarcWritten written, string fileName)
    {
        ArgumentNullException.ThrowIfNull(written);
        return Of(written.Record, fileName, written.Offset, written.Length);
    }

    /// <summary>The entry of a record that was read; null for records that an index does not list, and for those that cannot be read alone.</summary>
    /// <param name="record">The record.</param>
    /// <param name="fileName">The archive's file.</param>
    public static CdxEntry? Of(WarcRecord record, string fileName)
    {
        ArgumentNullException.ThrowIfNull(record);
        return record is { Offset: { } offset, Length: { } length } ? Of(record, fileName, offset, length) : null;
    }

    /// <summary>Reads a line.</summary>
    /// <param name="line">The line.</param>
    /// <param name="entry">The entry.</param>
    public static bool TryParse(string? line, out CdxEntry? entry)
    {
        entry = null;
        int space = line?.IndexOf(' ', StringComparison.Ordinal) ?? -1;
        int brace = space <= 0 ? -1 : line!.IndexOf('{', space);
        if (brace < 0
            || !DateTimeOffset.TryParseExact(line![(space + 1)..brace].Trim(), TimestampFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset timestamp))
        {
            return false;
        }

        try
        {
            using JsonDocument json = JsonDocument.Parse(line[brace..]);
            JsonElement root = json.RootElement;
            entry = new CdxEntry(Text(root, "url"), timestamp)
            {
                Key = line[..space],
                Mime = Text(root, "mime"),
                Status = Number(root, "status") is { } status ? (int)Math.Clamp(status, 0, 999) : null,
                Digest = Text(root, "digest"),
                Length = Number(root, "length") ?? 0,
                Offset = Number(root, "offset") ?? 0,
                FileName = Text(root, "filename"),
            };
            return entry.Url.Length > 0;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>The line, without its end. Numbers stand in quotation marks, as other tools write them.</summary>
    public override string ToString()
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Json))
        {
            json.WriteStartObject();
            json.WriteString("url"u8, Url);
            Write(json, "mime", Mime);
            Write(json, "status", Status?.ToString(CultureInfo.InvariantCulture));
            Write(json, "digest", Digest);
            json.WriteString("length"u8, Length.ToString(CultureInfo.InvariantCulture));
            json.WriteString("offset"u8, Offset.ToString(CultureInfo.InvariantCulture));
            Write(json, "filename", FileName);
            json.WriteEndObject();
        }

        return string.Create(CultureInfo.InvariantCulture, $"{Key} {Timestamp.ToString(TimestampFormat, CultureInfo.InvariantCulture)} {Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length)}");
    }

    private static CdxEntry? Of(WarcRecord record, string fileName, long offset, long length)
    {
        if (record.Type is not (WarcRecordType.Response or WarcRecordType.Revisit or WarcRecordType.Resource) || record.TargetUri is not { } url || record.Date is not { } date)
        {
            return null;
        }

        HttpMessage? http = HttpMessage.Parse(record.Block).Value;
        return new CdxEntry(url, date)
        {
            Mime = record.Type switch { WarcRecordType.Revisit => "warc/revisit", WarcRecordType.Resource => record.ContentType ?? string.Empty, _ => http?.MediaType ?? string.Empty },
            Status = http?.Status,
            Digest = record.Fields[WarcNames.PayloadDigest] ?? string.Empty,
            Length = length,
            Offset = offset,
            FileName = fileName,
        };
    }

    private static void Write(Utf8JsonWriter json, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            json.WriteString(name, value);
        }
    }

    private static string Text(JsonElement root, string name) =>
        root.TryGetProperty(name, out JsonElement value) ? value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText() : string.Empty;

    private static long? Number(JsonElement root, string name) =>
        long.TryParse(Text(root, name), NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? number : null;
}
