using System.Buffers;
using System.Runtime.InteropServices;
using TechExportNlp.Periods;
using TechExportNlp.Quantities;

namespace TechExportNlp.Claims;

/// <summary>One sentence as a run of pieces: quantities, periods and comparisons whole, the gaps between them cut into words.</summary>
internal sealed class SentenceView
{
    private const int LongestQuoted = 24;

    // No word or name is longer; a longer run of letters or digits names nothing, and whatever carried it on would repeat it claim by claim.
    private const int LongestWord = 64;
    private const string Openers = "“‘「『《〈";
    private const string Closers = "”’」』》〉";
    private const int LongestBracket = 60;
    private const string Brackets = "（(【[〔";
    private const string BracketClosers = "）)】]〕";
    private const char PauseSign = '、';
    private static readonly SearchValues<char> Signs = SearchValues.Create("、，,；;：:—…()（）[]【】〔〕。！？!?|\n\r“”‘’「」『』《》〈〉\"");

    private SentenceView(ParagraphView paragraph, TextSpan span, Piece[] pieces)
    {
        Paragraph = paragraph;
        Span = span;
        Pieces = pieces;
    }

    public ParagraphView Paragraph { get; }

    public TextSpan Span { get; }

    public Piece[] Pieces { get; }

    /// <summary>What it is like as a whole.</summary>
    public SentenceTraits Traits => field ??= SentenceTraits.Of(this);

    /// <summary>The normalised characters of a piece.</summary>
    public ReadOnlySpan<char> Normal(int piece) => Paragraph.Text[Pieces[piece].Span];

    /// <summary>The characters of a piece as written.</summary>
    public ReadOnlySpan<char> Original(int piece) => Pieces[piece].Span.Of(Paragraph.Text.Original);

    public Quantity QuantityOf(int piece) => Paragraph.Quantities[Pieces[piece].Index];

    public PeriodMention PeriodOf(int piece) => Paragraph.Periods[Pieces[piece].Index];

    public BasisMention BasisOf(int piece) => Paragraph.Bases[Pieces[piece].Index];

    /// <summary>The same sentence, cut into other pieces.</summary>
    public SentenceView With(Piece[] pieces) => new(Paragraph, Span, pieces);

    public static SentenceView Create(ParagraphView paragraph, TextSpan sentence, ISegmenter segmenter, ClaimLanguage language)
    {
        (List<Piece> fixedPieces, List<Piece> pieces, ArrayBufferWriter<Token> tokens) = paragraph.Buffers;
        fixedPieces.Clear();
        pieces.Clear();
        Collect(paragraph.Periods, sentence, static period => period.Span, static _ => PieceKind.Period, fixedPieces);
        Collect(paragraph.Bases, sentence, static basis => basis.Span, static _ => PieceKind.Basis, fixedPieces);
        Collect(paragraph.Quantities, sentence, PlaceOf, KindOf, fixedPieces);
        Sort(fixedPieces);
        int at = sentence.Start;
        foreach (Piece piece in fixedPieces)
        {
            if (piece.Span.Start < at)
            {
                continue;
            }

            Cut(paragraph.Text, TextSpan.FromBounds(at, piece.Span.Start), segmenter, language, tokens, pieces);
            pieces.Add(piece);
            at = piece.Span.End;
        }

        Cut(paragraph.Text, TextSpan.FromBounds(at, sentence.End), segmenter, language, tokens, pieces);
        PersonPieces.Join(paragraph.Text, pieces, language);
        ListCounts.Drop(paragraph, pieces, language);
        return new SentenceView(paragraph, sentence, Fold(paragraph.Text, pieces));
    }

    // Three runs that are each in order, and in sentences of news few pieces: each is put where it belongs.
    private static void Sort(List<Piece> pieces)
    {
        const int Few = 32;
        if (pieces.Count > Few)
        {
            pieces.Sort(static (a, b) => a.Span.Start.CompareTo(b.Span.Start));
            return;
        }

        for (int i = 1; i < pieces.Count; i++)
        {
            Piece piece = pieces[i];
            int at = i;
            for (; at > 0 && pieces[at - 1].Span.Start > piece.Span.Start; at--)
            {
                pieces[at] = pieces[at - 1];
            }

            pieces[at] = piece;
        }
    }

    // A claim's quantity stands with all that qualifies it. Idioms and words that merely hold a numeral (一度, 人数) have no place of
    // their own: they are words, and the segmenter knows them.
    private static TextSpan PlaceOf(Quantity quantity) => quantity.NonClaim switch
    {
        NonClaimReason.None => quantity.Outer,
        NonClaimReason.Idiom => new TextSpan(quantity.Span.Start, 0),
        _ => quantity.Span,
    };

    private static PieceKind KindOf(Quantity quantity) =>
        quantity.NonClaim == NonClaimReason.None ? PieceKind.Quantity : quantity.Span.Length <= LongestWord ? PieceKind.Number : PieceKind.Break;

    private static void Collect<T>(List<T> found, TextSpan sentence, Func<T, TextSpan> span, Func<T, PieceKind> kind, List<Piece> pieces)
    {
        for (int i = FirstFrom(found, sentence.Start, span); i < found.Count; i++)
        {
            TextSpan place = span(found[i]);
            if (place.Start >= sentence.End)
            {
                break;
            }

            if (!place.IsEmpty && sentence.Contains(place))
            {
                pieces.Add(new Piece(place, kind(found[i]), PartOfSpeech.Numeral, i));
            }
        }
    }

