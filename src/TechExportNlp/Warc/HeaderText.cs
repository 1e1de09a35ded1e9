using System.Buffers;
using System.Text;

namespace TechExportNlp.Warc;

/// <summary>What may stand in a header, and how its bytes become text.</summary>
internal static class HeaderText
{
    private static readonly SearchValues<char> LineBreaks = SearchValues.Create("\r\n\0");
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>A field that comes back as it is when it is written and read.</summary>
    public static KeyValuePair<string, string> Checked(string name, string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(value);
        if (name.AsSpan().ContainsAnyExceptInRange('!', '~') || name.Contains(':', StringComparison.Ordinal))
        {
            throw new ArgumentException($"A field's name is ASCII without spaces and colons, which '{name}' is not.", nameof(name));
        }

        if (value.AsSpan().ContainsAny(LineBreaks) || !IsWellFormed(value))
        {
            throw new ArgumentException($"The value of {name} holds a line break, a NUL or half a surrogate pair.", nameof(value));
        }

        return new KeyValuePair<string, string>(name, value.Trim(' ', '\t'));
    }

    /// <summary>Text of header bytes: UTF-8 as WARC has it; where it is none, Latin-1 as HTTP once had it.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return Encoding.Latin1.GetString(bytes);
        }
    }

    private static bool IsWellFormed(string value)
    {
        for (int i = 0; i < value.Length; i++)
        {
            if (char.IsSurrogate(value[i]))
            {
                if (!char.IsHighSurrogate(value[i]) || i + 1 == value.Length || !char.IsLowSurrogate(value[i + 1]))
                {
                    return false;
                }

                i++;
            }
        }

        return true;
    }
}
