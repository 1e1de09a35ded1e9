using System.CommandLine;

namespace TechExportNlp.Cli.Commands;

/// <summary>Which segmenter cuts the text into words.</summary>
internal static class Segmenters
{
    private const string BuiltIn = "builtin";
    private const string JiebaNet = "jieba.net";

    public static Option<string> Option()
    {
        var option = new Option<string>("--segmenter") { DefaultValueFactory = _ => BuiltIn, Description = "What cuts the text into words." };
        option.AcceptOnlyFromAmong(BuiltIn, JiebaNet);
        return option;
    }

    /// <summary>The extractor that works with the named segmenter.</summary>
    public static ClaimExtractor Extractor(string name) =>
        name == BuiltIn ? ClaimExtractor.Default : new ClaimExtractor(ClaimExtractorOptions.Default with { Segmenter = Create(name) });

    /// <summary>The named segmenter.</summary>
    public static ISegmenter Create(string name) => name == JiebaNet ? new JiebaNetSegmenter(JiebaNetOptions.Default) : Segmenter.Default;
}
