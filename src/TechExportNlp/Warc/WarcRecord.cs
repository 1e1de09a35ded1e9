using System.Globalization;

namespace TechExportNlp.Warc;

/// <summary>One record of a web archive (ISO 28500): a header of named fields, and a block of bytes.</summary>
/// <remarks>Immutable and thread-safe, as long as nobody writes into the block.</remarks>
public sealed partial class WarcRecord
{
    internal WarcRecord(string version, HeaderFields fields, ReadOnlyMemory<byte> block, long? offset = null, long? length = null)
    {
        Version = version;
        Fields = fields;
        Block = block;
        Offset = offset;
        Length = length;
    }

    /// <summary>The version that the record's first line names, such as <c>WARC/1.1</c>, the one that is written.</summary>
    public string Version { get; }

    /// <summary>What it holds.</summary>
    public WarcRecordType Type => WarcNames.TypeOf(Fields[WarcNames.Type]);

    /// <summary><c>WARC-Record-ID</c> as it stands, such as <c>&lt;urn:uuid:…&gt;</c>; null where there is none: the writer makes one.</summary>
    public string? Id => Fields[WarcNames.Id];

    /// <summary><c>WARC-Date</c>, when it was captured; null where there is none that can be read: the writer takes its clock's time.</summary>
    public DateTimeOffset? Date => WarcDate.Parse(Fields[WarcNames.Date]);

    /// <summary><c>WARC-Target-URI</c>, the address that was captured, without the angle brackets of older writers; null where there is none.</summary>
    public string? TargetUri =>
        Fields[WarcNames.TargetUri] is not { } uri ? null : uri.StartsWith('<') && uri.EndsWith('>') && uri.Length > 2 ? uri[1..^1] : uri;

    /// <summary><c>Content-Type</c> of the block, such as <c>application/http; msgtype=response</c>; null where there is none.</summary>
    public string? ContentType => Fields[WarcNames.ContentType];

    /// <summary>How many bytes the block has.</summary>
    public long ContentLength => Block.Length;

    /// <summary>All fields, in their order.</summary>
    public HeaderFields Fields { get; }

    /// <summary>The record's content.</summary>
    public ReadOnlyMemory<byte> Block { get; }

    /// <summary>Where the record starts in the file it was read from, in bytes of the file as it lies there; null where it does not start a gzip member, or was not read.</summary>
    public long? Offset { get; }

    /// <summary>How many bytes of the file it takes; null where it does not end a gzip member, or was not read.</summary>
    public long? Length { get; }

    /// <summary>The record with a field set.</summary>
    /// <param name="field">The field's name, such as <c>WARC-IP-Address</c>.</param>
    /// <param name="value">Its value.</param>
    /// <exception cref="ArgumentException">Name or value cannot stand in a header.</exception>
    public WarcRecord With(string field, string value) => new(Version, Fields.With(field, value), Block, Offset, Length);

    /// <summary>The record, captured at another time.</summary>
    /// <param name="date">When.</param>
    public WarcRecord At(DateTimeOffset date) => With(WarcNames.Date, WarcDate.Format(date));

    /// <summary>Type, address and size.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Fields[WarcNames.Type]} {TargetUri ?? Id} ({ContentLength} bytes)");
}
