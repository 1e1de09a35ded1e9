using System.CommandLine;
using TechExportNlp.Cli.Diff;
using TechExportNlp.Cli.Scoring;
using TechExportNlp.Cli.Terminal;

namespace TechExportNlp.Cli.Commands;

/// <summary><c>technlp diff</c>: what became of the claims between two extractions of the same news.</summary>
internal static class DiffCommand
{
    public static Command Create(CommandIo io)
    {
        Argument<string> old = new("OLD") { Description = "What extract printed (jsonl, also .gz or .zst)." };
        Argument<string> @new = new("NEW") { Description = "What extract printed at another time, perhaps by another version." };
        Option<string[]> text = new("--text") { HelpName = "INPUT", Description = "What was extracted: shows the sentences where OLD and NEW hold no text. May be given several times." };
        Option<string[]> fields = Fields();
        Option<int?> limit = Count("--limit", "Print the first N differences; the summary counts all.");
        Option<int?> sample = Count("--sample", "Print N differences drawn at random; the summary counts all.");
        Option<int> seed = new("--seed") { HelpName = "S", Description = "Which random sample. Default: 0; the same seed draws the same." };
        Option<string?> output = Common.Output();
        Option<string> format = Common.Format("text: for a person; jsonl: a difference a line, the summary last.", "text", "jsonl");
        var command = new Command("diff", "Shows which claims two extractions do not share, and in which fields. Exit code 0: none; 1: some; 2: trouble.")
        {
            old, @new, text, fields, limit, sample, seed, output, format,
        };
        command.Validators.Add(result =>
        {
            if (result.GetResult(limit) is not null && result.GetResult(sample) is not null)
            {
                result.AddError("Give --limit or --sample, not both.");
            }
        });
        command.SetAction(async (parsed, cancellation) =>
        {
            IAsyncEnumerable<ArticlePair> pairs = ArticlePairs.ReadAsync(
                ClaimLine.ReadAsync(parsed.GetRequiredValue(old), io.Input, cancellation),
                ClaimLine.ReadAsync(parsed.GetRequiredValue(@new), io.Input, cancellation),
                cancellation);
            IDiffWriter writer = parsed.GetRequiredValue(format) == "jsonl"
                ? new DiffJson(OutputFile.Open(parsed.GetValue(output), io))
                : new DiffText(LinePrinter.Open(parsed.GetValue(output), io));
            await using (writer.ConfigureAwait(false))
            {
                var conversation = new Conversation(io);
                var texts = new TextLookup(new NewsPipeline().ReadAsync(Common.Open(parsed.GetValue(text) ?? [], io), cancellation), conversation.Skip);
                await using (texts.ConfigureAwait(false))
                {
                    var run = new DiffRun(writer, texts, new DiffFields(parsed.GetValue(fields) ?? []), parsed.GetValue(limit));
                    try
                    {
                        DiffSummary summary = await run.CompareAsync(pairs, parsed.GetValue(sample), parsed.GetValue(seed)).ConfigureAwait(false);
                        return summary.IsSame ? ExitCodes.Same : ExitCodes.Different;
                    }
                    catch (ClaimFileException e)
                    {
                        conversation.Say($"technlp diff: {e.Message}");
                        return ExitCodes.WrongUsage;
                    }
                }
            }
        });
        return command;
    }

    private static Option<string[]> Fields()
    {
        var option = new Option<string[]>("--field")
        {
            HelpName = "NAME,…",
            Description = $"Look at these fields alone; {DiffFields.Added} and {DiffFields.Lost} stand for claims that one side alone has.",
            CustomParser = static result => [.. result.Tokens.SelectMany(static token => token.Value.Split(','))],
        };
        option.Validators.Add(static result =>
        {
            if (result.Tokens.SelectMany(static token => token.Value.Split(',')).FirstOrDefault(static name => !DiffFields.Known.Contains(name)) is { } unknown)
            {
                result.AddError($"There is no field '{unknown}'; there are: {string.Join(", ", DiffFields.Known)}.");
            }
        });
        return option;
    }

    private static Option<int?> Count(string name, string description)
    {
        var option = new Option<int?>(name) { HelpName = "N", Description = description };
        option.Validators.Add(static result =>
        {
            if (result.GetValueOrDefault<int?>() < 0)
            {
                result.AddError($"{result.Option.Name} takes a number from 0 on.");
            }
        });
        return option;
    }
}
