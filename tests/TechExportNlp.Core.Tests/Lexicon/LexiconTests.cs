using System.Buffers.Binary;

namespace TechExportNlp;

public class LexiconTests
{
    [Theory]
    [InlineData("中国", PartOfSpeech.PlaceName)]
    [InlineData("增长", PartOfSpeech.Verb)]
    [InlineData("的", PartOfSpeech.Particle)]
    [InlineData("AT&T", PartOfSpeech.ProperName)]
    [InlineData("新能源汽", PartOfSpeech.Unknown)]
    [InlineData("", PartOfSpeech.Unknown)]
    [InlineData("\uD800", PartOfSpeech.Unknown)]
    public void A_word_has_its_part_of_speech(string word, PartOfSpeech tag) => Assert.Equal(tag, Lexicon.Default.TagOf(word));

    [Theory]
    [InlineData("uj", PartOfSpeech.Particle)]
    [InlineData("nrfg", PartOfSpeech.PersonName)]
    [InlineData("nx", PartOfSpeech.Latin)]
    [InlineData("vn", PartOfSpeech.VerbalNoun)]
    [InlineData("vq", PartOfSpeech.Verb)]
    [InlineData("x", PartOfSpeech.Unknown)]
    public void A_tag_means_what_its_longest_known_beginning_means(string tag, PartOfSpeech meaning) => Assert.Equal(meaning, JiebaTags.ToPartOfSpeech(tag));

    [Fact]
    public void Another_file_is_refused_as_no_lexicon() =>
        Assert.Contains("mark of a lexicon", Refusal(bytes => bytes[0] = 0), StringComparison.Ordinal);

    [Fact]
    public void Another_version_is_refused_with_both_numbers() =>
        Assert.Contains("version 99", Refusal(bytes => BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(4), 99)), StringComparison.Ordinal);

    [Fact]
    public void A_base_beyond_the_end_is_refused() =>
        Assert.Contains("base", Refusal(bytes => BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(LexiconFormat.HeaderLength), LexiconUnit.Pack(LexiconUnit.MaxBase, 0, 0))), StringComparison.Ordinal);

    [Fact]
    public void A_lexicon_that_ends_early_or_late_is_refused()
    {
        byte[] whole = Shipped();
        Assert.Throws<LexiconFormatException>(() => LexiconReader.Read(new MemoryStream(whole, 0, whole.Length - 1)));
        Assert.Throws<LexiconFormatException>(() => LexiconReader.Read(new MemoryStream([.. whole, 0])));
        Assert.Throws<LexiconFormatException>(() => LexiconReader.Read(new MemoryStream([])));
    }

    private static string Refusal(Action<byte[]> damage)
    {
        byte[] bytes = Shipped();
        damage(bytes);
        return Assert.Throws<LexiconFormatException>(() => LexiconReader.Read(new MemoryStream(bytes))).Message;
    }

    private static byte[] Shipped()
    {
        using Stream stream = typeof(Lexicon).Assembly.GetManifestResourceStream("lexicon.bin")!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
