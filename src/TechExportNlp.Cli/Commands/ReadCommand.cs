using System.CommandLine;
using System.Text.Json;

namespace TechExportNlp.Cli.Commands;

/// <summary><c>technlp read</c>: what the library takes for the article in each page.</summary>
internal static class ReadCommand
{
    public static Command Create(CommandIo io)
    {
        Argument<string[]> inputs = Common.Inputs();
        Option<string?> output = Common.Output();
        Option<bool> noBriefs = Common.NoBriefs();
        Option<string?> sites = Sites.Option();
        var command = new Command("read", "Prints what was read of each page: title, time, source, author, editor, keywords, summary, language, paragraphs; one article a line of JSON.")
        {
            inputs, output, noBriefs, sites,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            var conversation = new Conversation(io);
            var pipeline = new NewsPipeline(new NewsPipelineOptions { IncludeBriefs = !parsed.GetValue(noBriefs), PageReader = Sites.Reader(parsed.GetValue(sites)) });
            var writer = new JsonLineWriter(OutputFile.Open(parsed.GetValue(output), io));
            await using (writer.ConfigureAwait(false))
            {
                IAsyncEnumerable<ReadResult<Article>> articles = pipeline.ReadAsync(Common.Open(parsed.GetRequiredValue(inputs), io), cancellation);
                await foreach (ReadResult<Article> article in articles.ConfigureAwait(false))
                {
                    if (article.IsOk)
                    {
                        writer.Write(article.Value, Write);
                    }
                    else
                    {
                        conversation.Skip(article.Error);
                    }
                }
            }

            return ExitCodes.Of(conversation.Skipped);
        });
        return command;
    }

    private static void Write(Utf8JsonWriter json, Article article)
    {
        json.WriteStartObject();
        json.WriteString("file"u8, article.Id);
        json.WriteString("title"u8, article.Title);
        json.WriteString("published"u8, article.Published?.ToString());
        json.WriteString("source"u8, article.Source);
        json.WriteString("author"u8, article.Author);
        json.WriteString("editor"u8, article.Editor);
        json.WriteString("url"u8, article.Url);
        WriteWhereTold(json, article);
        json.WriteStartArray("paragraphs"u8);
        foreach (Paragraph paragraph in article.Paragraphs)
        {
            json.WriteStringValue(paragraph.Span.Of(article.Text));
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    // Pages tell them, articles given as text or JSON do not.
    private static void WriteWhereTold(Utf8JsonWriter json, Article article)
    {
        if (article.Keywords.Count > 0)
        {
            json.WriteStartArray("keywords"u8);
            foreach (string keyword in article.Keywords)
            {
                json.WriteStringValue(keyword);
            }

            json.WriteEndArray();
        }

        if (article.Summary is { } summary)
        {
            json.WriteString("summary"u8, summary);
        }

        if (article.Language is { } language)
        {
            json.WriteString("language"u8, language);
        }

        if (article.NextPage is { } next)
        {
            json.WriteString("next_page"u8, next);
        }
    }
}
