using System.Runtime.InteropServices;

namespace TechExportNlp.Claims;

/// <summary>Pieces that together name what a number is about; prints them as written, without the words that say nothing.</summary>
internal sealed class SubjectText(ClauseView view)
{
    private const int LongestName = 6;
    private const int LongestManner = 3;

    // Far above what any subject of news is long. A subject carries over from claim to claim, so that its length must have a bound.
    private const int Longest = 512;

    private const int Short = 64;

    private readonly List<int> _pieces = [];

    public bool IsEmpty => _pieces.Count == 0;

    public int First => _pieces[0];

    public IReadOnlyList<int> Pieces => _pieces;

    /// <summary>Whether a word that stands for the number before was left out of it (这一数字).</summary>
    public bool StoodForNumber { get; private set; }

    /// <summary>Adds a run of pieces, those left out that say nothing wherever they stand.</summary>
    public SubjectText Add(int from, int to)
    {
        for (int i = from; i < to; i++)
        {
            if (view[i].Kind is not (PieceKind.Word or PieceKind.Quoted or PieceKind.Number or PieceKind.Pause or PieceKind.Quantity))
            {
                continue;
            }

            if (i + 1 < to && view[i + 1].Kind == PieceKind.Number && _pieces.Count > 0 && IsAside(i))
            {
                // 甲业位居第二: a rank tells nothing of what has it.
                i++;
                continue;
            }

            if (Says(i, to, out int cue))
            {
                _pieces.Add(i);
                i = IsRest(i, out int behind) ? behind - 1 : i;
            }
            else if (cue == i + 2 && view[i + 1].Tag == PartOfSpeech.Locality)
            {
                // 建成后 says when, in both its pieces; 拟投资 says what too.
                i++;
            }
        }

        return this;
    }

    /// <summary>Whether nothing but frame words of one use are in it.</summary>
    public bool IsOnly(string use) =>
        _pieces.Count > 0 && _pieces.TrueForAll(piece => view.TryWord(view.Language.FrameWords, piece, out _, out TableRow row) && row["use"] == use);

    /// <summary>Leaves out the words that say nothing at the ends.</summary>
    public SubjectText Trim()
    {
        DropAside();
        DropFigure();
        DropApposed();
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

        // 气温普遍下降, 3月份实际增长: what stands last before the verb may describe the movement.
        while (_pieces.Count > 0 && IsLength(_pieces[^1]))
        {
            _pieces.RemoveAt(_pieces.Count - 1);
        }

        for (int manner = MannerAtEnd(); manner > 0; manner = MannerAtEnd())
        {
            _pieces.RemoveRange(_pieces.Count - manner, manner);
        }

        return Shorten();
    }

    // 反映需求状况的新订单指数: an attribute that only adds something, at the head or behind the name at the head, up to its 的.
    private void DropAside()
    {
        int at = 0;
        while (at < _pieces.Count && at < LongestName && (view.IsEntity(_pieces[at]) || IsAside(_pieces[at])))
        {
            if (!IsAside(_pieces[at]))
            {
                at++;
                continue;
            }

            int of = _pieces.FindIndex(at, view.IsOf);
            if (of < 0 || of == _pieces.Count - 1 || !view.IsNominal(_pieces[of + 1]))
            {
                return;
            }

            _pieces.RemoveRange(at, of + 1 - at);
        }
    }

    /// <summary>Leaves out a word at the head that stands for the sentence's owner (该公司员工), unless nothing else is there.</summary>
    public void DropAnaphor(ClaimContext context)
    {
        if (context.Owner is not { } owner || Anaphor.Antecedent(view, context, _pieces[0], out int next) != owner || _pieces[^1] < next)
        {
            return;
        }

        _pieces.RemoveAll(piece => piece < next);
        while (view.IsOf(_pieces[0]) && _pieces.Count > 1)
        {
            _pieces.RemoveAt(0);
        }
    }

