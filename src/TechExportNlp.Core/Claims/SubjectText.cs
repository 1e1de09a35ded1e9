using System.Text;

namespace TechExportNlp.Claims;

/// <summary>Pieces that together name what a number is about; prints them as written, without the words that say nothing.</summary>
internal sealed class SubjectText(ClauseView view)
{
    private const int LongestName = 6;

    // In pieces: 人均 可 支配 收入.
    private const int LongestIndicator = 5;

    // Far above what any subject of news is long. A subject carries over from claim to claim, so that its length must have a bound.
    private const int Longest = 512;

    private readonly List<int> _pieces = [];

    public bool IsEmpty => _pieces.Count == 0;

    public int First => _pieces[0];

    public IReadOnlyList<int> Pieces => _pieces;

    /// <summary>Adds a run of pieces, those left out that say nothing wherever they stand.</summary>
    public SubjectText Add(int from, int to)
    {
        for (int i = from; i < to; i++)
        {
            if (view[i].Kind is PieceKind.Word or PieceKind.Quoted or PieceKind.Number or PieceKind.Pause or PieceKind.Quantity && (Says(i) || IsInIndicator(i)))
            {
                _pieces.Add(i);
            }
        }

        return this;
    }

    /// <summary>Leaves out the words that say nothing at the ends.</summary>
    public SubjectText Trim()
    {
        int lead = 0;
        while (lead < _pieces.Count && (view[_pieces[lead]].Kind == PieceKind.Pause || IsRest(_pieces[lead]) || IsLight(_pieces[lead], LightWord.Lead)))
        {
            lead++;
        }

        _pieces.RemoveRange(0, lead);

        while (_pieces.Count > 0 && (view[_pieces[^1]].Kind == PieceKind.Pause || IsRest(_pieces[^1]) || IsLight(_pieces[^1], LightWord.Trail)))
        {
            _pieces.RemoveAt(_pieces.Count - 1);
        }

        return Shorten();
    }

    /// <summary>
    /// Keeps the name at the head and the last verb with what follows it (美西方决定将…的收益用于向乌克兰提供 is 美西方…提供): what stands
    /// between tells a story, and does not name the thing counted.
    /// </summary>
    public SubjectText Condense()
    {
        int first = _pieces.FindIndex(IsVerb), last = _pieces.FindLastIndex(IsVerb);
        if (first < 0)
        {
            return this;
        }

        bool named = first > 0 && first <= LongestName && _pieces.Take(first).Any(view.IsEntity);
        int keep = named ? first : 0;
        if (last > keep)
        {
            _pieces.RemoveRange(keep, last - keep);
        }

        return this;
    }

    /// <summary>The pieces as written, in one string; null if there are none.</summary>
    public string? Print() => Print(_pieces);

    public string? Print(IEnumerable<int> pieces)
    {
        var text = new StringBuilder();
        foreach (int piece in pieces)
        {
            if (IsRest(piece))
            {
                continue;
            }

            // A counted thing that another number is about keeps its number (31个大城市失业率), without what qualifies it.
            text.Append(view[piece].Kind == PieceKind.Quantity
                ? view.Sentence.QuantityOf(piece).Span.Of(view.Sentence.Paragraph.Text.Original)
                : view.Sentence.Original(piece));
        }

        return text.Length == 0 ? null : text.ToString();
    }

    private bool Says(int piece) =>
        ((view.Light(piece) & LightWord.Any) == 0 || IsRest(piece))
        && view[piece].Tag != PartOfSpeech.Adverb
        && !(view.TryWord(view.Language.Modalities, piece, out int next, out ModalityCue cue) && cue.HoldsBefore(view, next) && !view.TryWord(view.Language.IndicatorWords, piece, out _, out _));

    private bool IsLight(int piece, LightWord where) => (view.Light(piece) & where) != 0 && !IsInIndicator(piece);

    // 可支配收入, 基本每股收益, 存贷比: a word that says nothing alone is part of an indicator's name.
    private bool IsInIndicator(int piece)
    {
        for (int start = piece; start >= 0 && start > piece - LongestIndicator; start--)
        {
            if (view.TryWord(view.Language.IndicatorWords, start, out int end, out _) && end > piece && end > start + 1)
            {
                return true;
            }
        }

        return false;
    }

    // What a thing is stands at the end of its name: of one too long the end stays.
    private SubjectText Shorten()
    {
        int first = 0;
        while (first < _pieces.Count && view[_pieces[^1]].Span.End - view[_pieces[first]].Span.Start > Longest)
        {
            first++;
        }

        _pieces.RemoveRange(0, first);
        return this;
    }

    // 等 ends a list that goes on: it tells the list apart, and says nothing itself.
    private bool IsRest(int piece) => view.TryWord(view.Language.ListWords, piece, out _, out TableRow word) && word["use"] == "rest";

    private bool IsVerb(int piece) => view[piece].Kind == PieceKind.Word && view[piece].Tag == PartOfSpeech.Verb && !IsInIndicator(piece);
}
