using System.Globalization;
using System.Text;

namespace TechExportNlp.Warc;

/// <summary>Addresses as indexes sort them (Sort-friendly URI Reordering Transform), with the usual forms of one address made one.</summary>
public static class Surt
{
    // Names under which sites pass a visitor's session: they tell nothing of the page.
    private static readonly string[] SessionNames = ["jsessionid", "phpsessid", "sid", "aspsessionid", "cfid", "cftoken"];

    /// <summary>
    /// The key of an address: the domain reversed, <c>www.</c>, scheme, user, fragment and the scheme's own port left out, everything in lower case, the query sorted, the
    /// slash at the end left out. What is no http address is its own key.
    /// </summary>
    /// <param name="url">The address.</param>
    public static string Of(string url)
    {
        ArgumentNullException.ThrowIfNull(url);
        string text = Printable(url);
        int scheme = text.IndexOf("://", StringComparison.Ordinal);
        string name = scheme < 0 ? "http" : text[..scheme].ToLowerInvariant();
        if (name is not ("http" or "https") || (scheme < 0 && HasOtherScheme(text)))
        {
            return Escape(text);
        }

        string rest = scheme < 0 ? text : text[(scheme + 3)..];
        rest = rest.Split('#', 2)[0];
        int path = rest.AsSpan().IndexOfAny('/', '?', '\\');
        string authority = path < 0 ? rest : rest[..path];
        string[] target = (path < 0 ? string.Empty : rest[path..]).Split('?', 2);
        string query = target.Length > 1 ? Query(target[1]) : string.Empty;
        return Escape(Host(authority, name)) + ")" + Path(target[0]) + (query.Length > 0 ? "?" + query : string.Empty);
    }

    private static string Printable(string url) =>
        url.AsSpan().IndexOfAny('\r', '\n', '\t') < 0 ? url.Trim() : string.Concat(url.Where(letter => letter is not ('\r' or '\n' or '\t'))).Trim();

    private static bool HasOtherScheme(string text)
    {
        int colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && !text.AsSpan(0, colon).ContainsAny('/', '.', '?') && !(colon + 1 < text.Length && char.IsAsciiDigit(text[colon + 1]));
    }

    private static string Host(string authority, string scheme)
    {
        string host = authority[(authority.LastIndexOf('@') + 1)..];
        int colon = host.LastIndexOf(':');
        string port = colon > host.LastIndexOf(']') ? host[(colon + 1)..] : string.Empty;
        host = (colon > host.LastIndexOf(']') ? host[..colon] : host).Trim('.').ToLowerInvariant();
        host = WithoutWww(Ascii(host));
        string reversed = host.StartsWith('[') ? host : string.Join(',', host.Split('.', StringSplitOptions.RemoveEmptyEntries).Reverse());
        return port.Length == 0 || port == (scheme == "https" ? "443" : "80") ? reversed : reversed + ":" + port;
    }

    private static string Ascii(string host)
    {
        try
        {
            return System.Text.Ascii.IsValid(host) ? host : new IdnMapping { AllowUnassigned = true }.GetAscii(host);
        }
        catch (ArgumentException)
        {
            return Escape(host);
        }
    }

    /// <summary>Without <c>www.</c>, <c>www2.</c> and their like.</summary>
    private static string WithoutWww(string host)
    {
        int dot = host.IndexOf('.', StringComparison.Ordinal);
        return dot >= 3 && host.StartsWith("www", StringComparison.Ordinal) && !host.AsSpan(3, dot - 3).ContainsAnyExceptInRange('0', '9') ? host[(dot + 1)..] : host;
    }

    private static string Path(string path)
    {
        var parts = new List<string>();
        foreach (string part in Escape(Unescape(path.Replace('\\', '/'))).Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == ".." && parts.Count > 0)
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part is not ("." or ".."))
            {
                parts.Add(part);
            }
        }

        string joined = "/" + string.Join('/', parts);
        int session = joined.IndexOf(";jsessionid=", StringComparison.OrdinalIgnoreCase);
        return (session < 0 ? joined : joined[..session]).ToLowerInvariant();
    }

    private static string Query(string query) => string.Join('&', Escape(Unescape(query)).ToLowerInvariant()
        .Split('&')
        .Select(pair => pair.Split('=', 2))
        .Where(pair => !(pair.Length == 2 && pair[1].Length >= 16 && SessionNames.Contains(pair[0], StringComparer.Ordinal)))
        .OrderBy(pair => pair[0], StringComparer.Ordinal)
        .ThenBy(pair => pair.Length)
        .ThenBy(pair => pair.Length == 2 ? pair[1] : string.Empty, StringComparer.Ordinal)
        .Select(pair => string.Join('=', pair)));

    /// <summary>Every escape undone but those of letters that divide an address, until none is left: bytes beyond ASCII are escaped again.</summary>
    private static string Unescape(string text)
    {
        for (int round = 0; round < 3 && text.Contains('%', StringComparison.Ordinal); round++)
        {
            var plain = new StringBuilder(text.Length);
            for (int i = 0; i < text.Length; i++)
            {
                int value = text[i] == '%' && i + 2 < text.Length && char.IsAsciiHexDigit(text[i + 1]) && char.IsAsciiHexDigit(text[i + 2])
                    ? int.Parse(text.AsSpan(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)
                    : -1;
                if (value is > ' ' and < 0x7F and not ('%' or '#' or '?' or '&' or '=' or '/' or '+'))
                {
                    plain.Append((char)value);
                    i += 2;
                }
                else
                {
                    plain.Append(text[i]);
                }
            }

            if (plain.Length == text.Length)
            {
                break;
            }

            text = plain.ToString();
        }

        return text;
    }

    /// <summary>Letters that cannot stand in an index as escapes of their UTF-8.</summary>
    private static string Escape(string text)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange('!', '~'))
        {
            return text;
        }

        var escaped = new StringBuilder(text.Length + 16);
        foreach (byte value in Encoding.UTF8.GetBytes(text))
        {
            _ = value is > (byte)' ' and < 0x7F ? escaped.Append((char)value) : escaped.Append('%').Append(value.ToString("x2", CultureInfo.InvariantCulture));
        }

        return escaped.ToString();
    }
}
