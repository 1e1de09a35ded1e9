using System.Text;

namespace TechExportNlp.Warc;

/// <content>How records come about that are to be written.</content>
public sealed partial class WarcRecord
{
    /// <summary>A record of any type.</summary>
    /// <param name="type">The type; another than the named ones is set with <see cref="With"/>.</param>
    /// <param name="targetUri">What was captured, if anything.</param>
    /// <param name="contentType">The media type of the block.</param>
    /// <param name="block">The block; not copied.</param>
    /// <exception cref="ArgumentException">A value cannot stand in a header.</exception>
    public static WarcRecord Create(WarcRecordType type, string? targetUri, string? contentType, ReadOnlyMemory<byte> block)
    {
        HeaderFields fields = HeaderFields.Empty;
        fields = type == WarcRecordType.Other ? fields : fields.With(WarcNames.Type, WarcNames.Of(type));
        fields = targetUri is null ? fields : fields.With(WarcNames.TargetUri, targetUri);
        fields = contentType is null ? fields : fields.With(WarcNames.ContentType, contentType);
        return new WarcRecord(WarcNames.Version, fields, block);
    }

    /// <summary>The record that starts a file: who wrote it, and how.</summary>
    /// <param name="fields">What to tell, such as <c>software</c>, <c>robots</c>, <c>http-header-user-agent</c>.</param>
    /// <param name="fileName">The file's name. Default: not told.</param>
    public static WarcRecord Info(IEnumerable<KeyValuePair<string, string>> fields, string? fileName = null)
    {
        WarcRecord record = Create(WarcRecordType.Info, null, WarcNames.WarcFields, Lines(fields));
        return fileName is null ? record : record.With(WarcNames.FileName, fileName);
    }

    /// <summary>What was asked of a server.</summary>
    /// <param name="targetUri">The address.</param>
    /// <param name="message">Request line, headers, empty line and body, as sent; not copied.</param>
    public static WarcRecord Request(string targetUri, ReadOnlyMemory<byte> message) =>
        Create(WarcRecordType.Request, targetUri, WarcNames.HttpRequest, message);

    /// <summary>A server's whole answer.</summary>
    /// <param name="targetUri">The address.</param>
    /// <param name="message">Status line, headers, empty line and body, as received; not copied.</param>
    public static WarcRecord Response(string targetUri, ReadOnlyMemory<byte> message) =>
        Create(WarcRecordType.Response, targetUri, WarcNames.HttpResponse, message);

    /// <summary>An answer 304, by the profile <c>server-not-modified</c>: what an earlier record holds still stands.</summary>
    /// <param name="targetUri">The address.</param>
    /// <param name="message">Status line, headers and empty line, as received; not copied.</param>
    /// <param name="refersToUri">The address of the earlier record. Default: the same one.</param>
    /// <param name="refersToDate">When that was captured. Default: not told.</param>
    /// <param name="refersTo">Its <see cref="Id"/>. Default: not told.</param>
    public static WarcRecord Revisit(
        string targetUri, ReadOnlyMemory<byte> message, string? refersToUri = null, DateTimeOffset? refersToDate = null, string? refersTo = null)
    {
        WarcRecord record = Create(WarcRecordType.Revisit, targetUri, WarcNames.HttpResponse, message)
            .With(WarcNames.Profile, WarcNames.ServerNotModified)
            .With(WarcNames.RefersToTargetUri, refersToUri ?? targetUri);
        record = refersToDate is { } date ? record.With(WarcNames.RefersToDate, WarcDate.Format(date)) : record;
        return refersTo is null ? record : record.With(WarcNames.RefersTo, refersTo);
    }

    /// <summary>What is known of a capture: why it was fetched, how long it took, what failed.</summary>
    /// <param name="targetUri">The address of what it is about.</param>
    /// <param name="fields">What to tell, such as <c>via</c>, <c>hopsFromSeed</c>, <c>fetchTimeMs</c>.</param>
    /// <param name="refersTo">The <see cref="Id"/> of the record that it is about. Default: not told.</param>
    public static WarcRecord Metadata(string targetUri, IEnumerable<KeyValuePair<string, string>> fields, string? refersTo = null)
    {
        WarcRecord record = Create(WarcRecordType.Metadata, targetUri, WarcNames.WarcFields, Lines(fields));
        return refersTo is null ? record : record.With(WarcNames.RefersTo, refersTo);
    }

    private static byte[] Lines(IEnumerable<KeyValuePair<string, string>> fields)
    {
        var lines = new StringBuilder();
        foreach ((string name, string value) in new HeaderFields(fields))
        {
            lines.Append(name).Append(": ").Append(value).Append("\r\n");
        }

        return Encoding.UTF8.GetBytes(lines.ToString());
    }
}
