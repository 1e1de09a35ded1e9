using System.Security.Cryptography;
using System.Text;

namespace TechExportNlp.Accuracy;

/// <summary>A number that changes whenever an article or an expectation does, so that floors cannot outlive what they were measured on.</summary>
internal static class CorpusFingerprint
{
    /// <summary>SHA-256 over the names and the SHA-256 of all files, in order.</summary>
    public static string Compute()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (string file in CorpusFolder.Files)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(file + "\n"));
            hash.AppendData(SHA256.HashData(CorpusFolder.Bytes(file)));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