    // 这一比例不会超过15%: a word that stands for the number before names nothing of its own.
    private void DropFigure()
    {
        int at = 0;
        while (at < _pieces.Count && !IsFigure(_pieces[at]))
        {
            at++;
        }

        if (at < _pieces.Count && (at == 0 || _pieces.Take(at).All(view.IsEntity)))
        {
            _pieces.RemoveRange(at, _pieces.Count - at);
            StoodForNumber = true;
        }
    }

    // 铜这一原料的产量: what says again what a noun is, up to its 的.
    private void DropApposed()
    {
        for (int at = 1; at < _pieces.Count; at++)
        {
            if (IsApposed(_pieces[at]))
            {
                int of = _pieces.FindIndex(at, view.IsOf);
                if (of >= 0 && of < _pieces.Count - 1 && view.IsNominal(_pieces[at - 1]))
                {
                    _pieces.RemoveRange(at, of + 1 - at);
                }

                return;
            }
        }
    }

    // The 一 of 这一, or 这种 itself; 这 says nothing, and is left out before.
    private bool IsApposed(int piece) =>
        IsApposedAt(piece) || (piece > 0 && IsApposedAt(piece - 1));

    private bool IsApposedAt(int piece) => view.TryWord(view.Language.FrameWords, piece, out _, out TableRow row) && row["use"] == "apposed";

    // 全省共有企业: that there are some says nothing of them; 吸引 and 组织 do.
    private bool IsThere(int piece) =>
        view.TryWord(view.Language.FrameWords, piece, out int next, out TableRow row) && row["use"] == "exists" && view.Sentence.Normal(next - 1)[^1] == '有';

    private bool IsFigure(int piece) => view.TryWord(view.Language.Anaphora, piece, out _, out TableRow row) && row["kind"] == "figure";

    private bool IsAside(int piece) =>
        view.TryWord(view.Language.FrameWords, piece, out _, out TableRow row) && row["use"] == "aside" && !view.IsEntity(piece);

    // How many pieces at the end only say how or that something is there; 0 if none.
    private int MannerAtEnd()
    {
        for (int count = Math.Min(LongestManner, _pieces.Count); count > 0; count--)
        {
            int first = _pieces[^count];
            if (view.TryWord(view.Language.FrameWords, first, out int next, out TableRow row) && next == _pieces[^1] + 1
                && (row["use"] == "manner" || IsThere(first) || (row["use"] == "aspect" && count == 1 && _pieces.Count > 1 && !view.IsEntity(_pieces[^2]))))
            {
                return count;
            }
        }

        return 0;
    }

    /// <summary>
    /// Keeps the name at the head and the last verb with what follows it (美西方决定将…的收益用于向乌克兰提供 is 美西方…提供): what stands
    /// between tells a story, and does not name the thing counted.
    /// </summary>
    public SubjectText Condense()
    {
        int first = _pieces.FindIndex(IsStory), last = _pieces.FindLastIndex(IsStory);
        if (first < 0)
        {
            return this;
        }

        bool named = first > 0 && first <= LongestName && _pieces.Take(first).All(piece => view.IsNominal(piece) || view.IsEntity(piece) || view.IsOf(piece));
        int keep = named ? first : 0;
        if (last > keep)
        {
            _pieces.RemoveRange(keep, last - keep);
        }

        return this;
    }

    // 十年年均增长6%: a length of time at the end tells how long, not what.
    private bool IsLength(int piece) =>
        view[piece].Kind == PieceKind.Number && view.Sentence.QuantityOf(piece) is { Kind: ClaimKind.Measure, Unit: "a" or "mo" or "wk" or "d" };

    private bool IsStory(int piece) => view.IsVerb(piece) && !view.IsInIndicator(piece);

    /// <summary>The pieces as written, in one string; null if there are none.</summary>
    public string? Print() => Print(CollectionsMarshal.AsSpan(_pieces));

