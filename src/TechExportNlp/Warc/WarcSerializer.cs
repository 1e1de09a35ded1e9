using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace TechExportNlp.Warc;

/// <summary>Completes records and turns them into bytes.</summary>
internal sealed class WarcSerializer(WarcWriterOptions options)
{
    /// <summary>The record with whatever the standard asks for and it does not have.</summary>
    public WarcRecord Complete(WarcRecord record)
    {
        HeaderFields fields = record.Fields;
        if (fields[WarcNames.Type] is null)
        {
            throw new ArgumentException("The record has no type.", nameof(record));
        }

        fields = fields[WarcNames.Id] is null ? fields.With(WarcNames.Id, $"<urn:uuid:{options.NewId():D}>") : fields;
        fields = fields[WarcNames.Date] is null ? fields.With(WarcNames.Date, WarcDate.Format(Now())) : fields;
        if (options.Digests)
        {
            fields = fields[WarcNames.BlockDigest] is null ? fields.With(WarcNames.BlockDigest, WarcDigest.Of(record.Block.Span)) : fields;
            fields = fields[WarcNames.PayloadDigest] is null && Payload(record) is { } payload
                ? fields.With(WarcNames.PayloadDigest, WarcDigest.Of(payload.Span))
                : fields;
        }

        fields = fields.With(WarcNames.ContentLength, record.Block.Length.ToString(CultureInfo.InvariantCulture));
        return new WarcRecord(WarcNames.Version, fields, record.Block);
    }

    /// <summary>The bytes of a complete record as they go into the file.</summary>
    public ReadOnlyMemory<byte> Serialize(WarcRecord record)
    {
        var header = new StringBuilder(record.Version).Append("\r\n");
        foreach ((string name, string value) in record.Fields)
        {
            header.Append(name).Append(": ").Append(value).Append("\r\n");
        }

        byte[] head = Encoding.UTF8.GetBytes(header.Append("\r\n").ToString());
        var bytes = new MemoryStream(head.Length + (options.Compress ? record.Block.Length / 4 : record.Block.Length + 4));
        if (options.Compress)
        {
            using var member = new GZipStream(bytes, options.Level, leaveOpen: true);
            Write(member, head, record.Block.Span);
        }
        else
        {
            Write(bytes, head, record.Block.Span);
        }

        return bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
    }

    private static void Write(Stream target, ReadOnlySpan<byte> head, ReadOnlySpan<byte> block)
    {
        target.Write(head);
        target.Write(block);
        target.Write("\r\n\r\n"u8);
    }

    private DateTimeOffset Now()
    {
        DateTimeOffset now = options.Clock.GetUtcNow();
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerSecond));
    }

    /// <summary>What an answer brings: its body. Other records have no payload apart from their block.</summary>
    private static ReadOnlyMemory<byte>? Payload(WarcRecord record) =>
        record.Type == WarcRecordType.Response && record.ContentType?.StartsWith("application/http", StringComparison.OrdinalIgnoreCase) == true
            ? HttpMessage.Parse(record.Block).Value?.EntityBody() ?? HttpHead.BodyOf(record.Block)
            : default(ReadOnlyMemory<byte>?);
}
