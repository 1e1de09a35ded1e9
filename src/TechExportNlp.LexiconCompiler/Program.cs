using TechExportNlp.LexiconCompiler;

const string Usage = "usage: lexicon-compiler compile [DATA-FOLDER [OUTPUT-FILE]]   (defaults count from the root of the repository)";

if (args is not ["compile", .. { Length: <= 2 } paths])
{
    Console.Error.WriteLine(Usage);
    return 2;
}

string data = paths.Length > 0 ? paths[0] : Path.Combine("src", "TechExportNlp.LexiconCompiler", "Data");
string output = paths.Length > 1 ? paths[1] : Path.Combine("src", "TechExportNlp.Core", "Lexicon", "lexicon.bin");
if (!Directory.Exists(data))
{
    Console.Error.WriteLine($"There is no folder {Path.GetFullPath(data)}; run this from the root of the repository, or name the folder. {Usage}");
    return 2;
}

try
{
    byte[] lexicon = Compilation.Compile(data);
    File.WriteAllBytes(output, lexicon);
    Console.Error.WriteLine($"{output}: {lexicon.Length} bytes");
    return 0;
}
catch (Exception failure) when (failure is IOException or FormatException)
{
    Console.Error.WriteLine(failure.Message);
    return 1;
}
