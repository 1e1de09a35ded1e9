namespace TechExportNlp.Html.Charsets;

/// <summary>Reads a stream into memory, up to a limit.</summary>
internal static class ByteSource
{
    public static bool TryRead(Stream stream, int limit, out byte[] bytes)
    {
        using var memory = new MemoryStream();
        byte[] buffer = new byte[64 * 1024];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            if (memory.Length + read > limit)
            {
                bytes = [];
                return false;
            }

            memory.Write(buffer, 0, read);
        }

        bytes = memory.ToArray();
        return true;
    }
}
