using TechExportNlp.Html.Markup;
using TechExportNlp.Html.Metadata;

namespace TechExportNlp.Html.Body;

/// <summary>Takes the paragraphs out of the body's range of lines: what is not the article's text goes.</summary>
internal static class BodyCleaner
{
    public static List<string> Clean(Page page, PageBody body, PageMetadata metadata, bool keepCaptions)
    {
        IReadOnlyList<PageLine> lines = page.Lines;
        int first = body.First, end = body.End;
        int cut = End(lines, body);
        end = Math.Min(end, cut);
        if (body.Title >= first && body.Title < end)
        {
            first = body.Title + 1;
        }

        var kept = new List<string>();
        string title = metadata.Title is null ? string.Empty : Letters.Of(metadata.Title);
        bool prose = false;
        for (int i = first; i < end; i++)
        {
            PageLine line = lines[i];
            bool drop = body.Natures[i] != LineNature.Text || body.InFurniture[i]
                || (line.Has(LineFlags.Caption) && !keepCaptions)
                || (!prose && (metadata.HeadLines.Contains(i) || Letters.Of(line.Text) == title))
                || metadata.TailLines.Contains(i)
                || IsLinkLine(line) || IsOrnament(line.Text);
            if (!drop)
            {
                kept.Add(line.Lead + WithoutLink(line));
                prose |= BodyFinder.Prose(line) > 0;
            }
        }

        return kept;
    }

    /// <summary>The line that closes the article, where little prose follows it in the range.</summary>
    private static int End(IReadOnlyList<PageLine> lines, PageBody body)
    {
        double total = 0;
        for (int i = body.First; i < body.End; i++)
        {
            total += BodyFinder.Prose(lines[i]);
        }

        double read = 0;
        for (int i = body.First; i < body.End; i++)
        {
            if (body.Natures[i] == LineNature.End && read > total * 0.5)
            {
                return i;
            }

            read += BodyFinder.Prose(lines[i]);
        }

        return body.End;
    }

    /// <summary>A line that is a link, without a sentence's end: a related article. Rows of tables may name and link what their figures are about.</summary>
    private static bool IsLinkLine(PageLine line) =>
        line.LinkLength * 5 > line.Text.Length * 4 && line.Text[^1] is not ('。' or '：') && !(line.Has(LineFlags.Row) && line.Text.AsSpan().IndexOfAnyInRange('0', '9') >= 0);

    /// <summary>Signs alone, which draw a button or a rule.</summary>
    private static bool IsOrnament(string text) => text.All(c => char.IsAscii(c) && !char.IsAsciiLetterOrDigit(c));

    /// <summary>The line without a link of the site at its end: …了新的机会。返回首页.</summary>
    private static string WithoutLink(PageLine line)
    {
        foreach (LinePiece piece in line.Pieces)
        {
            if (piece.IsLink && piece.Start > 0 && piece.End == line.Text.Length && FurnitureWords.IsLink(line.Normal.AsSpan(piece.Start)))
            {
                return line.Text[..piece.Start].TrimEnd();
            }
        }

        return line.Text;
    }
}
