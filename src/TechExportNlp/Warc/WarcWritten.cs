namespace TechExportNlp.Warc;

/// <summary>A record as it was written, and where.</summary>
/// <param name="Record">The record with all fields that the writer added: id, date, length, digests.</param>
/// <param name="Offset">Where it starts in the file, in bytes.</param>
/// <param name="Length">How many bytes of the file it takes.</param>
public sealed record WarcWritten(WarcRecord Record, long Offset, long Length)
{
    /// <summary><c>WARC-Payload-Digest</c>, as an index has it; null for records without.</summary>
    public string? PayloadDigest => Record.Fields[WarcNames.PayloadDigest];
}
