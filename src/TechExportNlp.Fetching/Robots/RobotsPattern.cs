using System.Globalization;
using System.Text;

namespace TechExportNlp.Fetching.Robots;

/// <summary>A path of a robots.txt rule: a prefix in which <c>*</c> stands for anything and a <c>$</c> at the end for the path's end.</summary>
/// <remarks>Matched piece by piece, each at its first place, which is enough and never goes back: no pattern makes it slow.</remarks>
internal sealed class RobotsPattern
{
    private readonly string[] _pieces;
    private readonly bool _isWhole;

    public RobotsPattern(string path)
    {
        Length = path.Length;
        _isWhole = path.EndsWith('$');
        _pieces = Normalise(_isWhole ? path[..^1] : path).Split('*');
    }

    /// <summary>How long the pattern is, by which rules are weighed.</summary>
    public int Length { get; }

    /// <summary>Whether a path, normalised, is one of these.</summary>
    public bool Matches(string path)
    {
        if (!path.StartsWith(_pieces[0], StringComparison.Ordinal))
        {
            return false;
        }

        int at = _pieces[0].Length;
        if (_pieces.Length == 1)
        {
            return !_isWhole || at == path.Length;
        }

        for (int i = 1; i < _pieces.Length - 1; i++)
        {
            int found = path.IndexOf(_pieces[i], at, StringComparison.Ordinal);
            if (found < 0)
            {
                return false;
            }

            at = found + _pieces[i].Length;
        }

        string last = _pieces[^1];
        return _isWhole
            ? path.Length - last.Length >= at && path.EndsWith(last, StringComparison.Ordinal)
            : path.IndexOf(last, at, StringComparison.Ordinal) >= 0;
    }

    /// <summary>
    /// A path with its escapes in one form (RFC 9309, 2.2.2): what needs none is written plainly, what is not ASCII as escaped UTF-8, hex
    /// digits as capitals.
    /// </summary>
    public static string Normalise(string path)
    {
        var normal = new StringBuilder(path.Length);
        Span<byte> bytes = stackalloc byte[4];
        for (int i = 0; i < path.Length; i++)
        {
            char c = path[i];
            if (c == '%' && i + 2 < path.Length && byte.TryParse(path.AsSpan(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out byte escaped))
            {
                if (IsUnreserved((char)escaped))
                {
                    normal.Append((char)escaped);
                }
                else
                {
                    Escape(normal, escaped);
                }

                i += 2;
            }
            else if (c < 0x80)
            {
                normal.Append(c);
            }
            else
            {
                Rune.DecodeFromUtf16(path.AsSpan(i), out Rune rune, out int length);
                foreach (byte b in bytes[..rune.EncodeToUtf8(bytes)])
                {
                    Escape(normal, b);
                }

                i += length - 1;
            }
        }

        return normal.ToString();
    }

    private static void Escape(StringBuilder normal, byte b) => normal.Append(CultureInfo.InvariantCulture, $"%{b:X2}");

    // RFC 3986, 2.3.
    private static bool IsUnreserved(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_' or '~';
}
