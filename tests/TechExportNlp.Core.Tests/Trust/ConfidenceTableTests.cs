using CsCheck;
using TechExportNlp.Claims;
using TechExportNlp.Tests.Claims;

namespace TechExportNlp.Tests.Trust;

/// <summary>What makes a claim more or less to be trusted, and what comes of it.</summary>
public class ConfidenceTableTests
{
    private static readonly ConfidenceTable Confidence = new(LanguageTables.Chinese);

    private static readonly Gen<Evidence> Some = Gen.Int[0, EvidenceCodes.All.Count - 1].Array[0, 12]
        .Select(static bits => bits.Aggregate(Evidence.None, static (all, bit) => all | EvidenceCodes.All[bit]));

    public static TheoryData<string> Rows => [.. LanguageTables.Chinese.Find(ConfidenceTable.Table).Rows.Where(static row => row.Word != EvidenceCodes.Start).Select(static row => row.Word)];

    [Theory]
    [MemberData(nameof(Rows))]
    public void The_example_shows_the_evidence(string code)
    {
        TableRow row = LanguageTables.Chinese.Find(ConfidenceTable.Table).Rows.Single(row => row.Word == code);
        Evidence evidence = EvidenceCodes.All[EvidenceCodes.Bit(row)];
        IReadOnlyList<ExplainedClaim> claims = Explain(row.Example);
        Assert.True(claims.Any(claim => (claim.Derivation.Evidence & evidence) != 0), $"{row} in {row.Example}: {string.Join(" / ", claims.Select(static claim => $"{claim.Claim.Quote} {claim.Claim.Subject} {claim.Derivation.Evidence}"))}");
    }

    [Fact]
    public void Each_piece_of_evidence_has_its_row() =>
        Assert.Equal([.. EvidenceCodes.All.Select(EvidenceCodes.Code).Append(EvidenceCodes.Start).Order(StringComparer.Ordinal)], LanguageTables.Chinese.Find(ConfidenceTable.Table).Rows.Select(static row => row.Word));

    [Fact]
    public void A_confidence_is_a_probability_in_hundredths() => Some.Sample(evidence =>
    {
        double confidence = Confidence.Of(evidence);
        Assert.InRange(confidence, 0.01, 0.99);
        Assert.Equal(Math.Round(confidence, 2), confidence);
    });

    [Fact]
    public void Each_piece_of_evidence_moves_it_the_way_of_its_weight() => Gen.Select(Some, Gen.Int[0, EvidenceCodes.All.Count - 1]).Sample((evidence, bit) =>
    {
        Evidence single = EvidenceCodes.All[bit];
        double without = Confidence.Of(evidence & ~single), with = Confidence.Of(evidence | single);
        Assert.True(Confidence.Weight(single) >= 0 ? with >= without : with <= without);
    });

    [Fact]
    public void It_allocates_nothing()
    {
        _ = Confidence.Of(Evidence.Growth);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 1000; i++)
        {
            _ = Confidence.Of(EvidenceCodes.All[i % 40] | Evidence.Growth);
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void Every_claim_has_one() => Assert.All(Specification.Rows, static row =>
        Assert.All(Specification.Extract(row.Text, row.Publisher), static claim => Assert.NotNull(claim.Confidence)));

    [Fact]
    public void Its_derivation_names_what_weighs_most()
    {
        ExplainedClaim claim = Explain("上海出口额增长5%。")[0];
        Assert.Contains("growth +", claim.Derivation["confidence"]!.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_code_that_nobody_knows_says_which_there_are()
    {
        using Stream rows = new MemoryStream("weather\t1\t上海出口额达5亿元。\n"u8.ToArray());
        TableFormatException error = Assert.Throws<TableFormatException>(() => new ConfidenceTable(LanguageTables.Chinese.With(ConfidenceTable.Table, rows)));
        Assert.Contains("time-across", error.Message, StringComparison.Ordinal);
    }

    private static IReadOnlyList<ExplainedClaim> Explain(string text) =>
        ClaimExtractor.Default.Explain(Article.FromText(text) with { Published = new PublicationTime(Specification.Published) }, TestContext.Current.CancellationToken).Claims;
}
