namespace TechExportNlp.Cli.Terminal;

/// <summary>Characters of a line that look alike.</summary>
/// <param name="Text">The characters; no line break among them.</param>
/// <param name="Tone">What they are, for the eye.</param>
internal readonly record struct Run(string Text, Tone Tone = Tone.Plain)
{
    /// <summary>The characters without those that would steer a terminal: a text is shown, never obeyed.</summary>
    public string Visible { get; } = Text.AsSpan().ContainsAnyInRange('\0', '\u001F') || Text.AsSpan().ContainsAnyInRange('\u007F', '\u009F')
        ? string.Concat(Text.Select(static c => char.IsControl(c) ? '\uFFFD' : c))
        : Text;
}

/// <summary>What a run of characters is, for the eye; the printer knows how that looks.</summary>
internal enum Tone
{
    Plain,

    /// <summary>Present, yet not what one looks for.</summary>
    Faint,

    /// <summary>The name of an article, a heading.</summary>
    Heading,

    /// <summary>The quote of a claim inside its sentence.</summary>
    Quote,

    /// <summary>The name of a field.</summary>
    Field,

    /// <summary>Words of the text that were read.</summary>
    Words,

    /// <summary>A row of a table.</summary>
    Row,

    Added,
    Lost,
    Changed,
}
