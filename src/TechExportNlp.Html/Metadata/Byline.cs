using TechExportNlp.Html.Body;
using TechExportNlp.Html.Markup;

namespace TechExportNlp.Html.Metadata;

/// <summary>Collects what the lines around an article's text show: date, source, author, editor. The first of each counts.</summary>
internal sealed class Byline(Page page, PageBody body)
{
    private const int MaxHeadLine = 160, MaxTailLine = 120;

    private string? _account;

    public PublicationTime? Published { get; private set; }

    /// <summary>The account that published, on pages of many publishers: it stands where elsewhere the author does, but is no person.</summary>
    public string? Account => _account;

    public string? Source { get; private set; }

    public string? Author { get; private set; }

    public string? Editor { get; private set; }

    public string? Keywords { get; private set; }

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

            List<LabelReader.Labelled> labels = LabelReader.Read(line.Normal);
            foreach (LabelReader.Labelled label in labels)
            {
                bool first = label.Start <= 2;
                if ((i <= lastProse && !first && line.Text.Length > 60) || (label.Role == LabelRole.Source && label.Start > 0 && IsBelowRows(i)))
                {
                    continue;
                }

                Take(line, label, withDate: true);
                if (first && line.Text.Length <= 60 && label.Role is LabelRole.Source or LabelRole.Editor)
                {
                    TailLines.Add(i);
                }
            }
        }
    }

    /// <summary>资料来源 right below a table is where its figures are from, and not the article.</summary>
    private bool IsBelowRows(int line)
    {
        const int Notes = 3;
        for (int i = line - 1; i >= 0 && i >= line - Notes; i--)
        {
            if (page.Lines[i].Has(LineFlags.Row))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Bylines in the first and last lines of the text itself.</summary>
    public void ReadText(int first, int last)
    {
        for (int i = first; i <= last && i < page.Lines.Count && Author is null; i++)
        {
            if (i < first + 3 || i > last - 3 || (i < first + 8 && page.Lines[i].Text.Length <= 40))
            {
                Author = BodyBylines.OfLine(page.Lines[i].Text, page.Lines[i].Normal);
            }
        }

        for (int i = last; i < Math.Min(last + 4, page.Lines.Count) && Author is null; i++)
        {
            Author = (i == last || page.Lines[i].Text[0] is '（' or '(' ? BodyBylines.AtEnd(page.Lines[i].Text) : null) ?? (i > last ? BodyBylines.OfLine(page.Lines[i].Text, page.Lines[i].Normal) : null);
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
        // 成文日期 and the like is not when the page was published.
        bool other = date is { } at && labels.Exists(label => label.Role is LabelRole.Other or LabelRole.Keywords && at.Start >= label.ValueStart && at.Start < label.ValueEnd);
        if (date is { } found && !other && line.Text.Length < 100)
        {
            Published ??= found.Time;
        }

        if (labels.Count > 0 || (date is not null && BodyFinder.Prose(line) < MaxHeadLine / 2))
        {
            HeadLines.Add(i);
        }

        if (Published is null && SplitDate(i) is { } split)
        {
            Published = split;
        }

        foreach (LinePiece piece in line.Pieces)
        {
            ByClass(line, piece.Start, piece.End, piece.Role, i);
        }

        ByClass(line, 0, line.Text.Length, page.Elements[line.Element].Role, i);
        if (Author is null && date is not null)
        {
            Author = BodyBylines.Bracketed(line.Text);
        }

        if (Source is null && date is { } dated && labels.All(label => label.Role is LabelRole.Date or LabelRole.Other or LabelRole.Keywords))
        {
            Source = Beside(line, dated);
        }

        if (Author is null && i > body.Title && line.Text.Length <= 40)
        {
            Author = BodyBylines.OfLine(line.Text, line.Normal);
        }
    }

    /// <summary>A date set like a calendar sheet, the year, the day and the time in lines of their own.</summary>
    private PublicationTime? SplitDate(int i)
    {
        if (page.Lines[i].Normal.Trim('年', ' ') is not { Length: 4 } year || !year.AsSpan().TrimStart("0123456789").IsEmpty || i + 1 >= page.Lines.Count)
        {
            return null;
        }

        string day = page.Lines[i + 1].Normal, time = i + 2 < page.Lines.Count ? page.Lines[i + 2].Normal : string.Empty;
        char separator = day.Contains('月', StringComparison.Ordinal) ? '年' : day.Contains('-', StringComparison.Ordinal) ? '-' : '/';
        return day.Length > 20 ? null : DateScanner.First($"{year}{separator}{day} {(time.Length > 20 ? string.Empty : time)}")?.Time;
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
            case LabelRole.Keywords when label.ValueEnd > label.ValueStart:
                Keywords ??= line.Text[label.ValueStart..label.ValueEnd];
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

        int labels = LabelReader.Read(line.Normal[start..end]).Count;
        DateScanner.Found? dated = DateScanner.First(line.Normal.AsSpan(start, end - start));
        switch (role)
        {
            case ClassRole.Source when labels == 0 && dated is null:
                Source ??= LabelReader.Source(line, start, end);
                HeadLines.Add(i);
                break;
            case ClassRole.Author when labels == 0:
                string name = line.Text[start..(dated is { } date ? start + date.Start : end)].Trim();
                string? person = PersonNames.Within(name);
                Author ??= person;
                _account ??= person is null && dated is null ? LabelReader.Source(line, start, end) : null;
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
    private string? Beside(PageLine line, DateScanner.Found date)
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
                while (end < to && !char.IsWhiteSpace(line.Text[end]) && line.Text[end] is not ('|' or '｜'))
                {
                    end++;
                }

                if (end > at && LabelReader.Read(line.Normal[at..end]).Count == 0 && FurnitureWords.Of(line.Normal[at..end]) == LineNature.Text
                    && LabelReader.Source(line, at, end) is { } source && source != Author && source.Length <= 16 && IsPublisher(line, source))
                {
                    return source;
                }

                at = end + (end == at ? 1 : 0);
            }
        }

        return null;
    }

    private static bool IsPublisher(PageLine line, string text) => IsMostlyHan(text) || (text.Length >= 4 && text.All(char.IsAsciiLetter) && line.Pieces.Any(piece => line.Text.AsSpan(piece.Start, piece.End - piece.Start).Trim().SequenceEqual(text)));

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
