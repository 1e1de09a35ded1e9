using System.CommandLine;
using System.Text;
using TechExportNlp.Cli.Explain;
using TechExportNlp.Cli.Explain.Html;
using TechExportNlp.Cli.Terminal;

namespace TechExportNlp.Cli.Commands;

/// <summary><c>technlp explain</c>: each claim with its sentence, its fields and what decided them, for a person.</summary>
internal static class ExplainCommand
{
    public static Command Create(CommandIo io)
    {
        Argument<string[]> inputs = Common.Inputs();
        Option<string?> output = Common.Output();
        Option<string> format = Common.Format("text: for a terminal; html: one page that holds all it needs.", "text", "html");
        Option<bool> noBriefs = Common.NoBriefs();
        Option<string> segmenter = Segmenters.Option();
        var command = new Command("explain", "Shows each claim with its sentence, its fields and what decided them, and the numbers that are no claims.")
        {
            inputs, output, format, noBriefs, segmenter,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            var conversation = new Conversation(io);
            ClaimExtractor extractor = Segmenters.Extractor(parsed.GetRequiredValue(segmenter));
            var pipeline = new NewsPipeline(new NewsPipelineOptions { IncludeBriefs = !parsed.GetValue(noBriefs) });
            string? file = parsed.GetValue(output);
            IExplanationWriter writer = parsed.GetRequiredValue(format) == "html"
                ? new ExplanationPage(new StreamWriter(OutputFile.Open(file, io), new UTF8Encoding(false)))
                : new ExplanationText(LinePrinter.Open(file, io));
            await using (writer.ConfigureAwait(false))
            {
                IAsyncEnumerable<ReadResult<Article>> articles = pipeline.ReadAsync(Common.Open(parsed.GetRequiredValue(inputs), io), cancellation);
                await foreach (ReadResult<Article> article in articles.ConfigureAwait(false))
                {
                    if (article.IsOk)
                    {
                        writer.Write(extractor.Explain(article.Value, cancellation));
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
}
