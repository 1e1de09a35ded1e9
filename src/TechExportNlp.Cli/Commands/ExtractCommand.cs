using System.CommandLine;

namespace TechExportNlp.Cli.Commands;

/// <summary><c>technlp extract</c>: the main job, news in, records out.</summary>
internal static class ExtractCommand
{
    public static Command Create(CommandIo io)
    {
        Argument<string[]> inputs = Common.Inputs();
        Option<string?> output = Common.Output();
        Option<string> format = Common.Format("jsonl: one article a line; claims: one flat claim a line; csv: one claim a row.", "jsonl", "claims", "csv");
        Option<bool> noText = new("--no-text") { Description = "Leave out the text of pages (jsonl)." };
        Option<bool> distinct = new("--distinct") { Description = "State each figure of an article once, with the offsets where it stands again in repeats." };
        Option<bool> noBriefs = Common.NoBriefs();
        Option<string?> sites = Sites.Option();
        Option<string> segmenter = Segmenters.Option();
        var command = new Command("extract", "Reads news and writes its numeric claims.") { inputs, output, format, noText, distinct, noBriefs, sites, segmenter };
        command.SetAction((parsed, cancellation) =>
        {
            var conversation = new Conversation(io);
            var pipeline = new NewsPipeline(new NewsPipelineOptions
            {
                Extractor = Segmenters.Extractor(parsed.GetRequiredValue(segmenter)),
                Distinct = parsed.GetValue(distinct),
                IncludeBriefs = !parsed.GetValue(noBriefs),
                PageReader = Sites.Reader(parsed.GetValue(sites)),
                OnSkipped = conversation.Skip,
            });
            Stream stream = OutputFile.Open(parsed.GetValue(output), io);
            return RunAsync(
                pipeline, Common.Open(parsed.GetRequiredValue(inputs), io), Sink(parsed.GetRequiredValue(format), stream, !parsed.GetValue(noText)), conversation, cancellation);
        });
        return command;
    }

    private static IClaimSink Sink(string format, Stream stream, bool writeText) => format switch
    {
        "claims" => new FlatClaimSink(stream),
        "csv" => new CsvSink(stream),
        _ => new JsonLinesSink(stream, writeText),
    };

    private static async Task<int> RunAsync(
        NewsPipeline pipeline, IAsyncEnumerable<PageSource> pages, IClaimSink sink, Conversation conversation, CancellationToken cancellation)
    {
        await using (sink.ConfigureAwait(false))
        {
            BatchReport report = await conversation
                .WithProgressAsync(show => pipeline.RunAsync(pages, new ProgressSink(sink, show), cancellation))
                .ConfigureAwait(false);
            if (report.SkippedCount > 0)
            {
                conversation.Say(FormattableString.Invariant($"{report.Articles} articles with {report.Claims} claims; {report.SkippedCount} inputs skipped"));
            }

            return ExitCodes.Of(report.SkippedCount);
        }
    }

    /// <summary>Passes articles on and tells how many went by.</summary>
    private sealed class ProgressSink(IClaimSink inner, Action<long, long> show) : IClaimSink
    {
        private long _articles;
        private long _claims;

        public ValueTask WriteAsync(ArticleClaims claims, CancellationToken cancellation)
        {
            _articles++;
            _claims += claims.Claims.Count;
            show(_articles, _claims);
            return inner.WriteAsync(claims, cancellation);
        }

        public ValueTask DisposeAsync() => inner.DisposeAsync();
    }
}
