using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace TechExportNlp.Warc;

/// <summary>Digests as archives write them: <c>sha1:</c> and Base32.</summary>
internal static class WarcDigest
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    [SuppressMessage("Security", "CA5350", Justification = "It tells equal content in archives, where SHA-1 is what everybody writes; nothing is secured by it.")]
    public static string Of(ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[SHA1.HashSizeInBytes];
        SHA1.HashData(bytes, hash);
        return "sha1:" + Base32(hash);
    }

    /// <summary>Five bits a letter; a digest of 20 bytes needs no padding.</summary>
    private static string Base32(ReadOnlySpan<byte> bytes)
    {
        Span<char> letters = stackalloc char[bytes.Length * 8 / 5];
        for (int i = 0; i < letters.Length; i++)
        {
            int bit = i * 5;
            int pair = (bytes[bit / 8] << 8) | (bit / 8 + 1 < bytes.Length ? bytes[bit / 8 + 1] : 0);
            letters[i] = Alphabet[(pair >> (11 - bit % 8)) & 31];
        }

        return new string(letters);
    }
}
