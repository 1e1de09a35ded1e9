namespace TechExportNlp.Html.Markup;

/// <summary>What the class and id of an element say about its content.</summary>
internal enum ClassRole
{
    None,
    Furniture,
    Caption,
    Title,
    Date,
    Source,
    Author,
    Editor,
    Body,
}

/// <summary>Reads the words in class names and ids (<c>post_time</c>, <c>articleSource</c>) by the table of class words.</summary>
internal static class ClassRoles
{
    private const int MaxLength = 200;

    private static readonly WordTrie<(ClassRole Role, bool Whole)> Words =
        HtmlTables.Trie("class-words", row => (row.Code("role", Parse), row["match"] == "whole"));

    /// <summary>The role that the last meaningful word names: in <c>article-source</c> the source, in <c>news_list</c> the list.</summary>
    public static ClassRole Read(string? classes, string? id)
    {
        ClassRole found = Read(classes);
        return found == ClassRole.None ? Read(id) : found;
    }

    private static ClassRole Read(string? text)
    {
        ClassRole found = ClassRole.None;
        if (string.IsNullOrEmpty(text) || text.Length > MaxLength)
        {
            return found;
        }

        string lower = text.ToLowerInvariant();
        for (int i = 0; i < text.Length; i++)
        {
            bool starts = char.IsLetter(text[i]) && (i == 0 || !char.IsLetter(text[i - 1]) || (char.IsUpper(text[i]) && char.IsLower(text[i - 1])));
            if (starts && Words.TryLongest(lower, i, out int length, out (ClassRole Role, bool Whole) word))
            {
                int end = i + length;
                bool ends = end == text.Length || !char.IsLetter(text[end]) || (char.IsUpper(text[end]) && char.IsLower(text[end - 1]));
                if (ends || !word.Whole)
                {
                    found = word.Role == ClassRole.Furniture || found != ClassRole.Furniture ? word.Role : found;
                }
            }
        }

        return found;
    }

    private static ClassRole Parse(string code) => code switch
    {
        "furniture" => ClassRole.Furniture,
        "caption" => ClassRole.Caption,
        "title" => ClassRole.Title,
        "date" => ClassRole.Date,
        "source" => ClassRole.Source,
        "author" => ClassRole.Author,
        "editor" => ClassRole.Editor,
        "body" => ClassRole.Body,
        "none" => ClassRole.None,
        _ => throw new FormatException($"'{code}' is no role of a class; there are: furniture, caption, title, date, source, author, editor, body, none."),
    };
}
