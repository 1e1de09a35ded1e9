namespace TechExportNlp.Claims;

/// <summary>One piece of a sentence: a word, or something that an earlier stage found whole.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Tag">The part of speech of a word.</param>
/// <param name="Index">Which quantity, period or basis of the paragraph it is; -1 for words and signs.</param>
internal readonly record struct Piece(TextSpan Span, PieceKind Kind, PartOfSpeech Tag = PartOfSpeech.Unknown, int Index = -1);

/// <summary>What a piece of a sentence is.</summary>
internal enum PieceKind : byte
{
    /// <summary>A word of the lexicon, or one that it lacks.</summary>
    Word,

    /// <summary>A quoted or bracketed title, taken as one noun: “川渝通办”, 《规划》.</summary>
    Quoted,

    /// <summary>A quantity that may be a claim, with all that qualifies it.</summary>
    Quantity,

    /// <summary>A number that is no claim (a name, an ordinal, an indefinite); it reads as part of a noun.</summary>
    Number,

    /// <summary>An expression of time.</summary>
    Period,

    /// <summary>An expression of comparison.</summary>
    Basis,

    /// <summary>、 between members of a list.</summary>
    Pause,

    /// <summary>What ends a clause: ，；：— and brackets, and runs of letters or digits that no name is as long as.</summary>
    Break,
}
