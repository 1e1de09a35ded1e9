using System.Runtime.CompilerServices;

namespace TechExportNlp.Claims;

/// <summary>Looks words up in the pieces of a sentence. A word of a table counts only where it ends with a piece.</summary>
internal sealed class ClauseView(SentenceView sentence, ClaimLanguage language)
{
    // No indicator is longer, in pieces.
    private const int LongestIndicator = 5;

    private readonly Piece[] _pieces = sentence.Pieces;
    // What Light said of a piece, plus one; several readers ask it of the same pieces.
    private readonly byte[] _light = new byte[sentence.Pieces.Length];
    private readonly string _normal = sentence.Paragraph.Text.Normal;
    // Which tables may know the word that begins with a piece; none for pieces that are no words.
    private readonly ulong[] _starts = StartsOf(sentence, language);

    public SentenceView Sentence { get; } = sentence;

    public ClaimLanguage Language { get; } = language;

    public int Count => _pieces.Length;

    /// <summary>The last piece that is a quantity, or -1: what is remembered for later numbers of the sentence is read only where one comes.</summary>
    public int LastQuantity { get; } = Array.FindLastIndex(sentence.Pieces, static piece => piece.Kind == PieceKind.Quantity);

    public ref readonly Piece this[int piece] => ref _pieces[piece];

    /// <summary>Where a run of pieces stands.</summary>
    public TextSpan Words(int from, int to) => TextSpan.FromBounds(this[from].Span.Start, this[to - 1].Span.End);

