using System.Buffers;
using TechExportNlp.Periods;

namespace TechExportNlp.Grids;

/// <summary>Reads the lines above a table: 表1 2024年1—7月全国出口重点商品量值表, （2024年7月）, 单位：万吨、%.</summary>
internal sealed class CaptionReader(GridLanguage language, HeaderReader headers, TitleReader titles)
{
    private const int MostLines = 4;
    private static readonly SearchValues<char> SentenceSigns = SearchValues.Create("。！？；，!?;,");

    /// <summary>Where the caption begins: the first of the lines right above the table that say nothing but what it shows.</summary>
    public int First(SourceText text, IReadOnlyList<Paragraph> paragraphs, int row)
    {
        int first = row;
        while (first > 0 && first > row - MostLines && IsOfTable(text, paragraphs[first - 1].Span))
        {
            first--;
        }

        return first;
    }

    /// <summary>Whether a line is a title with a number, or names units: no line inside a table does.</summary>
    public bool Opens(SourceText text, TextSpan line)
    {
        if (line.Length > HeaderReader.Longest)
        {
            return false;
        }

        GridText words = GridText.Of(text, line);
        return Marker(words.Normal) > 0 || IsUnitLine(words.Normal);
    }

    /// <summary>Reads what the lines above a table say, from the nearest up.</summary>
    public GridCaption Read(SourceText text, IReadOnlyList<Paragraph> paragraphs, int row, DateOnly? published, string currency)
    {
        var caption = new GridCaption();
        for (int i = row - 1; i >= 0 && i >= row - MostLines; i--)
        {
            TextSpan line = paragraphs[i].Span;
            if (line.Length > HeaderReader.Longest || text[line].ContainsAny('\t', '。') || SentenceSigns.Contains(text.Normal[line.End - 1]))
            {
                break;
            }

            int marker = Marker(GridText.Of(text, line).Normal);
            bool titled = caption.Title is not null;
            if (titled && marker == 0)
            {
                break;
            }

            Take(text, line, published, currency, caption);
            if (marker > 0)
            {
                break;
            }
        }

        return caption;
    }

    /// <summary>Takes a line, or a cell that stands where a title does.</summary>
    public void Take(SourceText text, TextSpan line, DateOnly? published, string currency, GridCaption caption)
    {
        GridText whole = GridText.Of(text, line);
        int marker = Marker(whole.Normal);
        if (marker == whole.Length)
        {
            return;
        }

        GridText words = marker == 0 ? whole : GridText.Of(text, TextSpan.FromBounds(whole.Place(marker, whole.Length).Start, line.End));
        HeaderPart part = headers.Read(words, new GridPeriodContext(published, null), currency, isRow: true);
        caption.Add(part.Unit is { } unit ? [.. part.TableUnits, unit] : part.TableUnits);

        if (part.Time is not null && caption.Time is null)
        {
            caption.Time = part.Time;
        }

        caption.Year ??= part.Times.Select(static time => time.Period is { } period ? PeriodContext.YearOf(period) : null).LastOrDefault();
        if (part.Normal.Length > 0 && caption.Title is null)
        {
            caption.Title = part;
            caption.Indicator = Indicator(part);
            (caption.Owner, caption.Phrase) = titles.Read(text, words.Span, caption.Indicator);
        }
    }

    private bool IsOfTable(SourceText text, TextSpan line)
    {
        if (line.Length > HeaderReader.Longest || text[line].ContainsAny('\t', '。'))
        {
            return false;
        }

        string normal = GridText.Of(text, line).Normal;
        return Marker(normal) > 0 || IsUnitLine(normal) || normal[0] == '(' && normal[^1] == ')'
            || (normal.AsSpan().IndexOfAny(SentenceSigns) < 0 && IsTitle(normal));
    }

    // 情况表, 产量; an aside may stand behind it: 产量（万吨）.
    private bool IsTitle(string normal)
    {
        int open = normal[^1] == ')' ? normal.LastIndexOf('(') : -1;
        string bare = open > 0 ? normal[..open] : normal;
        return language.Ends(bare, GridRole.Tail) || language.Ends(bare, GridRole.Index) || language.NamesIndicator(bare);
    }

    private bool IsUnitLine(string normal)
    {
        int from = normal[0] is '(' or '[' ? 1 : 0;
        return language.Words.TryLongest(normal, from, out int length, out GridWord word) && (word.Role & GridRole.Unit) != 0 && from + length < normal.Length && normal[from + length] == ':';
    }

    // 表1, 附表：, 表2-1, 表三
    private int Marker(string normal)
    {
        const string Numbers = "0123456789一二三四五六七八九十";
        if (!language.Opens(normal, GridRole.Caption, out int at))
        {
            return 0;
        }

        int number = at;
        while (at < normal.Length && at < number + 2 && Numbers.Contains(normal[at], StringComparison.Ordinal))
        {
            at++;
        }

        if (at > number && at + 1 < normal.Length && normal[at] is '-' or '—' && char.IsAsciiDigit(normal[at + 1]))
        {
            at += 2;
        }

        bool signed = at < normal.Length && normal[at] is ':' or '.' or '、' or ' ';
        return signed ? at + 1 : at > number && (at == normal.Length || !char.IsAsciiDigit(normal[at])) ? at : 0;
    }

    // The one run of indicators in the title (各省份地区生产总值); of several none is the measure of all rows.
    private string? Indicator(HeaderPart title)
    {
        string normal = title.Normal;
        int from = -1, to = -1;
        for (int i = 0; i < normal.Length;)
        {
            bool moves = language.Movements.TryLongest(normal, i, out int movement, out _);
            if (language.Indicators.TryLongest(normal, i, out int length, out _) && length > 1 && (!moves || movement < length))
            {
                if (from >= 0 && to != i)
                {
                    return null;
                }

                from = from < 0 ? i : from;
                i = to = i + length;
            }
            else
            {
                i += moves ? movement : 1;
            }
        }

        return from < 0 ? null : title.Name[from..to];
    }
}
