using System.Text;

namespace TechExportNlp.Warc.Reading;

/// <summary>Reads the lines of a header: the first as it is, the others as fields. Lines that are none are passed over.</summary>
internal static class HeaderLines
{
    /// <summary>First line and fields; null where there are more fields than allowed.</summary>
    public static (string First, HeaderFields Fields)? Read(ReadOnlySpan<byte> header, int maxFields)
    {
        var fields = new List<KeyValuePair<string, string>>();
        StringBuilder? folded = null;
        string? first = null;
        foreach (Range range in header.Split((byte)'\n'))
        {
            ReadOnlySpan<byte> line = header[range].TrimEnd((byte)'\r');
            if (first is null)
            {
                first = Text(line);
            }
            else if (!line.IsEmpty && line[0] is (byte)' ' or (byte)'\t')
            {
                folded = fields.Count == 0 ? null : (folded ?? new StringBuilder(fields[^1].Value)).Append(' ').Append(Text(line));
            }
            else if (!line.IsEmpty)
            {
                Unfold(fields, ref folded);
                int colon = line.IndexOf((byte)':');
                if (colon > 0 && Text(line[..colon]) is { Length: > 0 } name)
                {
                    if (fields.Count == maxFields)
                    {
                        return null;
                    }

                    fields.Add(new KeyValuePair<string, string>(name, Text(line[(colon + 1)..])));
                }
            }
        }

        Unfold(fields, ref folded);
        return (first ?? string.Empty, HeaderFields.OfRead(fields));
    }

    private static void Unfold(List<KeyValuePair<string, string>> fields, ref StringBuilder? folded)
    {
        if (folded is not null)
        {
            fields[^1] = new KeyValuePair<string, string>(fields[^1].Key, folded.ToString().Trim(' '));
            folded = null;
        }
    }

    // A return or a NUL inside a line could not be written again.
    private static string Text(ReadOnlySpan<byte> bytes) => HeaderText.Decode(bytes).Replace('\r', ' ').Replace('\0', ' ').Trim(' ', '\t');
}
