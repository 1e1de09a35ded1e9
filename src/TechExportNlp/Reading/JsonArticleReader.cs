using System.Text.Json;

namespace TechExportNlp;

/// <summary>Reads one article from a JSON object.</summary>
internal static class JsonArticleReader
{
    public static ReadResult<Article> Read(ReadOnlyMemory<byte> json, string where, IPageReader pages)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            JsonElement root = document.RootElement;
            return root.ValueKind == JsonValueKind.Object ? new Fields(root, where).Read(pages) : InputErrors.NotAnArticle(where, root.ValueKind.ToString());
        }
        catch (JsonException e)
        {
            return InputErrors.BadJson(where, e);
        }
        catch (InvalidOperationException e)
        {
            // A string with half a surrogate pair, or bytes that are no UTF-8, inside valid JSON.
            return InputErrors.BadJson(where, e);
        }
    }

    /// <summary>The fields of one object; the first that is not what it should be is kept as the error.</summary>
    private sealed class Fields(JsonElement root, string where)
    {
        private ReadError? _error;

        public ReadResult<Article> Read(IPageReader pages)
        {
            ReadResult<Article> read = Content(pages);
            if (_error is not null)
            {
                return _error;
            }

            if (!read.IsOk)
            {
                return read;
            }

            Article article = read.Value;
            article = article with
            {
                Id = Id() ?? article.Id,
                Title = String("title") ?? article.Title,
                Published = Published() ?? article.Published,
                Source = String("source") ?? article.Source,
                Author = String("author") ?? article.Author,
                Editor = String("editor") ?? article.Editor,
                Url = String("url") ?? article.Url,
            };
            return _error is not null ? _error : article;
        }

        private ReadResult<Article> Content(IPageReader pages)
        {
            if (String("text") is { } text)
            {
                return Article.FromText(text);
            }

            if (Get("paragraphs") is { } paragraphs)
            {
                if (paragraphs.ValueKind != JsonValueKind.Array || paragraphs.EnumerateArray().Any(paragraph => paragraph.ValueKind != JsonValueKind.String))
                {
                    return InputErrors.BadField(where, "paragraphs", "an array of strings");
                }

                return Article.FromParagraphs(paragraphs.EnumerateArray().Select(paragraph => paragraph.GetString()!));
            }

            return String("html") is { } html ? pages.ReadBody(html, where)
                : String("page") is { } page ? pages.ReadPage(page, where)
                : InputErrors.WithoutText(where);
        }

        private string? Id() => Get("id") is { ValueKind: JsonValueKind.Number } number ? number.GetRawText() : String("id");

        private PublicationTime? Published()
        {
            string? text = String("published");
            if (string.IsNullOrWhiteSpace(text))
            {
                return null;
            }

            if (PublicationTime.TryParse(text, null, out PublicationTime published))
            {
                return published;
            }

            _error ??= InputErrors.BadField(where, "published", "an ISO 8601 time such as 2025-03-25, 2025-03-25T09:09+08:00 or 2025-03-25T09:09:30+08:00");
            return null;
        }

        private string? String(string name)
        {
            if (Get(name) is not { } value)
            {
                return null;
            }

            if (value.ValueKind == JsonValueKind.String)
            {
                return value.GetString();
            }

            _error ??= InputErrors.BadField(where, name, "a string");
            return null;
        }

        private JsonElement? Get(string name) => root.TryGetProperty(name, out JsonElement value) && value.ValueKind != JsonValueKind.Null ? value : null;
    }
}
