using System.Text;
using System.Text.Unicode;
using UtfUnknown;

namespace TechExportNlp.Html.Charsets;

/// <summary>Decodes a page: byte order mark, then well-formed UTF-8, then whichever of the declared and guessed charsets gives the most plausible Chinese.</summary>
/// <remarks>
/// Declarations lie in about one page of twenty, so each is a candidate and the decoded text decides. Bytes that are well-formed UTF-8
/// beyond ASCII are UTF-8 whatever they declare: a text of another charset has that form by chance about once in 2^n bytes.
/// </remarks>
internal static class CharsetReader
{
    private const int Sample = 256 * 1024;
    private const int Head = 8 * 1024;

    public static bool TryDecode(ReadOnlySpan<byte> bytes, string? contentType, out string text)
    {
        if (Mark(bytes) is { } marked)
        {
            text = marked.Encoding.GetString(bytes[marked.Length..]);
            return true;
        }

        if (WideOrder(bytes) is { } wide)
        {
            text = wide.GetString(bytes);
            return true;
        }

        if (bytes.Count((byte)0) > bytes.Length / 100)
        {
            text = string.Empty;
            return false;
        }

        if (Utf8.IsValid(bytes))
        {
            text = Encoding.UTF8.GetString(bytes);
            return true;
        }

        Encoding best = Best(bytes, contentType, out double score);
        text = score > TextPlausibility.Hopeless ? best.GetString(bytes) : string.Empty;
        return text.Length > 0;
    }

    private static Encoding Best(ReadOnlySpan<byte> bytes, string? contentType, out double best)
    {
        ReadOnlySpan<byte> sample = Informative(bytes);
        Encoding found = Encoding.UTF8;
        best = double.NegativeInfinity;
        var seen = new HashSet<int>();
        // Earlier candidates win ties: what is declared, then what the statistics say, then the usual ones.
        Encoding?[] candidates =
        [
            CharsetNames.Find(CharsetNames.OfContentType(contentType)),
            CharsetNames.Find(Declared(bytes)),
            CharsetNames.Find(CharsetDetector.DetectFromBytes(sample[..Math.Min(sample.Length, Head * 4)].ToArray()).Detected?.EncodingName),
            CharsetNames.Make("utf-8"), CharsetNames.Make("gb18030"), CharsetNames.Make("big5"),
        ];
        foreach (Encoding? candidate in candidates)
        {
            if (candidate is not null && seen.Add(candidate.CodePage))
            {
                double score = TextPlausibility.Score(candidate.GetString(sample));
                if (score > best + 0.02)
                {
                    (best, found) = (score, candidate);
                }
            }
        }

        return found;
    }

    /// <summary>The part of the bytes to judge by: from the first one beyond ASCII on.</summary>
    private static ReadOnlySpan<byte> Informative(ReadOnlySpan<byte> bytes)
    {
        int from = Math.Max(0, bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF));
        return bytes.Slice(from, Math.Min(Sample, bytes.Length - from));
    }

    private static (Encoding Encoding, int Length)? Mark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (CharsetNames.Make("utf-8"), 3),
        [0xFF, 0xFE, ..] => (CharsetNames.Make("utf-16le"), 2),
        [0xFE, 0xFF, ..] => (CharsetNames.Make("utf-16be"), 2),
        [0x84, 0x31, 0x95, 0x33, ..] => (CharsetNames.Make("gb18030"), 4),
        _ => null,
    };

    /// <summary>UTF-16 without a mark: markup makes every other byte of its head zero.</summary>
    private static Encoding? WideOrder(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> head = bytes[..(Math.Min(bytes.Length, Head) & ~1)];
        int even = 0, odd = 0;
        for (int i = 0; i + 1 < head.Length; i += 2)
        {
            even += head[i] == 0 ? 1 : 0;
            odd += head[i + 1] == 0 ? 1 : 0;
        }

        int many = Math.Max(4, head.Length / 10);
        return odd > many && even * 10 < odd ? CharsetNames.Make("utf-16le") : even > many && odd * 10 < even ? CharsetNames.Make("utf-16be") : null;
    }

    private static string? Declared(ReadOnlySpan<byte> bytes)
    {
        string head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Head)]);
        int at = head.IndexOf("charset", StringComparison.OrdinalIgnoreCase);
        return at < 0 ? null : CharsetNames.OfContentType(head[at..]);
    }
}
