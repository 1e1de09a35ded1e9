using System.Text;

namespace TechExportNlp.LexiconCompiler.Tests;

public class CompilationTests
{
    private static readonly string Data = Path.Combine(AppContext.BaseDirectory, "Data");

    [Fact]
    public void The_committed_lexicon_is_what_the_committed_data_compile_to()
    {
        using Stream committed = typeof(CompilationTests).Assembly.GetManifestResourceStream("lexicon.bin")!;
        using var bytes = new MemoryStream();
        committed.CopyTo(bytes);

        Assert.True(bytes.ToArray().AsSpan().SequenceEqual(Compilation.Compile(Data)), "run: dotnet run --project src/TechExportNlp.LexiconCompiler -- compile");
    }

    [Fact]
    public void Every_word_of_the_dictionary_is_found_with_its_frequency_and_tag()
    {
        WordList words = WordList.Read(Path.Combine(Data, "dict.txt")).WithTags(Path.Combine(Data, "tags.tsv"));

        Assert.Equal(words.TotalFrequency, Lexicon.Default.TotalFrequency);
        foreach (WordList.Line line in words.Words)
        {
            Assert.Equal((line.Frequency, JiebaTags.ToPartOfSpeech(line.Tag)), (Lexicon.Default.FrequencyOf(line.Word), Lexicon.Default.TagOf(line.Word)));
        }
    }

    [Theory]
    [InlineData("中国 12 ns\n中国\n", "line 2")]
    [InlineData("中国 many ns\n", "line 1")]
    [InlineData("中国 12  ns\n", "line 1")]
    public void A_malformed_line_of_the_dictionary_is_named(string dictionary, string where)
    {
        string path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, dictionary, Encoding.UTF8);
            Assert.Contains(where, Assert.Throws<FormatException>(() => WordList.Read(path)).Message, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
