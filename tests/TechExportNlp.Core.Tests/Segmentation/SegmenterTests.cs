namespace TechExportNlp;

public class SegmenterTests
{
    private static readonly Segmenter WithHmm = new(SegmenterOptions.Default with { UseHmm = true });

    public static TheoryData<string, string> JiebaTokens()
    {
        var rows = new TheoryData<string, string>();
        using var reader = new StreamReader(typeof(SegmenterTests).Assembly.GetManifestResourceStream("jieba-tokens.tsv")!);
        while (reader.ReadLine() is { } line)
        {
            if (line[0] != '#')
            {
                string[] columns = line.Split('\t');
                rows.Add(columns[0].Replace("\\t", "\t", StringComparison.Ordinal), columns[1].Replace("\\t", "\t", StringComparison.Ordinal));
            }
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(JiebaTokens))]
    public void Tokens_equal_those_of_python_jieba(string plain, string hmm)
    {
        string text = plain.Replace("|", "", StringComparison.Ordinal);

        Assert.Equal(plain, Segmenter.Default.Cut(text));
        Assert.Equal(hmm, WithHmm.Cut(text));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("\r\n\n\r", "\r\n|\n|\r")]
    [InlineData("𠮷野家", "𠮷|野|家")]
    public void A_character_outside_of_words_is_one_token(string text, string tokens) => Assert.Equal(tokens, Segmenter.Default.Cut(text));

    /// <remarks>Not a row: attributes cannot hold lone surrogates.</remarks>
    [Fact]
    public void A_lone_surrogate_is_one_token() => Assert.Equal("\uDFB7|\uD842|𠮷|\uD842", Segmenter.Default.Cut("\uDFB7\uD842𠮷\uD842"));

    [Theory]
    [InlineData("出口", PartOfSpeech.VerbalNoun)]
    [InlineData("2024", PartOfSpeech.Numeral)]
    [InlineData("USD", PartOfSpeech.Latin)]
    [InlineData("C9", PartOfSpeech.Latin)]
    [InlineData("，", PartOfSpeech.Punctuation)]
    [InlineData(" ", PartOfSpeech.Punctuation)]
    [InlineData("%", PartOfSpeech.Punctuation)]
    [InlineData("龘", PartOfSpeech.Unknown)]
    [InlineData("公司", PartOfSpeech.Noun)]
    public void A_token_bears_the_tag_of_the_lexicon_or_of_its_characters(string text, PartOfSpeech tag)
    {
        Token token = Assert.Single(Segmenter.Default.Tokens(text));

        Assert.Equal(tag, token.Tag);
    }

    [Fact]
    public void With_hmm_a_decimal_number_is_one_numeral() =>
        Assert.Contains(new Token(2, 5, PartOfSpeech.Numeral), WithHmm.Tokens("下降12.7%。"));

    [Fact]
    public void A_block_of_a_hundred_thousand_characters_is_cut_like_its_parts()
    {
        const string Part = "新能源汽车出口增长，";
        string text = string.Concat(Enumerable.Repeat(Part, 10_000)).Replace("，", "", StringComparison.Ordinal) + string.Concat(Enumerable.Repeat("龘", 1000));

        Assert.Equal(10_000 * Segmenter.Default.Tokens(Part[..^1]).Length, Segmenter.Default.Tokens(text).Count(token => token.Length > 1));
        Assert.Equal(text.Length, WithHmm.Tokens(text).Sum(token => token.Length));
    }
}
