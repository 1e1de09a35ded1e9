using System.CommandLine;
using System.Text;

namespace TechExportNlp.Cli.Commands;

/// <summary><c>technlp explain</c>: each claim with its sentence, its fields and what decided them, for a person.</summary>
internal static class ExplainCommand
{
    public static Command Create(CommandIo io)
    {
        Argument<string[]> inputs = Common.Inputs();
        Option<string?> output = Common.Output();
        Option<bool> noBriefs = Common.NoBriefs();
        Option<string> segmenter = Segmenters.Option();
        var command = new Command("explain", "Shows each claim with its sentence, its fields and what decided them, and the numbers that are no claims.") { inputs, output, noBriefs, segmenter };
        command.SetAction(async (parsed, cancellation) =>
        {
            var conversation = new Conversation(io);
            ClaimExtractor extractor = Segmenters.Extractor(parsed.GetRequiredValue(segmenter));
            var pipeline = new NewsPipeline(new NewsPipelineOptions
            {
                Extractor = extractor,
                IncludeBriefs = !parsed.GetValue(noBriefs),
                OnSkipped = conversation.Skip,
            });
            var sink = new ExplainSink(new StreamWriter(OutputFile.Open(parsed.GetValue(output), io), new UTF8Encoding(false)), extractor);
            await using (sink.ConfigureAwait(false))
            {
                BatchReport report = await pipeline.RunAsync(Common.Open(parsed.GetRequiredValue(inputs), io), sink, cancellation).ConfigureAwait(false);
                return ExitCodes.Of(report.SkippedCount);
            }
        });
        return command;
    }
}
