namespace TechExportNlp.Claims.Sources;

/// <summary>A word of saying, with what it needs around it.</summary>
internal sealed record ReportingVerb(ReportingKind Kind, TableRow Row)
{
    public static ReportingVerb Read(TableRow row) => new(row["kind"] switch
    {
        "say" => ReportingKind.Say,
        "tell" => ReportingKind.Tell,
        "call" => ReportingKind.Call,
        "publish" => ReportingKind.Publish,
        "disclose" => ReportingKind.Disclose,
        "announce" => ReportingKind.Announce,
        "propose" => ReportingKind.Propose,
        "show" => ReportingKind.Show,
        "judge" => ReportingKind.Judge,
        "predict" => ReportingKind.Predict,
        "find" => ReportingKind.Find,
        "report" => ReportingKind.Report,
        "learn" => ReportingKind.Learn,
        "hearsay" => ReportingKind.Hearsay,
        "cite" => ReportingKind.Cite,
        "deem" => ReportingKind.Deem,
        _ => throw row.Bad("kind", "say, tell, call, publish, disclose, announce, propose, show, judge, predict, find, report, learn, hearsay, cite or deem"),
    }, row);
}

/// <summary>How a word of saying brings what is said; the table of reporting verbs describes each.</summary>
internal enum ReportingKind : byte
{
    Say,
    Tell,
    Call,
    Publish,
    Disclose,
    Announce,
    Propose,
    Show,
    Judge,
    Predict,
    Find,
    Report,
    Learn,
    Hearsay,
    Cite,
    Deem,
}
