using TechExportNlp.LexiconCompiler;
using TechExportNlp.LexiconCompiler.Indicators;

const string Usage = """
    usage: lexicon-compiler compile [DATA-FOLDER [OUTPUT-FILE]]   (defaults count from the root of the repository)
           lexicon-compiler indicators NEWS… [-o FILE]            (nouns that numbers are stated of, to choose indicators from)
    """;

try
{
    return args switch
    {
        ["compile"] or ["compile", _] or ["compile", _, _] => Compile(args[1..]),
        ["indicators", .. { Length: > 0 } news, "-o", var file] => await IndicatorsAsync(news, file).ConfigureAwait(false),
        ["indicators", .. { Length: > 0 } news] when !news.Contains("-o") => await IndicatorsAsync(news, null).ConfigureAwait(false),
        _ => Wrong(Usage),
    };
}
catch (Exception failure) when (failure is IOException or FormatException or UnauthorizedAccessException)
{
    Console.Error.WriteLine(failure.Message);
    return 1;
}

static int Wrong(string why)
{
    Console.Error.WriteLine(why);
    return 2;
}

static int Compile(string[] paths)
{
    string data = paths.Length > 0 ? paths[0] : Path.Combine("src", "TechExportNlp.LexiconCompiler", "Data");
    string output = paths.Length > 1 ? paths[1] : Path.Combine("src", "TechExportNlp.Core", "Lexicon", "lexicon.bin");
    if (!Directory.Exists(data))
    {
        return Wrong($"There is no folder {Path.GetFullPath(data)}; run this from the root of the repository, or name the folder. {Usage}");
    }

    byte[] lexicon = Compilation.Compile(data);
    File.WriteAllBytes(output, lexicon);
    Console.Error.WriteLine($"{output}: {lexicon.Length} bytes");
    return 0;
}

static async Task<int> IndicatorsAsync(string[] news, string? file)
{
    Stream output = file is null ? Console.OpenStandardOutput() : File.Create(file);
    await using (output.ConfigureAwait(false))
    {
        return await IndicatorCommand.RunAsync(news, output, Console.Error).ConfigureAwait(false) == 0 ? 0 : 1;
    }
}