    /// <summary>The pieces behind the names at the head, one or a list of them, and behind their 的; null if there are none.</summary>
    public string? PrintWithoutNames()
    {
        int from = 0;
        while (from < _pieces.Count && (view.IsEntity(_pieces[from]) || view.IsMode(_pieces[from]) || (from > 0 && (view[_pieces[from]].Kind == PieceKind.Pause || view.IsAnd(_pieces[from])))))
        {
            from++;
        }

        while (from < _pieces.Count && view.IsOf(_pieces[from]))
        {
            from++;
        }

        return Print(CollectionsMarshal.AsSpan(_pieces)[from..]);
    }

    /// <summary>Some pieces as written, in one string; null if there are none.</summary>
    public string? Print(IEnumerable<int> pieces) => Print([.. pieces]);

    private string? Print(ReadOnlySpan<int> pieces)
    {
        int length = 0;
        foreach (int piece in pieces)
        {
            length += IsRest(piece) ? 0 : Written(piece).Length + 1;
        }

        if (length == 0)
        {
            return null;
        }

        Span<char> text = length <= Short ? stackalloc char[Short] : new char[length];
        int end = 0;
        foreach (int piece in pieces)
        {
            if (!IsRest(piece))
            {
                ReadOnlySpan<char> written = Written(piece).Of(view.Sentence.Paragraph.Text.Original);
                if (end > 0 && char.IsAscii(text[end - 1]) && char.IsAscii(written[0]) && piece > 0 && view[piece - 1].Span.End < view[piece].Span.Start)
                {
                    // Galaxy S20 is two words.
                    text[end++] = ' ';
                }

                written.CopyTo(text[end..]);
                end += written.Length;
            }
        }

        return new string(text[..end]);
    }

    // A counted thing that another number is about keeps its number (31个大城市失业率), without what qualifies it.
    private TextSpan Written(int piece) => view[piece].Kind == PieceKind.Quantity ? view.Sentence.QuantityOf(piece).Span : view[piece].Span;

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
    private bool IsRest(int piece) => IsRest(piece, out _);

    private bool IsRest(int piece, out int next) => view.TryWord(view.Language.ListWords, piece, out next, out TableRow word) && word["use"] == "rest";

    // 存贷比: what says nothing alone is part of an indicator's name.
    private bool IsLight(int piece, LightWord where) => (view.Light(piece) & where) != 0 && !view.IsInIndicator(piece);

    // 2人未受伤: without the word it would say the opposite.
    private bool Denies(int piece, int to) =>
        view.TryWord(view.Language.FrameWords, piece, out int next, out TableRow row) && row["use"] == "not" && next < to && view.IsVerb(next) && view.Light(next) == LightWord.None
        && !view.TryWord(view.Language.Directions, next, out _, out _) && !view.TryWord(view.Language.Reaching, next, out _, out _);

    // Whether a piece says something of the thing: adverbs and light words do not, unless they belong to a noun (基本医疗保险, 人均可支配收入).
    private bool Says(int piece, int to, out int next)
    {
        next = piece;
        if (view[piece].Kind != PieceKind.Word || IsRest(piece))
        {
            return true;
        }

        if (view.TryWord(view.Language.ListWords, piece, out _, out TableRow binds) && binds["use"] is "each" or "align")
        {
            return false;
        }

        if (IsFigure(piece))
        {
            return true;
        }

        if (IsThere(piece))
        {
            return false;
        }

        LightWord light = view.Light(piece);
        bool attributive = (light & LightWord.Verb) != 0 || (light == LightWord.None && view[piece].Tag == PartOfSpeech.Adverb);
        if (Denies(piece, to))
        {
            return true;
        }

        bool drops = (light & LightWord.Any) != 0
            || (attributive && !view.LeadsNoun(piece, to))
            || (view.TryWord(view.Language.Modalities, piece, out next, out ModalityCue cue) && cue.Reach != ModalityReach.Shield && cue.Before != ModalityBefore.Amount
                && cue.HoldsBefore(view, next) && !view.TryWord(view.Language.IndicatorWords, piece, out _, out _));
        return !drops || view.IsInIndicator(piece);
    }
}
