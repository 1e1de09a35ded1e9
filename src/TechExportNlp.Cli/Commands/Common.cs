using System.CommandLine;

namespace TechExportNlp.Cli.Commands;

/// <summary>The arguments and options that several commands share.</summary>
internal static class Common
{
    public static Argument<string[]> Inputs() => new("INPUT")
    {
        Arity = ArgumentArity.OneOrMore,
        Description = "Files, folders, or - for standard input: .html .htm pages, .txt texts, .json .jsonl articles, .warc web archives, each also .gz or .zst.",
    };

    public static Option<string?> Output() => new("--output", "-o") { HelpName = "FILE", Description = "Where results go. Default: standard output." };

    public static Option<bool> NoBriefs() => new("--no-briefs") { Description = "Leave out a page's dated teasers of other articles." };

    public static Option<string> Format(string description, params string[] names)
    {
        var option = new Option<string>("--format") { DefaultValueFactory = _ => names[0], Description = description };
        option.AcceptOnlyFromAmong(names);
        return option;
    }

    /// <summary>The pages behind the inputs.</summary>
    public static IAsyncEnumerable<PageSource> Open(string[] inputs, CommandIo io) => NewsInputs.Open(inputs, io.Input);
}
