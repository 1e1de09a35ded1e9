namespace TechExportNlp.Claims.Sources;

/// <summary>What the words before a word of saying name.</summary>
/// <param name="Kind">What they are.</param>
/// <param name="Words">Where the name stands; empty where none is named.</param>
internal readonly record struct Speaker(SpeakerKind Kind, TextSpan Words = default)
{
    /// <summary>Where the title stands that goes with a person's name; empty if none.</summary>
    public TextSpan Title { get; init; }

    public bool IsNamed => Kind is SpeakerKind.Person or SpeakerKind.Institution or SpeakerKind.Document;
}

/// <summary>Who is named as saying something.</summary>
internal enum SpeakerKind : byte
{
    /// <summary>The words name none who could say anything.</summary>
    None,

    /// <summary>There are no words: the speaker is left out.</summary>
    Left,

    Person,
    Institution,
    Document,

    /// <summary>他, 她: a person named elsewhere.</summary>
    Pronoun,

    /// <summary>The source before (数据显示).</summary>
    Last,

    /// <summary>Somebody without a name (有消息称).</summary>
    Nobody,
}

/// <summary>How sure it is that somebody speaks, so that the words before need tell the less that they name one who could.</summary>
internal enum SpeakerTrust : byte
{
    /// <summary>Names, institutions and people only.</summary>
    Strict,

    /// <summary>What looks like a name that the lexicon lacks too.</summary>
    Named,

    /// <summary>Any noun.</summary>
    Any,
}
