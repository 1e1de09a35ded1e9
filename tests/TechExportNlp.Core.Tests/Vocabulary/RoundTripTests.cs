using CsCheck;

namespace TechExportNlp.Tests.Vocabulary;

/// <summary>What prints, parses back, for every value type of the record.</summary>
public class RoundTripTests
{
    [Fact]
    public void A_claim_prints_as_one_line_and_parses_back() => VocabularyGen.Claims.Sample(claim =>
    {
        string line = claim.ToString();
        Assert.DoesNotContain('\n', line);
        Assert.DoesNotContain('\r', line);
        Assert.Equal(claim, Claim.Parse(line));
    });

    [Fact]
    public void A_magnitude_parses_back() => RoundTrips(VocabularyGen.Magnitudes);

    [Fact]
    public void A_period_parses_back() => RoundTrips(VocabularyGen.Periods);

    [Fact]
    public void A_basis_parses_back() => RoundTrips(VocabularyGen.Bases);

    [Fact]
    public void A_unit_parses_back() => RoundTrips(VocabularyGen.Units);

    [Fact]
    public void A_publication_time_parses_back_with_its_precision() => RoundTrips(VocabularyGen.Times);

    [Theory]
    [InlineData("2025-03-25", "2025-03-25")]
    [InlineData("2025-03-25T09:09", "2025-03-25T09:09+08:00")]
    [InlineData("2025-03-25 09:09:30", "2025-03-25T09:09:30+08:00")]
    [InlineData("2025-03-25T01:09Z", "2025-03-25T01:09+00:00")]
    [InlineData("2025-03-25T09:09:30.250+08:00", "2025-03-25T09:09:30+08:00")]
    [InlineData("2025-03-24T20:09-05:00", "2025-03-24T20:09-05:00")]
    public void A_publication_time_keeps_the_precision_it_was_given(string given, string printed) =>
        Assert.Equal(printed, PublicationTime.Parse(given).ToString());

    [Theory]
    [InlineData("2025-03-24T20:09-05:00", "2025-03-25")]
    [InlineData("2025-03-25T23:59+08:00", "2025-03-25")]
    public void The_day_of_publication_is_Chinas(string given, string day) =>
        Assert.Equal(DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), PublicationTime.Parse(given).Day);

    [Theory]
    [InlineData("")]
    [InlineData("yoyo")]
    [InlineData("2020-13-01/")]
    [InlineData("2021-01-01/2020-01-01")]
    [InlineData("[5,3]")]
    [InlineData("1,000")]
    public void What_is_malformed_does_not_parse(string text)
    {
        Assert.False(Magnitude.TryParse(text, null, out _));
        Assert.False(Period.TryParse(text, null, out _));
        Assert.False(Basis.TryParse(text, null, out _));
        Assert.False(PublicationTime.TryParse(text, null, out _));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"quote":"1%","start":0,"kind":"share","value":1,"unit":"%"}""")]
    [InlineData("""{"quote":"1%","start":0,"kind":"percentage","value":"1","unit":"%"}""")]
    [InlineData("""{"quote":"1%","start":0,"kind":"percentage","value":[2,1],"unit":"%"}""")]
    [InlineData("""{"quote":"1%","start":0,"kind":"percentage","value":1,"unit":"%","confidence":2}""")]
    [InlineData("""{"quote":"1%","start":0,"kind":"percentage","value":1,"unit":"%","confidence":"0.5"}""")]
    [InlineData("""{"quote":"1%","start":0,"kind":"percentage","value":1,"unit":"%","repeats":[1.5]}""")]
    [InlineData("""{"quote":"1%","start":0,"kind":"percentage","value":1,"unit":"%","repeats":7}""")]
    public void What_is_no_claim_says_so(string json)
    {
        Assert.False(Claim.TryParse(json, null, out _));
        Assert.Throws<FormatException>(() => Claim.Parse(json));
    }

    private static void RoundTrips<T>(Gen<T> values)
        where T : struct, ISpanParsable<T>, ISpanFormattable => values.Sample(value =>
    {
        string text = value.ToString() ?? string.Empty;
        Span<char> formatted = new char[text.Length];
        Assert.Equal(value, T.Parse(text, null));
        Assert.Equal(value, T.Parse(text.AsSpan(), null));
        Assert.True(value.TryFormat(formatted, out int written, default, null));
        Assert.Equal(text, formatted[..written].ToString());
        Assert.False(value.TryFormat(formatted[..^1], out written, default, null));
        Assert.Equal(0, written);
    });
}
