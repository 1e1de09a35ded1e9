using TechExportNlp.Claims;

namespace TechExportNlp;

/// <summary>How subject and base came about.</summary>
internal static class SubjectDerivation
{
    public static void Add(in ClaimParts parts, List<FieldDerivation> fields)
    {
        SubjectReading reading = parts.Reading;
        if (reading.Subject is not null || parts.Origin != SubjectOrigin.Reading)
        {
            fields.Add(Subject(parts));
        }

        if (reading.Base is not null)
        {
            fields.Add(new("base", nameof(SubjectFinder))
            {
                Row = parts.Left.ShareRow?.ToString(),
                Reason = parts.Left.ShareRow is null ? "the noun behind the share" : "the words behind the word of share",
            });
        }
    }

    private static FieldDerivation Subject(in ClaimParts parts)
    {
        SubjectReading reading = parts.Reading;
        string? row = parts.Left.ListRow?.ToString();
        return parts.Origin switch
        {
            SubjectOrigin.List => new("subject", nameof(ListExpander)) { Words = reading.Words, Row = row, Reason = "a member of a list" },
            SubjectOrigin.TopicList => new("subject", nameof(TopicReader)) { Row = row, Reason = "a member of the list that an earlier clause names" },
            SubjectOrigin.LevelsBefore => new("subject", nameof(GroupReader)) { Row = row, Reason = "one of the levels just read" },
            _ when reading.IsTopic => new("subject", nameof(TopicReader)) { Reason = "what an earlier clause speaks of" },
            _ when reading.IsCarried => new("subject", nameof(SubjectFinder)) { Reason = "carried over from the claim before" },
            _ when reading.IsFramed => new("subject", nameof(SubjectFrames)) { Words = reading.Words, Reason = "the words that frame the number" },
            _ => new("subject", nameof(SubjectFinder)) { Words = reading.Words, Reason = Joined(parts) },
        };
    }

    private static string? Joined(in ClaimParts parts) => parts.Reading.Belongs switch
    {
        BelongingOrigin.None => null,
        BelongingOrigin.Owner => $"with the owner {parts.Context.Owner}",
        BelongingOrigin.Actor => $"with what the sentence is about, {parts.Context.Phrase ?? parts.Context.Actor}",
        BelongingOrigin.Earlier => $"with what an earlier sentence is about, {parts.Context.OwnerBefore}",
        BelongingOrigin.Thing => "a part of what the claim before is about",
        BelongingOrigin.Rate => "the rate of what the claim before is about",
        BelongingOrigin.Likeness => "the same as the claim before, of another entity",
        BelongingOrigin.Part => "a part of what is counted before",
        BelongingOrigin.Flow => "a flow of what the claim before counts",
        _ => throw new InvalidOperationException($"There is no origin {parts.Reading.Belongs}."),
    };
}
