using System.Globalization;
using System.Text;

namespace TechExportNlp.Html.Scripts;

/// <summary>Reads the data literals in a script (<c>window.__INITIAL_STATE__ = {…}</c>, <c>__NEXT_DATA__</c>, <c>JSON.parse("…")</c>) without running it.</summary>
/// <remarks>
/// JSON and the literals of JavaScript alike: names without quotes, single quotes, comments, trailing commas. Where a literal turns out to be code it ends
/// there, and what was read of it stays. Never looks at a character twice, save in strings that hold data themselves, three levels deep.
/// </remarks>
internal ref struct LiteralReader
{
    private const int MaxDepth = 200, MaxNested = 3, MinNested = 40;

    private readonly ReadOnlySpan<char> _script;
    private readonly ScriptData _data;
    private readonly int _nested;
    private int _at;

    private LiteralReader(ReadOnlySpan<char> script, ScriptData data, int nested)
    {
        _script = script;
        _data = data;
        _nested = nested;
    }

    /// <summary>Reads a script's content.</summary>
    public static void Read(ReadOnlySpan<char> script, ScriptData data) => Read(script, data, ScriptData.Root, 0);

    private static void Read(ReadOnlySpan<char> script, ScriptData data, int holder, int nested)
    {
        ReadOnlySpan<char> text = script.TrimStart();
        if (text.StartsWith("%7B", StringComparison.OrdinalIgnoreCase) || text.StartsWith("%5B", StringComparison.OrdinalIgnoreCase))
        {
            text = Uri.UnescapeDataString(text.ToString());
        }

        new LiteralReader(text, data, nested).Run(holder);
    }

    /// <summary>Looks for literals: what stands behind <c>=</c>, <c>(</c>, <c>:</c> or at the beginning.</summary>
    private void Run(int holder)
    {
        char before = '\0';
        string name = string.Empty;
        while (_at < _script.Length && !_data.IsFull)
        {
            char c = _script[_at];
            if (char.IsWhiteSpace(c) || SkipsComment())
            {
                _at += char.IsWhiteSpace(c) ? 1 : 0;
                continue;
            }

            if (c is '"' or '\'' or '`')
            {
                if (String() is { } text)
                {
                    Add(holder, before is '=' ? name : string.Empty, text);
                }

                before = '"';
            }
            else if (c is '{' or '[' && before is '=' or '(' or ':' or '\0')
            {
                Literal(holder, name);
                before = '}';
            }
            else if (IsName(c))
            {
                name = Name();
                before = 'a';
            }
            else
            {
                before = c;
                _at++;
            }
        }
    }

    /// <summary>Reads an object or array, up to its end or to the first thing that is no data.</summary>
    private void Literal(int holder, string name)
    {
        var open = new Stack<int>();
        string key = name;
        int inside = holder;
        while (_at < _script.Length && !_data.IsFull)
        {
            char c = _script[_at];
            if (char.IsWhiteSpace(c) || c == ',' || SkipsComment())
            {
                _at += char.IsWhiteSpace(c) || c == ',' ? 1 : 0;
            }
            else if (c is '{' or '[')
            {
                _at++;
                if (open.Count == MaxDepth)
                {
                    return;
                }

                inside = _data.Open(inside, key, c == '[');
                open.Push(inside);
                key = string.Empty;
            }
            else if (c is '}' or ']')
            {
                _at++;
                open.Pop();
                key = string.Empty;
                if (!open.TryPeek(out inside))
                {
                    return;
                }
            }
            else if (key.Length == 0 && !_data.Holders[inside].IsList)
            {
                key = c is '"' or '\'' ? String() ?? string.Empty : IsName(c) ? Name() : string.Empty;
                SkipSpace();
                if (key.Length == 0 || _at >= _script.Length || _script[_at] != ':')
                {
                    return;
                }

                _at++;
            }
            else if (!Value(inside, key))
            {
                return;
            }
            else
            {
                key = string.Empty;
            }
        }
    }

    /// <summary>A string, number or word; false where it is code.</summary>
    private bool Value(int holder, string key)
    {
        if (_script[_at] is '"' or '\'' or '`')
        {
            if (String() is not { } text)
            {
                return false;
            }

            Add(holder, key, text);
            return true;
        }

        int from = _at;
        while (_at < _script.Length && (IsName(_script[_at]) || _script[_at] is '.' or '-' or '+' or '!'))
        {
            _at++;
        }

        ReadOnlySpan<char> word = _script[from.._at];
        if (word.Length is 10 or 13 && word.TrimStart("0123456789").IsEmpty)
        {
            _data.Texts.Add(new ScriptData.Text(holder, key, word.ToString()));
        }

        if (word is "void")
        {
            SkipSpace();
            _at += _at < _script.Length && _script[_at] == '0' ? 1 : 0;
        }

        SkipSpace();
        return word.Length > 0 && (_at >= _script.Length || _script[_at] is ',' or '}' or ']');
    }

    private void Add(int holder, string key, string text)
    {
        if (text.Length == 0)
        {
            return;
        }

        _data.Texts.Add(new ScriptData.Text(holder, key, text));
        ReadOnlySpan<char> start = text.AsSpan().TrimStart();
        if (_nested < MaxNested && text.Length >= MinNested && (start[..Math.Min(1, start.Length)] is "{" or "[" || start.StartsWith("%7B", StringComparison.OrdinalIgnoreCase)))
        {
            Read(text, _data, _data.Open(holder, key, isList: false), _nested + 1);
        }
    }

    /// <summary>The string that begins here, without its escapes; null where it does not end in its line, behind which reading goes on.</summary>
    private string? String()
    {
        char quote = _script[_at];
        int from = ++_at;
        ReadOnlySpan<char> rest = _script[from..];
        int plain = rest.IndexOfAny(quote, '\\');
        if (plain >= 0 && rest[plain] == quote)
        {
            _at = from + plain + 1;
            return quote != '`' && rest[..plain].Contains('\n') ? null : rest[..plain].ToString();
        }

        var text = new StringBuilder();
        while (_at < _script.Length)
        {
            char c = _script[_at++];
            if (c == quote)
            {
                return text.ToString();
            }

            if (c == '\n' && quote != '`')
            {
                return null;
            }

            if (c == '\\' && _at < _script.Length)
            {
                Escape(text);
            }
            else
            {
                text.Append(c);
            }
        }

        return null;
    }

    private void Escape(StringBuilder text)
    {
        char c = _script[_at++];
        int digits = c == 'u' ? 4 : c == 'x' ? 2 : 0;
        if (digits > 0 && _at + digits <= _script.Length && int.TryParse(_script.Slice(_at, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int code))
        {
            _at += digits;
            text.Append((char)code);
            return;
        }

        text.Append(c switch { 'n' => '\n', 't' => '\t', 'r' => '\r', 'b' or 'f' or 'v' => ' ', _ => c });
    }

    private string Name()
    {
        int from = _at;
        while (_at < _script.Length && IsName(_script[_at]))
        {
            _at++;
        }

        return _script[from.._at].ToString();
    }

    private void SkipSpace()
    {
        while (_at < _script.Length && char.IsWhiteSpace(_script[_at]))
        {
            _at++;
        }
    }

    private bool SkipsComment()
    {
        if (_script[_at] != '/' || _at + 1 >= _script.Length || _script[_at + 1] is not ('/' or '*'))
        {
            return false;
        }

        bool line = _script[_at + 1] == '/';
        int end = _script[(_at + 2)..].IndexOf(line ? "\n" : "*/");
        _at = end < 0 ? _script.Length : _at + 2 + end + (line ? 1 : 2);
        return true;
    }

    private static bool IsName(char c) => char.IsAsciiLetterOrDigit(c) || c is '_' or '$' || char.IsLetter(c);
}
