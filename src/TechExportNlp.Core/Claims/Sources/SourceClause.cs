namespace TechExportNlp.Claims.Sources;

/// <summary>The clause in which a word of saying is looked for, and what the finders ask of it.</summary>
internal sealed class SourceClause(ClauseView view, int first)
{
    /// <summary>So far from a word of saying, in pieces, is who speaks and what is said looked for.</summary>
    public const int Farthest = 40;

    private bool? _per;

    public ClauseView View { get; } = view;

    /// <summary>The first piece of the sentence behind the dateline.</summary>
    public int First { get; } = first;

    /// <summary>The clause's first piece.</summary>
    public int From { get; private set; }

    /// <summary>The piece behind its last.</summary>
    public int To { get; private set; } = first - 1;

    /// <summary>Whether a quantity stands before the place that is being read.</summary>
    public bool HasCounted { get; set; }

    /// <summary>Whether 据, 根据 stands in the clause.</summary>
    public bool IsPer => _per ??= HasPer();

    /// <summary>Whether what follows the clause goes on with what it says, as behind a comma or a colon.</summary>
    public bool GoesOn => To < View.Count && View.Sentence.Normal(To) is "，" or "," or "：" or ":" or "—" or "“" or "「" or "『" or "（" or "(";

    /// <summary>Whether a colon ends the clause.</summary>
    public bool EndsWithColon => To < View.Count && View.Sentence.Normal(To) is "：" or ":";

    /// <summary>Whether the clause only dates or places another (我国宣布建设示范区以来).</summary>
    public bool IsAside =>
        View[To - 1].Kind == PieceKind.Word && (View[To - 1].Tag == PartOfSpeech.Locality || View.TryWord(View.Language.Closings, To - 1, out _, out _));

    /// <summary>Goes to the next clause; false behind the last.</summary>
    public bool Next()
    {
        From = To + 1;
        To = From;
        while (To < View.Count && View[To].Kind != PieceKind.Break)
        {
            To++;
        }

        _per = null;
        return From < View.Count;
    }

    /// <summary>What a word around the name of a source does; nothing if the piece is none.</summary>
    public SourceWord Use(int piece, out int next) =>
        View.TryWord(View.Language.Sources.Words, piece, out next, out SourceWord use) ? use : SourceWord.None;

    /// <summary>Whether a quantity stands in the clause, or in all of the sentence, from a piece on.</summary>
    public bool Counts(int from, bool sentence = false)
    {
        for (int i = from; i < Math.Min(sentence ? View.Count : To, from + Farthest); i++)
        {
            if (View[i].Kind == PieceKind.Quantity)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a document, by its name or by what it is, ends with the piece.</summary>
    public bool IsDocument(int piece) =>
        piece >= From && piece < View.Count
        && ((View[piece].Kind is PieceKind.Quoted or PieceKind.Break && View.Sentence.Normal(piece)[0] is '《')
            || (View[piece].Kind == PieceKind.Word && SpeakerEnds.As(View, View.Language.Sources.Documents, piece, out _, out DocumentUse use) && use != DocumentUse.Speech));

    private bool HasPer()
    {
        for (int i = From; i < Math.Min(To, From + Farthest); i++)
        {
            if ((Use(i, out _) & SourceWord.Per) != 0)
            {
                return true;
            }
        }

        return false;
    }
}
