using TechExportNlp.Html.Markup;
using TechExportNlp.Html.Metadata;

namespace TechExportNlp.Html.Sites;

/// <summary>Reads the fields that a site's rules find: by selector, then by label.</summary>
internal static class SiteReader
{
    /// <summary>The metadata with what the rules find in place of what was found without them.</summary>
    public static PageMetadata Apply(PageMetadata metadata, Page page, IReadOnlyList<SiteRule> rules)
    {
        foreach ((SiteField field, string value) in Values(page, rules).DistinctBy(found => found.Key))
        {
            metadata = With(metadata, field, value);
        }

        return metadata;
    }

    /// <summary>The link to the next page, as written.</summary>
    public static string? Next(Page page) => page.SiteValues.Where(value => value.Key == SiteField.Next).Select(value => value.Value).FirstOrDefault();

    // A value that reads as nothing leaves the field to the next rule.
    private static IEnumerable<KeyValuePair<SiteField, string>> Values(Page page, IReadOnlyList<SiteRule> rules)
    {
        foreach (KeyValuePair<SiteField, string> value in page.SiteValues)
        {
            yield return value;
        }

        foreach (SiteRule rule in rules.Where(rule => rule.Label.Length > 0))
        {
            foreach (PageLine line in page.Lines)
            {
                int at = line.Normal.IndexOf(rule.Label, StringComparison.Ordinal);
                string value = at < 0 ? string.Empty : Value(line, at + rule.Label.Length);
                if (value.Length > 0)
                {
                    yield return KeyValuePair.Create(rule.Field, value);
                    break;
                }
            }
        }
    }

    /// <summary>What follows a label: to the end of the element in which it begins, or of the line.</summary>
    private static string Value(PageLine line, int from)
    {
        while (from < line.Text.Length && line.Text[from] is (' ' or ':' or '：' or '\u3000'))
        {
            from++;
        }

        int end = line.Text.Length;
        foreach (LinePiece piece in line.Pieces)
        {
            end = piece.Start <= from && piece.End > from ? Math.Min(end, piece.End) : end;
        }

        return line.Text[from..end].Trim();
    }

    private static PageMetadata With(PageMetadata metadata, SiteField field, string value)
    {
        string text = string.Join(' ', value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var line = new PageLine(text, 0, 0, [], LineFlags.None);
        List<LabelReader.Labelled> labels = LabelReader.Read(line.Normal);
        // 来源：示例日报　编辑：… may stand in one element: the first value is meant.
        (int from, int to) = labels is [var first, ..] ? (first.Start == 0 ? (first.ValueStart, first.ValueEnd) : (0, first.Start)) : (0, text.Length);
        return field switch
        {
            SiteField.Title => metadata with { Title = text },
            SiteField.Published when DateScanner.First(line.Normal) is { } date => metadata with { Published = date.Time },
            SiteField.Source when LabelReader.Source(line, from, to) is { } source => metadata with { Source = source },
            SiteField.Author when LabelReader.Persons(line, from, to) is { } author => metadata with { Author = author },
            SiteField.Editor when LabelReader.Persons(line, from, to) is { } editor => metadata with { Editor = editor },
            SiteField.Keywords => metadata with { Keywords = KeywordReader.Read([text[from..to]]) },
            SiteField.Summary => metadata with { Summary = text },
            _ => metadata,
        };
    }
}
