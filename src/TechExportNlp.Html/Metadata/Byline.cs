using TechExportNlp.Html.Body;
using TechExportNlp.Html.Markup;

namespace TechExportNlp.Html.Metadata;

/// <summary>Collects what the lines around an article's text show: date, source, author, editor. The first of each counts.</summary>
internal sealed class Byline(Page page, PageBody body)
{
    private const int MaxHeadLine = 160, MaxTailLine = 120;

    public PublicationTime? Published { get; private set; }

    public string? Source { get; private set; }

    public string? Author { get; private set; }

    public string? Editor { get; private set; }

    public HashSet<int> HeadLines { get; } = [];

    public HashSet<int> TailLines { get; } = [];

    /// <summary>The lines between title and text, then those before the title from the nearest on.</summary>
    public void ReadHead(int title, int from, int to, int firstProse)
    {
        int start = title >= 0 ? title + 1 : from;
        for (int i = start; i < to; i++)
        {
            ReadHeadLine(i);
        }

        // Some pages show the date inside the first lines of the text.
        for (int i = to; i < Math.Min(firstProse + 1, page.Lines.Count) && Published is null; i++)
        {
            ReadHeadLine(i);
        }

        for (int i = start - 1; i >= from; i--)
        {
            ReadHeadLine(i);
        }
    }

    public void ReadTail(int from, int to, int lastProse)
    {
        for (int i = from; i < to; i++)
        {
            PageLine line = page.Lines[i];
            if (line.Text.Length > MaxTailLine && i != lastProse)
            {
                continue;
            }

            foreach (LabelReader.Labelled label in LabelReader.Read(line.Normal))
            {
                bool first = label.Start <= 2;
                if (i <= lastProse && !first && line.Text.Length > 60)
                {
                    continue;
                }

                Take(line, label, withDate: false);
                if (first && line.Text.Length <= 60 && label.Role is LabelRole.Source or LabelRole.Editor)
                {
                    TailLines.Add(i);
                }
            }
        }
    }

    /// <summary>Bylines in the first and last lines of the text itself.</summary>
    public void ReadText(int first, int last)
    {
        for (int i = first; i <= last && Author is null; i++)
        {
            if (i < first + 3 || i > last - 3)
            {
                Author = BodyBylines.OfLine(page.Lines[i].Text, page.Lines[i].Normal);
            }
        }

        for (int i = last; i < Math.Min(last + 4, page.Lines.Count) && Author is null; i++)
        {
            Author = BodyBylines.AtEnd(page.Lines[i].Text) ?? (i > last ? BodyBylines.OfLine(page.Lines[i].Text, page.Lines[i].Normal) : null);
        }
    }

    private void ReadHeadLine(int i)
    {
        PageLine line = page.Lines[i];
        if (line.Text.Length > MaxHeadLine || i == body.Title)
        {
            return;
        }

        List<LabelReader.Labelled> labels = LabelReader.Read(line.Normal);
        foreach (LabelReader.Labelled label in labels)
        {
            Take(line, label, withDate: true);
        }

        DateScanner.Found? date = DateScanner.First(line.Normal);
        if (date is { } found && line.Text.Length < 100)
        {
            Published ??= found.Time;
        }

        if (labels.Count > 0 || date is not null)
        {
            HeadLines.Add(i);
        }

        foreach (LinePiece piece in line.Pieces)
        {
            ByClass(line, piece.Start, piece.End, piece.Role, i);
        }

        ByClass(line, 0, line.Text.Length, page.Elements[line.Element].Role, i);
        if (Source is null && date is { } dated && labels.All(label => label.Role is LabelRole.Date or LabelRole.Other))
        {
            Source = Beside(line, dated);
        }

        if (Author is null && i > body.Title && line.Text.Length <= 40)
        {
            Author = BodyBylines.OfLine(line.Text, line.Normal);
        }
    }

    private void Take(PageLine line, LabelReader.Labelled label, bool withDate)
    {
        switch (label.Role)
        {
            case LabelRole.Source:
                Source ??= LabelReader.Source(line, label.ValueStart, label.ValueEnd);
                break;
            case LabelRole.Author:
                Author ??= LabelReader.Persons(line, label.ValueStart, label.ValueEnd);
                break;
            case LabelRole.Editor:
                Editor ??= LabelReader.Persons(line, label.ValueStart, label.ValueEnd);
                break;
            case LabelRole.Date when withDate && DateScanner.First(line.Normal, label.ValueStart) is { } date && date.Start <= label.ValueStart + 2:
                Published ??= date.Time;
                break;
            default:
                break;
        }
    }

    /// <summary>An element whose class names its content.</summary>
    private void ByClass(PageLine line, int start, int end, ClassRole role, int i)
    {
        if (end - start is < 2 or > 40 || role is ClassRole.None)
        {
            return;
        }

        bool labelled = LabelReader.Read(line.Normal[start..end]).Count > 0 || DateScanner.First(line.Normal.AsSpan(start, end - start)) is not null;
        switch (role)
        {
            case ClassRole.Source when !labelled:
                Source ??= LabelReader.Source(line, start, end);
                HeadLines.Add(i);
                break;
            case ClassRole.Author when !labelled:
                Author ??= PersonNames.Read(line.Text.AsSpan(start, end - start), strict: true);
                HeadLines.Add(i);
                break;
            case ClassRole.Date:
                HeadLines.Add(i);
                break;
            default:
                break;
        }
    }

    /// <summary>A short name beside the date, in its own element or between spaces, is the source: 2024-05-06 07:08　新华网.</summary>
    private static string? Beside(PageLine line, DateScanner.Found date)
    {
        foreach ((int from, int to) in new[] { (date.End, line.Text.Length), (0, date.Start) })
        {
            for (int at = from; at < to;)
            {
                while (at < to && (char.IsWhiteSpace(line.Text[at]) || "|｜·,，-—".Contains(line.Text[at], StringComparison.Ordinal)))
                {
                    at++;
                }

                int end = at;
                while (end < to && !char.IsWhiteSpace(line.Text[end]))
                {
                    end++;
                }

                if (end > at && LabelReader.Read(line.Normal[at..end]).Count == 0 && FurnitureWords.Of(line.Normal[at..end]) == LineNature.Text
                    && LabelReader.Source(line, at, end) is { } source && source.Length <= 16 && IsMostlyHan(source))
                {
                    return source;
                }

                at = end + (end == at ? 1 : 0);
            }
        }

        return null;
    }

    private static bool IsMostlyHan(string text)
    {
        int han = 0, digits = 0;
        foreach (char c in text)
        {
            han += PersonNames.AllHan([c]) ? 1 : 0;
            digits += char.IsAsciiDigit(c) ? 1 : 0;
        }

        return han >= 2 && digits == 0;
    }
}
