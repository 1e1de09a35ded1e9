using TechExportNlp.Claims;
using TechExportNlp.Claims.Sources;
using TechExportNlp.Periods;

namespace TechExportNlp;

/// <summary>Composes derivations from what the readers hand over; used only where someone asks for explanations.</summary>
internal sealed class DerivationRecorder
{
    private readonly List<List<FieldDerivation>> _derivations = [];
    private readonly List<Evidence> _evidence = [];

    public int Count => _derivations.Count;

    /// <summary>The derivation of a claim, by its place in the list of claims.</summary>
    public Derivation this[int claim] => new(_derivations[claim]) { Evidence = _evidence[claim] };

    /// <summary>Takes down how the next claim came about.</summary>
    public void Add(in ClaimParts parts, in ClaimTrust trust)
    {
        var fields = new List<FieldDerivation>();
        ShapeDerivation.Add(parts, fields);
        SubjectDerivation.Add(parts, fields);
        AddContext(parts, fields);
        TrustDerivation.Add(parts.View.Language.Confidence, trust, fields);
        _derivations.Add(fields);
        _evidence.Add(trust.Evidence);
    }

    /// <summary>Takes down how the next claim came about, as the reader of tables tells it.</summary>
    public void Add(List<FieldDerivation> fields)
    {
        _derivations.Add(fields);
        _evidence.Add(Evidence.None);
    }

    /// <summary>Takes down that a level took the direction of the change behind it.</summary>
    public void LendDirection(int change, int level)
    {
        List<FieldDerivation> fields = _derivations[level];
        if (_derivations[change].Find(static field => field.Field == "direction") is { } lent)
        {
            int place = fields.FindIndex(static field => field.Field is "subject" or "base" or "period" or "basis" or "modality" or "source");
            fields.Insert(place < 0 ? fields.Count : place, lent with { Reader = nameof(ClaimAssembler), Reason = "that of the change behind it" });
        }
    }

    /// <summary>Takes down that a claim in a quotation is said by who is named behind it.</summary>
    public void LendSource(int claim, SourceMention source)
    {
        List<FieldDerivation> fields = _derivations[claim];
        fields.RemoveAll(static field => field.Field == "source");
        fields.Add(new("source", nameof(SourceFinder)) { Words = source.Words, Row = source.Row?.ToString(), Reason = "named behind the quotation" });
    }

    private static void AddContext(in ClaimParts parts, List<FieldDerivation> fields)
    {
        ClaimContext context = parts.Context;
        if (parts.Time is { Period: not null } time)
        {
            bool carried = !parts.View.Sentence.Span.Contains(time.Span);
            fields.Add(new("period", nameof(PeriodScanner)) { Words = time.Span, Row = time.Row?.ToString(), Reason = carried ? "carried over from an earlier sentence" : null });
        }

        if (parts.Basis is { } basis)
        {
            fields.Add(new("basis", nameof(BasisReader)) { Words = basis.Span, Row = basis.Row?.ToString() });
        }
        else if (parts.Whole.Shape.Role == ClaimRole.Change && parts.Left is { Basis: < 0, Cue.Basis: not null } left)
        {
            fields.Add(new("basis", nameof(BasisFinder)) { Words = parts.View.Words(left.CueFrom, left.CueTo), Row = left.Cue.Row.ToString() });
        }

        if (parts.Modality is { Cue.Modality: not Modality.Actual } modality)
        {
            fields.Add(new("modality", nameof(ModalityCue)) { Words = modality.Words, Row = modality.Cue.Row.ToString() });
        }
        else if (parts.Modality is null && parts.Time is { } ahead && (context.Time.IsAhead(context.Published) || ahead.Period?.Start > context.Published))
        {
            fields.Add(new("modality", nameof(ClausePeriods)) { Words = ahead.Span, Reason = "its time is still to come" });
        }

        if (context.Source is { } source)
        {
            bool carried = !parts.View.Sentence.Span.Contains(source.Words);
            fields.Add(new("source", nameof(SourceFinder)) { Words = source.Words, Row = source.Row?.ToString(), Reason = carried ? "still speaking" : null });
        }
    }
}