    /// <summary>The word of a table that begins with the piece, and the piece behind it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryWord<T>(WordTrie<T> words, int piece, out int next, out T value)
    {
        // Most pieces begin no word of the table: that is told right where it is asked.
        ulong[] starts = _starts;
        if ((uint)piece < (uint)starts.Length && (starts[piece] & words.Bit) != 0)
        {
            return TryWord(words, piece, _pieces[piece].Span.Start, out next, out value);
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

    /// <summary>Whether a piece is a word of share-words.tsv of this place.</summary>
    public bool IsShareWord(int piece, string place) =>
        this[piece].Kind == PieceKind.Word && TryWord(Language.Shares, piece, out int next, out TableRow row) && next == piece + 1 && row["place"] == place;

    private static ulong[] StartsOf(SentenceView sentence, ClaimLanguage language)
    {
        Piece[] pieces = sentence.Pieces;
        ReadOnlySpan<char> normal = sentence.Paragraph.Text.Normal;
        var starts = new ulong[pieces.Length];
        for (int i = 0; i < pieces.Length; i++)
        {
            starts[i] = pieces[i].Kind == PieceKind.Word ? language.Starts.Of(normal, pieces[i].Span.Start) : 0;
        }

        return starts;
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

    /// <summary>Whether a word that makes what follows a forecast, a target or a limit begins with the piece, and is no part of what it is about.</summary>
    public bool IsModal(int piece) => TryWord(Language.Modalities, piece, out _, out ModalityCue cue) && cue.Before != ModalityBefore.Amount && (cue.Reach != ModalityReach.Shield || cue.Modality == Modality.Forecast);

    public LightWord Light(int piece)
    {
        if (_light[piece] is not 0 and byte known)
        {
            return (LightWord)(known - 1);
        }

        LightWord light = this[piece].Kind == PieceKind.Word ? Language.Light(Sentence.Normal(piece)) : LightWord.None;
        if (light == LightWord.None && piece + 1 < Count && this[piece] is { Kind: PieceKind.Word, Span: { Length: 1 } first } && this[piece + 1] is { Kind: PieceKind.Word } second && second.Span.Start == first.End)
        {
            // 高达 is no word of the segmenter.
            light = Language.Light(_normal.AsSpan(first.Start, second.Span.End - first.Start));
        }

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

    /// <summary>Whether the piece is an entity to which what follows may belong; 农村 and 境外 only tell one part from another.</summary>
    public bool Owns(int piece) => IsEntity(piece) && !(TryWord(Language.Entities, piece, out _, out TableRow row) && row["owns"] == "no");

    /// <summary>Whether the piece is a preposition that begins a phrase (在, 从, 按).</summary>
    /// <param name="piece">The piece.</param>
    /// <param name="aside">Whether only those count whose phrase is no part of a subject.</param>
    public bool IsPreposition(int piece, bool aside = false) =>
        this[piece].Kind == PieceKind.Word && TryWord(Language.Prepositions, piece, out int next, out TableRow row) && next == piece + 1
        && (!aside || row["aside"] == "yes");

    /// <summary>Whether the piece is the word before what something moves from (从), or a time that the scanner took it into (从2015年).</summary>
    public bool IsOrigin(int piece) => this[piece].Kind switch
    {
        PieceKind.Word => TryWord(Language.FrameWords, piece, out int next, out TableRow row) && row["use"] == "origin" && next == piece + 1,
        PieceKind.Period => Language.FrameWords.TryLongest(Sentence.Normal(piece), 0, out _, out TableRow time) && time["use"] == "origin",
        _ => false,
    };

    /// <summary>Whether the piece ends the words for what something is compared with (与去年的情况相比).</summary>
    public bool IsLikened(int piece) => this[piece].Kind == PieceKind.Word && TryWord(Language.FrameWords, piece, out int next, out TableRow row) && row["use"] == "likened" && next == piece + 1;

    /// <summary>Whether the piece joins the members of a list (和, 及).</summary>
    public bool IsAnd(int piece) => TryWord(Language.ListWords, piece, out _, out TableRow word) && word["use"] == "and";

    /// <summary>Whether the piece ends the words for those among whom some are counted (中, 里).</summary>
    public bool IsAmong(int piece) => piece < Count && TryWord(Language.FrameWords, piece, out _, out TableRow row) && row["use"] == "among";

    /// <summary>Whether the piece is one of the ways that things go, which are told one after the other (铁路发送5人，公路6人).</summary>
    public bool IsMode(int piece) => TryWord(Language.FrameWords, piece, out int next, out TableRow row) && row["use"] == "mode" && next == piece + 1;

    /// <summary>Whether the piece is 的.</summary>
    public bool IsOf(int piece) => this[piece].Tag == PartOfSpeech.Particle && (Light(piece) & LightWord.Lead) != 0;

    /// <summary>Whether the piece ends as names do (公司, 银行, 省).</summary>
    public bool EndsAsEntity(int piece) =>
        this[piece].Kind == PieceKind.Word && EndsWith(Language.EntitySuffixes, piece, out int length) && length <= this[piece].Span.Length;

    /// <summary>Whether the piece ends as indicators do (出口额, 锂价).</summary>
    public bool EndsAsIndicator(int piece) => this[piece].Kind == PieceKind.Word && EndsWith(Language.Indicators, piece, out _);

    /// <summary>Whether the piece qualifies a noun right behind it (基本医疗保险, 互认), so that it is no adverb of the clause.</summary>
    public bool LeadsNoun(int piece, int to)
    {
        int next = piece + 1;
        if (next >= to || this[next].Kind is not (PieceKind.Word or PieceKind.Quoted) || TryWord(Language.Directions, next, out _, out _))
        {
            return false;
        }

        bool word = this[piece].Span.Length == 1 && this[next].Span.Length == 1 && this[next].Tag == PartOfSpeech.Verb;
        return word || (IsNominal(next) && Light(next) == LightWord.None && this[next].Tag is not (PartOfSpeech.VerbalNoun or PartOfSpeech.Adjective));
    }

    /// <summary>Whether the piece is part of an indicator of several pieces (可 in 人均可支配收入).</summary>
    public bool IsInIndicator(int piece)
    {
        for (int i = piece; i >= 0 && i > piece - LongestIndicator && this[i].Kind == PieceKind.Word; i--)
        {
            if (TryWord(Language.IndicatorWords, i, out int next, out _) && next > piece && next - i > 1)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the piece ends as what happens does (地震, 遇袭).</summary>
    public bool EndsAsEvent(int piece) =>
        this[piece].Kind == PieceKind.Word && EndsWith(Language.Events, piece, out _);

    /// <summary>Whether the piece is called a rate (利率, 增速), so that a percentage is its value.</summary>
    public bool EndsAsRate(int piece) =>
        this[piece].Kind == PieceKind.Word
        && (EndsWith(Language.RateEndings, piece, out _) || (TryWord(Language.Directions, piece, out _, out DirectionCue cue) && cue.Use == DirectionUse.Noun));

    /// <summary>Whether the piece does something: a verb, or a word that may be a noun as well before 了 or behind an adverb.</summary>
    public bool IsVerb(int piece) =>
        this[piece].Kind == PieceKind.Word
        && (this[piece].Tag == PartOfSpeech.Verb
            || (this[piece].Tag == PartOfSpeech.VerbalNoun
                && ((piece + 1 < Count && this[piece + 1].Tag == PartOfSpeech.Particle && !IsOf(piece + 1))
                    || (piece > 0 && this[piece - 1].Tag == PartOfSpeech.Adverb && this[piece - 1].Kind == PieceKind.Word))));

    /// <summary>Whether the piece ends as words of money do (研发投入, 订单金额).</summary>
    public bool EndsAsMoney(int piece, out TableRow? row)
    {
        int end = this[piece].Span.End;
        return Language.Indicators.TryLongest(_normal.AsSpan(0, end), end, out int length, out row) && length > 1 && length <= this[piece].Span.Length && row["kind"] == "money";
    }

    /// <summary>Whether the piece is a noun that is counted without a classifier (群众, 用户).</summary>
    public bool CountsThings(int piece) => this[piece].Kind == PieceKind.Word && this[piece].Span.Length > 1 && TryWord(Language.CountedNouns, piece, out int next, out _) && next == piece + 1;

    public bool IsNominal(int piece) =>
        this[piece].Kind is PieceKind.Quoted or PieceKind.Number
        || (this[piece].Kind == PieceKind.Word && !IsVerb(piece) && this[piece].Tag is PartOfSpeech.Noun or PartOfSpeech.PersonName or PartOfSpeech.PlaceName
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
