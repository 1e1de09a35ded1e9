namespace TechExportNlp.Html.Scripts;

/// <summary>What a property in a script's data names.</summary>
internal enum StateRole
{
    None,
    Body,
    Title,
    Date,
    Source,
    Author,
    Editor,
    Keywords,
    Summary,
    Name,
    Other,
}

/// <summary>Reads the names of properties by their table.</summary>
internal static class StateKeys
{
    private const int MaxLength = 40;

    private static readonly Dictionary<string, StateRole> Roles =
        HtmlTables.Read("state-keys").Rows.ToDictionary(row => row.Word, row => row.Code("role", Parse), StringComparer.Ordinal);

    public static StateRole Of(string name)
    {
        if (name.Length is 0 or > MaxLength)
        {
            return StateRole.None;
        }

        Span<char> bare = stackalloc char[MaxLength];
        int length = 0;
        foreach (char c in name)
        {
            if (c is not ('_' or '-'))
            {
                bare[length++] = char.ToLowerInvariant(c);
            }
        }

        return Roles.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(bare[..length], out StateRole role) ? role : StateRole.None;
    }

    private static StateRole Parse(string code) => code switch
    {
        "none" => StateRole.None,
        "body" => StateRole.Body,
        "title" => StateRole.Title,
        "date" => StateRole.Date,
        "source" => StateRole.Source,
        "author" => StateRole.Author,
        "editor" => StateRole.Editor,
        "keywords" => StateRole.Keywords,
        "summary" => StateRole.Summary,
        "name" => StateRole.Name,
        "other" => StateRole.Other,
        _ => throw new FormatException($"'{code}' is no role of a property; there are: none, body, title, date, source, author, editor, keywords, summary, name, other."),
    };
}
