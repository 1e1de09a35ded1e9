namespace TechExportNlp.Accuracy;

/// <summary>Accuracy has a ratchet: no score may fall below the floor that <c>corpus/floors.json</c> pins for it.</summary>
public sealed class FloorTests(MeasuredCorpus measured, ITestOutputHelper output) : IClassFixture<MeasuredCorpus>
{
    private const int Shown = 40;

    public static TheoryData<string> ClaimNames => ["detect", "value", "core", "subject", "record", "full", "base", "source", "modality"];

    public static TheoryData<string> PageNames => ["title", "published", "source", "author", "editor", "text"];

    [Fact]
    public void Floors_were_measured_on_this_corpus() => Assert.True(
        measured.Fingerprint == measured.Pinned.Fingerprint,
        $"The corpus has the fingerprint {measured.Fingerprint}, the floors were measured on {measured.Pinned.Fingerprint}. {Floors.HowToPin}");

    [Theory]
    [MemberData(nameof(ClaimNames))]
    public void Claims_are_read_as_well_as_before(string measure) =>
        Check(measure, measured.Claims, measured.Pinned.Claims, measured.ClaimErrors);

    [Theory]
    [MemberData(nameof(PageNames))]
    public void Pages_are_read_as_well_as_before(string measure) =>
        Check(measure, measured.Pages, measured.Pinned.Pages, [.. measured.PageErrors.Where(error => error.Contains($" {measure}: ", StringComparison.Ordinal))]);

    private void Check(string measure, IReadOnlyDictionary<string, double> scores, SortedDictionary<string, double> floors, IReadOnlyList<string> errors)
    {
        Assert.True(floors.TryGetValue(measure, out double floor), $"corpus/floors.json has no floor for '{measure}'. {Floors.HowToPin}");
        double score = scores[measure];
        output.WriteLine($"{measure} {score:F4}, floor {floor:F4}");
        foreach (string error in errors.Take(Shown))
        {
            output.WriteLine(error);
        }

        Assert.True(score >= floor, $"{measure} fell to {score:F4}, below its floor of {floor:F4}; the errors are in the output of this test. {Floors.HowToPin}");
    }
}
