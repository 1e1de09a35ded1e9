namespace TechExportNlp.Claims;

/// <summary>A name as names are compared: simplified script, half-width, without quotation marks and white space, so that two spellings are one name.</summary>
internal static class NormalName
{
    private const string Dropped = "“”‘’「」『』\"";

    /// <summary>The most characters that a name has where it need not be allocated for.</summary>
    public const int Short = 128;

    /// <summary>The name in its normal form; the same string where it is in it already.</summary>
    public static string Of(string name)
    {
        Span<char> buffer = name.Length <= Short ? stackalloc char[Short] : new char[name.Length];
        ReadOnlySpan<char> normal = buffer[..Write(name, buffer)];
        return normal.SequenceEqual(name) ? name : normal.ToString();
    }

    /// <summary>Writes the normal form of a name, which is never longer than the name, and returns its length.</summary>
    public static int Write(ReadOnlySpan<char> name, Span<char> target)
    {
        int length = 0;
        foreach (char c in name)
        {
            if (!Dropped.Contains(c, StringComparison.Ordinal) && !char.IsWhiteSpace(c))
            {
                target[length++] = SourceText.Normalize(c);
            }
        }

        return length;
    }
}
