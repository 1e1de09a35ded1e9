namespace TechExportNlp.Accuracy;

/// <summary>The corpus measured once for all tests; when pinning is asked for, the scores become the floors.</summary>
public sealed class MeasuredCorpus
{
    public MeasuredCorpus()
    {
        Fingerprint = CorpusFingerprint.Compute();
        Claims = ClaimMeasures.Compute(out IReadOnlyList<string> claimErrors);
        ClaimErrors = claimErrors;
        Pages = PageMeasures.Compute(out IReadOnlyList<string> pageErrors);
        PageErrors = pageErrors;
        if (Floors.Pinning)
        {
            new Floors { Fingerprint = Fingerprint, Claims = Floors.Cut(Claims), Pages = Floors.Cut(Pages) }.Save();
        }

        Pinned = Floors.Load();
    }

    public string Fingerprint { get; }

    public IReadOnlyDictionary<string, double> Claims { get; }

    public IReadOnlyList<string> ClaimErrors { get; }

    public IReadOnlyDictionary<string, double> Pages { get; }

    public IReadOnlyList<string> PageErrors { get; }

    internal Floors Pinned { get; }
}
