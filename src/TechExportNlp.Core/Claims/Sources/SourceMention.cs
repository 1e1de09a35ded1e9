namespace TechExportNlp.Claims.Sources;

/// <summary>Who says what follows.</summary>
/// <param name="Name">The name as written, without title and office.</param>
/// <param name="Words">Where it stands.</param>
/// <param name="Row">The verb of saying; null where a colon behind the name says so.</param>
internal sealed record SourceMention(string Name, TextSpan Words, TableRow? Row)
{
    /// <summary>Whether it is a person's name, which 他 and 她 may stand for.</summary>
    public bool IsPerson { get; init; }

    /// <summary>Whether its numbers may be of itself: an institution, but no authority.</summary>
    public bool SpeaksOfItself { get; init; }

    /// <summary>Whether it is a document, which no 公司 stands for.</summary>
    public bool IsDocument { get; init; }

    /// <summary>Where the title stands that the name goes with (总书记), which may stand for the person too; empty if none.</summary>
    public TextSpan Title { get; init; }
}
