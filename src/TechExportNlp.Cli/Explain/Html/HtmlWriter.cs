namespace TechExportNlp.Cli.Explain.Html;

/// <summary>Writes HTML: elements that close themselves, text and attributes that stay what they are.</summary>
internal sealed class HtmlWriter(TextWriter output) : IAsyncDisposable
{
    private readonly Stack<string> _open = new();

    /// <summary>Opens an element until the scope ends.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="attributes">Its attributes; one without a value is left out, one whose value is empty stands alone.</param>
    public Scope Element(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        output.Write('<');
        output.Write(name);
        foreach ((string attribute, string? value) in attributes)
        {
            if (value is not null)
            {
                output.Write(' ');
                output.Write(attribute);
                if (value.Length > 0)
                {
                    output.Write("=\"");
                    Text(value);
                    output.Write('"');
                }
            }
        }

        output.Write('>');
        _open.Push(name);
        return new Scope(this);
    }

    /// <summary>An element that holds a text.</summary>
    public void Element(string name, string? kind, ReadOnlySpan<char> text)
    {
        using (Element(name, ("class", kind)))
        {
            Text(text);
        }
    }

    /// <summary>Text, whatever is in it.</summary>
    public void Text(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            switch (c)
            {
                case '&':
                    output.Write("&amp;");
                    break;
                case '<':
                    output.Write("&lt;");
                    break;
                case '>':
                    output.Write("&gt;");
                    break;
                case '"':
                    output.Write("&quot;");
                    break;
                case '\t' or '\n':
                    output.Write(c);
                    break;
                default:
                    // HTML has no place for control characters, not even by number.
                    output.Write(char.IsControl(c) ? '\uFFFD' : c);
                    break;
            }
        }
    }

    /// <summary>Markup of our own.</summary>
    public void Markup(string markup) => output.Write(markup);

    public ValueTask DisposeAsync() => output.DisposeAsync();

    private void Close()
    {
        output.Write("</");
        output.Write(_open.Pop());
        output.Write('>');
    }

    /// <summary>An open element.</summary>
    public readonly ref struct Scope(HtmlWriter writer)
    {
        public void Dispose() => writer.Close();
    }
}
