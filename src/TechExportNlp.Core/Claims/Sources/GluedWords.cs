namespace TechExportNlp.Claims.Sources;

/// <summary>Cuts words that the lexicon holds as one where a word of saying, a document or a title ends them (媒体报道, 结果显示, 协会会长).</summary>
internal static class GluedWords
{
    private const int Shortest = 3;

    /// <summary>The sentence with such words cut; the sentence itself where it holds none.</summary>
    /// <param name="view">The sentence.</param>
    /// <param name="origins">For each piece of the result which of the sentence it comes from, and the sentence's length behind the last; null where none was cut.</param>
    public static ClauseView Cut(ClauseView view, out int[]? origins)
    {
        origins = null;
        int count = 0;
        WordTrie<PartOfSpeech> tails = view.Language.Sources.Tails;
        string text = view.Sentence.Paragraph.Text.Normal;
        foreach (ref readonly Piece piece in view.Sentence.Pieces.AsSpan())
        {
            if (piece.Span.Length >= Shortest && piece.Kind == PieceKind.Word && tails.MayStart(text[piece.Span.End - 1]))
            {
                count += TailLength(view, piece, out _) > 0 ? 1 : 0;
            }
        }

        if (count == 0)
        {
            return view;
        }

        var pieces = new Piece[view.Count + count];
        origins = new int[pieces.Length + 1];
        int next = 0;
        for (int i = 0; i < view.Count; i++)
        {
            Piece piece = view[i];
            if (TailLength(view, piece, out PartOfSpeech tag) is > 0 and int tail)
            {
                int cut = piece.Span.End - tail;
                origins[next] = i;
                pieces[next++] = new Piece(TextSpan.FromBounds(piece.Span.Start, cut), PieceKind.Word, PartOfSpeech.Noun);
                piece = new Piece(TextSpan.FromBounds(cut, piece.Span.End), PieceKind.Word, tag);
            }

            origins[next] = i;
            pieces[next++] = piece;
        }

        origins[next] = view.Count;
        return new ClauseView(view.Sentence.With(pieces), view.Language);
    }

    private static int TailLength(ClauseView view, in Piece piece, out PartOfSpeech tag)
    {
        tag = default;
        if (piece.Kind != PieceKind.Word || piece.Span.Length < Shortest)
        {
            return 0;
        }

        SourceLanguage language = view.Language.Sources;
        ReadOnlySpan<char> word = view.Sentence.Paragraph.Text[piece.Span];
        if (!language.Tails.TryLongest(word, word.Length, out int length, out tag) || length == word.Length)
        {
            return 0;
        }

        if (view.Language.Modalities.TryLongest(word, 0, out int noun, out ModalityCue cue) && noun == word.Length && cue.Reach == ModalityReach.Shield)
        {
            // 临时估计 is a figure, and nobody's act.
            return 0;
        }

        // 副会长 is a word; 据统计 are two.
        int rest = word.Length - length;
        return rest > 1 || (language.Words.TryLongest(word, 0, out int opening, out SourceWord use) && opening == rest && (use & SourceWord.Per) != 0) ? length : 0;
    }
}