    /// <summary>The first of the things found, which are in order, that begins at an offset or behind it.</summary>
    internal static int FirstFrom<T>(List<T> found, int start, Func<T, TextSpan> span)
    {
        int low = 0, high = found.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (span(found[middle]).Start < start)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    private static void Cut(SourceText text, TextSpan gap, ISegmenter segmenter, ClaimLanguage language, ArrayBufferWriter<Token> tokens, List<Piece> pieces)
    {
        ReadOnlySpan<char> normal = text.Normal;
        int wordsFrom = gap.Start;
        while (normal[wordsFrom..gap.End].IndexOfAny(Signs) is >= 0 and int words)
        {
            int sign = wordsFrom + words;
            Words(text, TextSpan.FromBounds(wordsFrom, sign), segmenter, language, tokens, pieces);
            pieces.Add(new Piece(new TextSpan(sign, 1), normal[sign] == PauseSign ? PieceKind.Pause : PieceKind.Break, PartOfSpeech.Punctuation));
            wordsFrom = sign + 1;
        }

        Words(text, TextSpan.FromBounds(wordsFrom, gap.End), segmenter, language, tokens, pieces);
    }

    // “川渝通办” and 《规划》 read as one noun; （记者张三） is left out, unless it holds a quantity, which makes it a clause of its own.
    private static Piece[] Fold(SourceText text, List<Piece> pieces)
    {
        // In place: what is folded is never longer than what it is made of.
        int folded = 0;
        // For each bracket the piece up to which none closes it, so that brackets upon brackets are not searched again and again.
        Span<int> unclosed = stackalloc int[Brackets.Length];
        for (int i = 0; i < pieces.Count; i++)
        {
            Piece piece = pieces[i];
            if (piece.Kind != PieceKind.Break)
            {
                pieces[folded++] = piece;
                continue;
            }

            char opener = text.Normal[piece.Span.Start];
            int quoted = Openers.IndexOf(opener, StringComparison.Ordinal), bracket = Brackets.IndexOf(opener, StringComparison.Ordinal);
            int close = quoted >= 0 ? ClosingQuote(text, pieces, i, Closers[quoted])
                : bracket >= 0 ? ClosingBracket(text, pieces, i, BracketClosers[bracket], ref unclosed[bracket])
                : -1;
            if (close < 0)
            {
                pieces[folded++] = piece;
                continue;
            }

            if (quoted >= 0)
            {
                pieces[folded++] = new Piece(TextSpan.FromBounds(piece.Span.Start, pieces[close].Span.End), PieceKind.Quoted, PartOfSpeech.Noun);
            }

            i = close;
        }

        return [.. CollectionsMarshal.AsSpan(pieces)[..folded]];
    }

    // A quotation that holds another sign or a number is no title.
    private static int ClosingQuote(SourceText text, List<Piece> pieces, int open, char closer)
    {
        int from = pieces[open].Span.End;
        for (int i = open + 1; i < pieces.Count && pieces[i].Kind is not PieceKind.Quantity && pieces[i].Span.End - from <= LongestQuoted; i++)
        {
            if (pieces[i].Kind == PieceKind.Break)
            {
                return text.Normal[pieces[i].Span.Start] == closer ? i : -1;
            }
        }

        return -1;
    }

    private static int ClosingBracket(SourceText text, List<Piece> pieces, int open, char closer, ref int unclosed)
    {
        int from = pieces[open].Span.End, i = Math.Max(open + 1, unclosed);
        for (; i < pieces.Count && pieces[i].Kind is not PieceKind.Quantity && pieces[i].Span.End - from <= LongestBracket; i++)
        {
            if (pieces[i].Kind == PieceKind.Break && text.Normal[pieces[i].Span.Start] == closer)
            {
                return i;
            }
        }

        unclosed = i;
        return -1;
    }

    private static void Words(SourceText text, TextSpan run, ISegmenter segmenter, ClaimLanguage language, ArrayBufferWriter<Token> tokens, List<Piece> pieces)
    {
        if (run.IsEmpty)
        {
            return;
        }

        tokens.ResetWrittenCount();
        ReadOnlySpan<char> words = text[run];
        segmenter.Segment(words, tokens);
        ReadOnlySpan<Token> cut = tokens.WrittenSpan;
        for (int i = 0; i < cut.Length; i++)
        {
            Token token = cut[i];
            var span = new TextSpan(run.Start + token.Start, token.Length);
            if (char.IsWhiteSpace(words[token.Start]) && text[span].IsWhiteSpace())
            {
                continue;
            }

            if (language.Seams.TryJoin(words, cut, i, out int last, out PartOfSpeech tag, out int rest))
            {
                int end = run.Start + cut[last].Start + cut[last].Length;
                pieces.Add(new Piece(TextSpan.FromBounds(span.Start, end - rest), PieceKind.Word, tag));
                if (rest > 0)
                {
                    pieces.Add(new Piece(new TextSpan(end - rest, rest), PieceKind.Word, PartOfSpeech.Adjective));
                }

                i = last;
                continue;
            }

            if (language.Seams.TryCut(text[span], out int tail))
            {
                pieces.Add(new Piece(new TextSpan(span.Start, span.Length - tail), PieceKind.Word, PartOfSpeech.Noun));
                span = new TextSpan(span.End - tail, tail);
                pieces.Add(new Piece(span, PieceKind.Word, PartOfSpeech.Verb));
                continue;
            }

            if (language.Seams.IsAcross(words, cut, i))
            {
                pieces.Add(new Piece(new TextSpan(span.Start, 1), PieceKind.Word, PartOfSpeech.Noun));
                pieces.Add(new Piece(new TextSpan(span.Start + 1, 1), PieceKind.Word, PartOfSpeech.Verb));
                continue;
            }

            pieces.Add(new Piece(span, token.Length <= LongestWord ? PieceKind.Word : PieceKind.Break, token.Tag));
        }
    }
}
