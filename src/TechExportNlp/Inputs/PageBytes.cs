namespace TechExportNlp;

/// <summary>Reads whole streams within a limit.</summary>
internal static class PageBytes
{
    /// <summary>All bytes of the stream, which is disposed.</summary>
    /// <exception cref="PageTooLargeException">There are more than allowed.</exception>
    public static ReadOnlyMemory<byte> ReadAll(Stream stream, int maxBytes)
    {
        using (stream)
        {
            using var bytes = new MemoryStream();
            byte[] buffer = new byte[64 * 1024];
            while (stream.Read(buffer) is var count and > 0)
            {
                if (bytes.Length + count > maxBytes)
                {
                    throw new PageTooLargeException(maxBytes);
                }

                bytes.Write(buffer, 0, count);
            }

            return bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
        }
    }
}

/// <summary>A page is larger than the limit; caught where the page is skipped.</summary>
internal sealed class PageTooLargeException(int limit) : IOException($"more than {limit} bytes")
{
    public int Limit => limit;
}
