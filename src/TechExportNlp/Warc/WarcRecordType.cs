namespace TechExportNlp.Warc;

/// <summary>What a record holds: <c>WARC-Type</c>.</summary>
public enum WarcRecordType
{
    /// <summary>A type that the standard does not name; the field <c>WARC-Type</c> has it.</summary>
    Other,

    /// <summary><c>warcinfo</c>: who wrote the records that follow, and how.</summary>
    Info,

    /// <summary><c>response</c>: a server's whole answer, header and body.</summary>
    Response,

    /// <summary><c>resource</c>: a thing itself, without an answer's header.</summary>
    Resource,

    /// <summary><c>request</c>: what was asked of the server.</summary>
    Request,

    /// <summary><c>metadata</c>: what is known of another record.</summary>
    Metadata,

    /// <summary><c>revisit</c>: asked again, and nothing had changed.</summary>
    Revisit,

    /// <summary><c>conversion</c>: another form of a thing, such as its plain text.</summary>
    Conversion,

    /// <summary><c>continuation</c>: a further piece of a record that was cut up.</summary>
    Continuation,
}
