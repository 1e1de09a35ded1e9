using System.Runtime.InteropServices;

namespace TechExportNlp;

/// <summary>Streams over bytes in memory.</summary>
internal static class MemoryStreams
{
    /// <summary>A readable stream over the bytes, without a copy where an array lies below.</summary>
    public static MemoryStream Over(ReadOnlyMemory<byte> bytes) =>
        MemoryMarshal.TryGetArray(bytes, out ArraySegment<byte> segment)
            ? new MemoryStream(segment.Array!, segment.Offset, segment.Count, writable: false)
            : new MemoryStream(bytes.ToArray(), writable: false);
}
