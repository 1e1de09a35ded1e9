using System.Text;

namespace TechExportNlp;

public class UserLexiconTests
{
    private const string Dictionary = "\uFEFF云计算 5\n李小福 2 nr\r\n\n创新办 3 i\neasy_install 3 eng\n智算中心\n海丝枢纽港 n\n台中\n中将 0\n";

    /// <summary>Expected tokens: python-jieba after load_userdict of the same dictionary.</summary>
    [Theory]
    [InlineData(false, "云计算|和|智算中心|都|由|李小福|主持|，|创新办|来|测试|。")]
    [InlineData(true, "云计算|和|智算中心|都|由|李小福|主持|，|创新办|来|测试|。")]
    [InlineData(false, "台中|将|建|智算中心|群|。")]
    [InlineData(true, "台中|将建|智算中心|群|。")]
    public void A_dictionary_in_jieba_s_format_cuts_as_in_jieba(bool useHmm, string tokens) =>
        Assert.Equal(tokens, Cutting.With(Read(Dictionary), useHmm).Cut(tokens.Replace("|", "", StringComparison.Ordinal)));

    [Fact]
    public void A_word_has_the_tag_given_or_else_that_of_the_lexicon()
    {
        Segmenter segmenter = Cutting.With(Read(Dictionary).With("增长", 9000));

        Assert.Equal([PartOfSpeech.PersonName, PartOfSpeech.Verb], segmenter.Tokens("李小福增长").Select(token => token.Tag));
    }

    [Fact]
    public void Words_belong_to_their_own_segmenter()
    {
        const string Text = "智算中心";
        string before = Segmenter.Default.Cut(Text);
        Segmenter own = Cutting.With(UserLexicon.Empty.With(Text));

        Assert.Equal(Text, own.Cut(Text));
        Assert.NotEqual(Text, before);
        Assert.Equal(before, Segmenter.Default.Cut(Text));
        Assert.Equal(before, new Segmenter(SegmenterOptions.Default).Cut(Text));
    }

    [Fact]
    public void Adding_a_word_makes_a_new_lexicon()
    {
        UserLexicon one = UserLexicon.Empty.With("智算中心");

        Assert.Equal((0, 1, 2), (UserLexicon.Empty.Count, one.Count, one.With("枢纽港").Count));
    }

    [Fact]
    public void A_frequency_that_is_too_large_is_named_with_its_line() =>
        Assert.Contains("2", Assert.Throws<TableFormatException>(() => Read("好 1\n坏 99999999999\n")).Message, StringComparison.Ordinal);

    [Fact]
    public void Bytes_that_are_not_utf8_are_refused() =>
        Assert.Throws<TableFormatException>(() => UserLexicon.Read(new MemoryStream([0xD6, 0xD0, 0xB9, 0xFA])));

    [Fact]
    public void Misuse_throws()
    {
        Assert.Throws<ArgumentException>(() => UserLexicon.Empty.With(""));
        Assert.Throws<ArgumentOutOfRangeException>(() => UserLexicon.Empty.With("词", -1));
    }

    private static UserLexicon Read(string dictionary) => UserLexicon.Read(new MemoryStream(Encoding.UTF8.GetBytes(dictionary)));
}
