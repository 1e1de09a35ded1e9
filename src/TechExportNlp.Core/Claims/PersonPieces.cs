using System.Runtime.InteropServices;

namespace TechExportNlp.Claims;

/// <summary>Joins the characters into which the segmenter cuts a person's name that the lexicon lacks (孙/启/勤), where what stands around them tells it.</summary>
internal static class PersonPieces
{
    private const int LongestGiven = 2;

    public static void Join(SourceText text, List<Piece> pieces, ClaimLanguage language)
    {
        // In place: a name is never longer than what it is made of.
        Span<Piece> all = CollectionsMarshal.AsSpan(pieces);
        int joined = 0;
        for (int i = 0; i < all.Length; i++)
        {
            int end = MayBegin(text, all[i], language) ? End(text, all, i, language) : i;
            all[joined++] = end > i ? new Piece(TextSpan.FromBounds(all[i].Span.Start, all[end - 1].Span.End), PieceKind.Word, PartOfSpeech.PersonName) : all[i];
            i = Math.Max(i, end - 1);
        }

        CollectionsMarshal.SetCount(pieces, joined);
    }

    private static bool MayBegin(SourceText text, in Piece piece, ClaimLanguage language) =>
        piece is { Kind: PieceKind.Word, Span.Length: 1 } && language.Sources.Surnames.MayStart(text.Normal[piece.Span.Start])
        && piece.Tag is PartOfSpeech.PersonName or PartOfSpeech.Status or PartOfSpeech.Unknown or PartOfSpeech.Noun or PartOfSpeech.Adjective
        && language.Sources.Surnames.TryLongest(text.Normal, piece.Span.Start, out int length, out _) && length == 1;

    // The piece behind the name; the same as the first where there is none.
    private static int End(SourceText text, ReadOnlySpan<Piece> pieces, int first, ClaimLanguage language)
    {
        if (!Opens(pieces, first))
        {
            return first;
        }

        int end = first + 1;
        while (end < pieces.Length && end <= first + LongestGiven && IsGiven(text, pieces, end, language))
        {
            end++;
        }

        if (end == first + 1 && IsKnown(pieces, first) && IsWordGiven(pieces, end))
        {
            // 潘/振声: a given name that is a word too.
            return Closes(text, pieces, first, end + 1, language) ? end + 1 : first;
        }

        for (; end > first + 1; end--)
        {
            if (Closes(text, pieces, first, end, language))
            {
                return end;
            }
        }

        return first;
    }

    // A name begins a clause, or stands behind a title or a sign.
    private static bool Opens(ReadOnlySpan<Piece> pieces, int first) =>
        first == 0 || pieces[first - 1].Kind is PieceKind.Break or PieceKind.Period or PieceKind.Pause
        || (pieces[first].Tag is not (PartOfSpeech.Noun or PartOfSpeech.Adjective) && pieces[first - 1] is { Kind: PieceKind.Word, Tag: PartOfSpeech.Noun, Span.Length: > 1 });

    private static bool IsGiven(SourceText text, ReadOnlySpan<Piece> pieces, int piece, ClaimLanguage language) =>
        pieces[piece] is { Kind: PieceKind.Word, Span: { Length: 1 } span } && span.Start == pieces[piece - 1].Span.End
        && pieces[piece].Tag is not (PartOfSpeech.Particle or PartOfSpeech.Preposition or PartOfSpeech.Conjunction or PartOfSpeech.Pronoun or PartOfSpeech.Adverb
            or PartOfSpeech.Locality or PartOfSpeech.Numeral or PartOfSpeech.Classifier)
        && language.Light(text[span]) == LightWord.None && !language.Sources.Verbs.TryLongest(text.Normal, span.Start, out _, out _)
        && !language.EntitySuffixes.MayStart(text.Normal[span.Start]);

    private static bool IsKnown(ReadOnlySpan<Piece> pieces, int first) => pieces[first].Tag == PartOfSpeech.PersonName;

    private static bool IsWordGiven(ReadOnlySpan<Piece> pieces, int piece) =>
        piece < pieces.Length && pieces[piece] is { Kind: PieceKind.Word, Span: { Length: LongestGiven } span } && span.Start == pieces[piece - 1].Span.End
        && pieces[piece].Tag is PartOfSpeech.Verb or PartOfSpeech.Noun or PartOfSpeech.PersonName or PartOfSpeech.ProperName or PartOfSpeech.Unknown or PartOfSpeech.Adjective;

    // 首先, 则, 把, 的: what follows a person's name.
    private static bool Closes(SourceText text, ReadOnlySpan<Piece> pieces, int first, int end, ClaimLanguage language) =>
        end < pieces.Length
        && (pieces[end].Kind is PieceKind.Break or PieceKind.Pause or PieceKind.Period
            ? pieces[first].Tag is PartOfSpeech.PersonName or PartOfSpeech.Status && end == first + 3
            : pieces[end] is { Kind: PieceKind.Word } next
                && (next.Tag is PartOfSpeech.Verb or PartOfSpeech.Adverb or PartOfSpeech.Preposition
                    || (IsKnown(pieces, first) && next.Tag is PartOfSpeech.VerbalNoun or PartOfSpeech.Adjective)
                    || (pieces[first].Tag != PartOfSpeech.Noun && pieces[end - 1].Tag != PartOfSpeech.Verb && next.Tag is PartOfSpeech.Particle or PartOfSpeech.Conjunction)));
}
