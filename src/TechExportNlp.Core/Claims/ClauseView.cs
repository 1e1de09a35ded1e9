using System.Runtime.CompilerServices;

namespace TechExportNlp.Claims;

/// <summary>Looks words up in the pieces of a sentence. A word of a table counts only where it ends with a piece.</summary>
internal sealed class ClauseView(SentenceView sentence, ClaimLanguage language)
{
    private readonly Piece[] _pieces = sentence.Pieces;
    // What Light said of a piece, plus one; several readers ask it of the same pieces.
    private readonly byte[] _light = new byte[sentence.Pieces.Length];
    private readonly string _normal = sentence.Paragraph.Text.Normal;

    public SentenceView Sentence { get; } = sentence;

    public ClaimLanguage Language { get; } = language;

    public int Count => _pieces.Length;

    public ref readonly Piece this[int piece] => ref _pieces[piece];

    /// <summary>Where a run of pieces stands.</summary>
    public TextSpan Words(int from, int to) => TextSpan.FromBounds(this[from].Span.Start, this[to - 1].Span.End);

    /// <summary>The word of a table that begins with the piece, and the piece behind it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryWord<T>(WordTrie<T> words, int piece, out int next, out T value)
    {
        // Most pieces begin no word of the table: that is told right where it is asked.
        Piece[] pieces = _pieces;
        if ((uint)piece < (uint)pieces.Length && pieces[piece] is { Kind: PieceKind.Word } at && words.MayStart(_normal[at.Span.Start]))
        {
            return TryWord(words, piece, at.Span.Start, out next, out value);
        }

        next = piece;
        value = default!;
        return false;
    }

    /// <summary>Whether a word that tells this of the times around it begins with the piece.</summary>
    public bool IsTimeCue(int piece, TimeCues cue, out int next)
    {
        next = piece;
        return TryWord(Language.TimeCues, piece, out next, out TimeCue found) && found.Is(cue);
    }

    private bool TryWord<T>(WordTrie<T> words, int piece, int start, out int next, out T value)
    {
        next = piece;
        ReadOnlySpan<char> text = _normal.AsSpan(0, Sentence.Span.End);
        if (!words.TryLongest(text, start, out int length, out value))
        {
            return false;
        }

        // The longest word may run past a piece that an earlier stage found; the longest one that ends with a piece counts.
        for (; length > 0; length = Shorter(words, text, start, length, out value))
        {
            int end = start + length;
            int at = piece;
            while (at < Count && this[at].Span.End < end && this[at].Kind == PieceKind.Word)
            {
                at++;
            }

            if (at < Count && this[at].Span.End == end && this[at].Kind == PieceKind.Word)
            {
                next = at + 1;
                return true;
            }
        }

        return false;
    }

    public LightWord Light(int piece)
    {
        if (_light[piece] is not 0 and byte known)
        {
            return (LightWord)(known - 1);
        }

        LightWord light = this[piece].Kind == PieceKind.Word ? Language.Light(Sentence.Normal(piece)) : LightWord.None;
        _light[piece] = (byte)(light + 1);
        return light;
    }

    /// <summary>Whether the piece says nothing between a cue and its number: an adverb, a particle, a light word, a comparison.</summary>
    public bool IsFiller(int piece) =>
        this[piece].Kind switch
        {
            PieceKind.Basis or PieceKind.Period => true,
            PieceKind.Word => this[piece].Tag is PartOfSpeech.Adverb or PartOfSpeech.Particle or PartOfSpeech.Conjunction
                || Light(piece) != LightWord.None
                || TryWord(Language.ListWords, piece, out _, out _),
            _ => false,
        };

    /// <summary>Whether the piece is a name, or a word that names an entity without being tagged as a name.</summary>
    public bool IsEntity(int piece) =>
        this[piece].Kind == PieceKind.Word
        && !TryWord(Language.Directions, piece, out _, out _)
        && !TryWord(Language.Modalities, piece, out _, out _)
        && (this[piece].Tag is PartOfSpeech.PlaceName or PartOfSpeech.OrganisationName or PartOfSpeech.PersonName or PartOfSpeech.ProperName
            || TryWord(Language.Entities, piece, out _, out _)
            || EndsAsEntity(piece));

    /// <summary>Whether the piece is 的.</summary>
    public bool IsOf(int piece) => this[piece].Tag == PartOfSpeech.Particle && (Light(piece) & LightWord.Lead) != 0;

    /// <summary>Whether the piece ends as names do (公司, 银行, 省).</summary>
    public bool EndsAsEntity(int piece) =>
        this[piece].Kind == PieceKind.Word && EndsWith(Language.EntitySuffixes, piece, out int length) && length <= this[piece].Span.Length;

    /// <summary>Whether the piece ends as indicators do (出口额, 锂价).</summary>
    public bool EndsAsIndicator(int piece) => this[piece].Kind == PieceKind.Word && EndsWith(Language.Indicators, piece, out _);

    public bool IsNominal(int piece) =>
        this[piece].Kind is PieceKind.Quoted or PieceKind.Number
        || (this[piece].Kind == PieceKind.Word && this[piece].Tag is PartOfSpeech.Noun or PartOfSpeech.PersonName or PartOfSpeech.PlaceName
            or PartOfSpeech.OrganisationName or PartOfSpeech.ProperName or PartOfSpeech.VerbalNoun or PartOfSpeech.AdjectivalNoun
            or PartOfSpeech.Adjective or PartOfSpeech.Attributive or PartOfSpeech.Abbreviation or PartOfSpeech.Idiom or PartOfSpeech.Latin
            or PartOfSpeech.Location or PartOfSpeech.Unknown or PartOfSpeech.Affix or PartOfSpeech.Status or PartOfSpeech.Numeral or PartOfSpeech.Classifier);

    private bool EndsWith(WordTrie<TableRow> endings, int piece, out int length)
    {
        int end = this[piece].Span.End;
        return endings.TryLongest(_normal.AsSpan(0, end), end, out length, out _);
    }

    private static int Shorter<T>(WordTrie<T> words, ReadOnlySpan<char> text, int start, int length, out T value)
    {
        value = default!;
        return length > 1 && words.TryLongest(text[..(start + length - 1)], start, out int shorter, out value) ? shorter : 0;
    }
}
