using System.Globalization;
using System.Text.Json;

namespace TechExportNlp;

/// <summary>Cuts files of JSON into articles: one a line, or one object, or an array of them, or several objects in a row.</summary>
internal static class JsonArticleFile
{
    public static IEnumerable<PageSource> Read(InputEntry entry, Stream stream, InputKind kind, InputOptions options)
    {
        var lines = new LineReader(stream, options.MaxPageBytes);
        byte[]? line = lines.Read();
        if (kind is InputKind.JsonLines || line is null || lines.WasTooLong)
        {
            return ReadLines(entry, lines, line);
        }

        return IsWholeLine(line) ? ReadFirst(entry, lines, line) : ReadDocument(entry, line, stream, lines, options);
    }

    /// <summary>A first line that is an article: the only one, which goes by the file's own name, or the first of many.</summary>
    private static IEnumerable<PageSource> ReadFirst(InputEntry entry, LineReader lines, byte[] first)
    {
        byte[]? second = lines.Read();
        string place = second is null ? string.Empty : ":1";
        yield return PageSource.FromBytes(entry.Id + place, PageFormat.Json, first, entry.Where + place);
        foreach (PageSource page in ReadLines(entry, lines, second))
        {
            yield return page;
        }
    }

    /// <summary>Whether a first line looks like one article a line; an array, or an object laid out over lines, does not end its first line so.</summary>
    private static bool IsWholeLine(ReadOnlySpan<byte> line)
    {
        line = line.Trim(" \t\r"u8);
        return line.Length > 1 && line[0] == (byte)'{' && line[^1] == (byte)'}';
    }

    private static IEnumerable<PageSource> ReadLines(InputEntry entry, LineReader lines, byte[]? line)
    {
        for (; line is not null; line = lines.Read())
        {
            string place = string.Create(CultureInfo.InvariantCulture, $":{lines.Line}");
            if (lines.WasTooLong)
            {
                yield return PageSource.Failed(InputErrors.TooLarge(entry.Where + place, lines.MaxBytes));
            }
            else if (!line.AsSpan().Trim(" \t\r"u8).IsEmpty)
            {
                yield return PageSource.FromBytes(entry.Id + place, PageFormat.Json, line, entry.Where + place);
            }
        }
    }

    private static IEnumerable<PageSource> ReadDocument(InputEntry entry, byte[] firstLine, Stream stream, LineReader lines, InputOptions options)
    {
        byte[] all = [.. firstLine, (byte)'\n', .. lines.TakeRead(), .. PageBytes.ReadAll(stream, options.MaxPageBytes).Span];
        (List<ReadOnlyMemory<byte>> articles, ReadError? error) = Split(all, entry.Where);
        for (int i = 0; i < articles.Count; i++)
        {
            string place = articles.Count == 1 ? string.Empty : string.Create(CultureInfo.InvariantCulture, $":{i + 1}");
            yield return PageSource.FromBytes(entry.Id + place, PageFormat.Json, articles[i], entry.Where + place);
        }

        if (error is not null)
        {
            yield return PageSource.Failed(error);
        }
    }

    private static (List<ReadOnlyMemory<byte>> Articles, ReadError? Error) Split(ReadOnlyMemory<byte> json, string where)
    {
        var articles = new List<ReadOnlyMemory<byte>>();
        try
        {
            var reader = new Utf8JsonReader(json.Span, new JsonReaderOptions { AllowMultipleValues = true });
            while (reader.Read())
            {
                if (reader.CurrentDepth == 0 && reader.TokenType is JsonTokenType.StartArray or JsonTokenType.EndArray)
                {
                    continue;
                }

                int start = (int)reader.TokenStartIndex;
                reader.Skip();
                articles.Add(json[start..(int)reader.BytesConsumed]);
            }

            return (articles, null);
        }
        catch (JsonException e)
        {
            return (articles, InputErrors.BadJson(where, e));
        }
    }
}
