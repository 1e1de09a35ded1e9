using System.Text;

namespace TechExportNlp.Fuzzing;

/// <summary>Makes inputs out of pages: the same ones for the same seed and number.</summary>
internal sealed class Mutator(IReadOnlyList<byte[]> pages, int seed)
{
    private const int MaxLength = 2_000_000, MaxChanges = 12, MaxRandom = 4000, MaxRepeats = 20_000;

    private static readonly Encoding[] Encodings = [Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.Latin1, CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!, CodePagesEncodingProvider.Instance.GetEncoding("big5")!];

    /// <summary>An input: bytes or tokens at random, or a page changed in some places.</summary>
    public byte[] Make(long number)
    {
        var random = new Random(HashCode(number));
        switch (pages.Count == 0 ? random.Next(2) : random.Next(12))
        {
            case 0:
                byte[] bytes = new byte[random.Next(MaxRandom)];
                random.NextBytes(bytes);
                return bytes;
            case 1:
                return Encodings[random.Next(Encodings.Length)].GetBytes(string.Concat(Enumerable.Range(0, random.Next(200)).Select(_ => Token(random))));
            default:
                byte[] page = pages[random.Next(pages.Count)];
                for (int changes = 1 + random.Next(MaxChanges); changes > 0; changes--)
                {
                    page = Change(page, random);
                }

                return page.Length > MaxLength ? page[..MaxLength] : page;
        }
    }

    private byte[] Change(byte[] page, Random random)
    {
        int from = random.Next(page.Length + 1), length = Math.Min(page.Length - from, 1 << random.Next(16));
        ReadOnlySpan<byte> before = page.AsSpan(0, from), part = page.AsSpan(from, length), behind = page.AsSpan(from + length);
        switch (random.Next(10))
        {
            case 0:
                return [.. before, .. behind];
            case 1:
                return [.. before, .. part, .. part, .. behind];
            case 2:
                return [.. before, .. Encoding.UTF8.GetBytes(Token(random)), .. part, .. behind];
            case 3:
                byte[] flipped = [.. page];
                for (int i = 0; i < 20 && flipped.Length > 0; i++)
                {
                    flipped[random.Next(flipped.Length)] = (byte)random.Next(256);
                }

                return flipped;
            case 4:
                return [.. before];
            case 5:
                byte[] other = pages[random.Next(pages.Count)];
                int start = random.Next(other.Length + 1);
                return [.. before, .. other.AsSpan(start, Math.Min(other.Length - start, length * 4)), .. behind];
            case 6:
                byte[] token = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 1 + random.Next(3)).Select(_ => Token(random))));
                return [.. before, .. Repeat(token, 1 << random.Next(15)), .. part, .. behind];
            case 7:
                return [.. before, .. behind, .. part];
            case 8:
                ReadOnlySpan<byte> tag = part[..Math.Min(part.Length, 64)];
                return [.. before, .. Repeat(tag, 1 << random.Next(12)), .. behind];
            default:
                return Encodings[random.Next(Encodings.Length)].GetBytes(Encodings[random.Next(Encodings.Length)].GetString(page.AsSpan(0, Math.Min(page.Length, MaxLength / 4))));
        }
    }

    private static byte[] Repeat(ReadOnlySpan<byte> part, int times)
    {
        times = Math.Min(times, Math.Min(MaxRepeats, MaxLength / Math.Max(1, part.Length)));
        byte[] all = new byte[part.Length * times];
        for (int i = 0; i < times; i++)
        {
            part.CopyTo(all.AsSpan(i * part.Length));
        }

        return all;
    }

    private static string Token(Random random) => Tokens.All[random.Next(Tokens.All.Length)];

    // Not System.HashCode: that differs from run to run.
    private int HashCode(long number)
    {
        ulong mixed = unchecked(((ulong)number + ((ulong)(uint)seed << 32) + 1) * 0x9E3779B97F4A7C15UL);
        return (int)(mixed >> 33);
    }
}
