using System.Text;
using System.Text.Unicode;
using UtfUnknown;

namespace TechExportNlp.Html.Charsets;

/// <summary>Decodes a page: byte order mark, then well-formed UTF-8, then the first of the declared, usual and guessed charsets that surely gives Chinese, or else the one that gives the most plausible.</summary>
/// <remarks>
/// Declarations lie in about one page of twenty, so each is a candidate and the decoded text decides. Bytes that are well-formed UTF-8
/// beyond ASCII are UTF-8 whatever they declare: a text of another charset has that form by chance about once in 2^n bytes.
/// </remarks>
internal static class CharsetReader
{
    private const int Sample = 256 * 1024;
    private const int Head = 8 * 1024;
    private const int MaxDeclared = 3;

    /// <summary>Below it the best of the charsets may still be none.</summary>
    private const double Doubtful = 0.3;

    public static bool TryDecode(ReadOnlySpan<byte> bytes, string? contentType, out string text)
    {
        if (Mark(bytes) is { } marked)
        {
            bytes = bytes[marked.Length..];
            if (Keeps(marked.Encoding, bytes))
            {
                text = marked.Encoding.GetString(bytes);
                return true;
            }
        }

        if (WideOrder(bytes) is { } wide)
        {
            text = wide.GetString(bytes);
            return true;
        }

        bool zeros = bytes.Count((byte)0) > bytes.Length / 100;
        if (!zeros && Utf8.IsValid(bytes))
        {
            text = Encoding.UTF8.GetString(bytes);
            return true;
        }

        double score = 0;
        Encoding? best = zeros ? null : Best(bytes, contentType, out score);
        if ((best is null || score < Doubtful) && WideText(bytes) is { } plain)
        {
            (best, score) = (plain, TextPlausibility.Sure);
        }

        if (best is null)
        {
            text = string.Empty;
            return false;
        }

        text = score > TextPlausibility.Hopeless ? best.GetString(bytes) : string.Empty;
        return text.Length > 0;
    }

    private static Encoding Best(ReadOnlySpan<byte> bytes, string? contentType, out double best)
    {
        ReadOnlySpan<byte> sample = Informative(bytes);
        Encoding found = Encoding.UTF8;
        best = double.NegativeInfinity;
        var seen = new HashSet<int>();
        foreach (Encoding? candidate in Candidates(CharsetNames.OfContentType(contentType), Declared(bytes), sample[..Math.Min(sample.Length, Head * 4)].ToArray()))
        {
            if (candidate is not null && seen.Add(candidate.CodePage))
            {
                double score = TextPlausibility.Score(candidate.GetString(sample));
                if (score > best + 0.02)
                {
                    (best, found) = (score, candidate);
                }

                if (best > TextPlausibility.Sure)
                {
                    break;
                }
            }
        }

        return found;
    }

    /// <summary>What the bytes may be. Earlier ones win ties: what is declared, the usual ones, then what the statistics say.</summary>
    private static IEnumerable<Encoding?> Candidates(string? header, IReadOnlyList<string> declared, byte[] sample)
    {
        yield return CharsetNames.Find(header);
        foreach (string name in declared)
        {
            yield return CharsetNames.Find(name);
        }

        yield return CharsetNames.Make("utf-8");
        yield return CharsetNames.Make("gb18030");
        yield return CharsetNames.Make("big5");
        yield return CharsetNames.Find(CharsetDetector.DetectFromBytes(sample).Detected?.EncodingName);
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

    /// <summary>Whether the bytes behind a mark are what it says: some programs put the mark of UTF-8 before any text.</summary>
    private static bool Keeps(Encoding marked, ReadOnlySpan<byte> bytes) =>
        marked is UTF8Encoding ? Utf8.IsValid(bytes) : marked is not UnicodeEncoding || bytes.Contains((byte)0) || WideText(bytes) is not null || bytes.IsEmpty;

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

    /// <summary>UTF-16 that holds little but Chinese, so that few of its bytes are zero: known by its text alone.</summary>
    private static Encoding? WideText(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> sample = bytes[..(Math.Min(bytes.Length, Sample) & ~1)];
        foreach (string name in (ReadOnlySpan<string>)["utf-16le", "utf-16be"])
        {
            Encoding encoding = CharsetNames.Make(name);
            if (bytes.Length % 2 == 0 && TextPlausibility.Score(encoding.GetString(sample)) > TextPlausibility.Sure)
            {
                return encoding;
            }
        }

        return null;
    }

    /// <summary>The names behind <c>charset</c> in the page's head, and behind <c>encoding</c> in its XML declaration.</summary>
    private static List<string> Declared(ReadOnlySpan<byte> bytes)
    {
        string head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Head)]);
        var names = new List<string>();
        if (head.StartsWith("<?xml", StringComparison.Ordinal) && head.IndexOf("encoding", StringComparison.Ordinal) is > 0 and < 200 and int xml)
        {
            names.Add(CharsetNames.OfContentType("charset" + head[(xml + "encoding".Length)..]) ?? string.Empty);
        }

        for (int at = 0; names.Count < MaxDeclared && (at = head.IndexOf("charset", at, StringComparison.OrdinalIgnoreCase)) >= 0; at++)
        {
            names.Add(CharsetNames.OfContentType(head[at..]) ?? string.Empty);
        }

        return names;
    }
}
