using System.Globalization;

namespace TechExportNlp;

/// <summary>The lexicon cannot be read. It is embedded and tested, so this means a build gone wrong, never a text.</summary>
internal sealed class LexiconFormatException : Exception
{
    private const string Remedy = " Compile it anew: dotnet run --project src/TechExportNlp.LexiconCompiler -- compile.";

    private LexiconFormatException(string message)
        : base("lexicon.bin " + message + Remedy)
    {
    }

    public static LexiconFormatException Missing() => new("is not embedded in the assembly.");

    public static LexiconFormatException NotALexicon() => new("does not begin with the mark of a lexicon (TXNL).");

    public static LexiconFormatException WrongVersion(int found) =>
        new(string.Create(CultureInfo.InvariantCulture, $"is of version {found}; this library reads version {LexiconFormat.Version}."));

    public static LexiconFormatException Truncated() => new("ends too early.");

    public static LexiconFormatException Trailing() => new("goes on behind its last section.");

    public static LexiconFormatException Inconsistent(string what) => new("contradicts itself: " + what + ".");
}
