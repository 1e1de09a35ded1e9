namespace TechExportNlp.Claims.Sources;

/// <summary>Reads the name in the words of a speaker: a person without title and office, an institution, a medium or a document.</summary>
/// <param name="view">The sentence.</param>
/// <param name="to">Where the words end at the latest, should the name reach further than they.</param>
internal readonly ref struct SpeakerName(ClauseView view, int to)
{
    private const int LongestName = 48;
    private const int LongestSurnamed = 3;
    private readonly ClauseView _view = view;
    private readonly int _to = to;

    /// <summary>Whether 从 stands before the name, behind which any noun may stand.</summary>
    public bool IsFrom { get; init; }

    /// <summary>Whether the words may tell what a document is about (空气质量数据).</summary>
    public bool IsTopic { get; init; }

    /// <summary>The speaker that a run of pieces names.</summary>
    public Speaker Read(int start, int end, SpeakerTrust trust)
    {
        for (int i = end - 1; i >= start; i--)
        {
            if (_view[i].Kind == PieceKind.Word && SpeakerEnds.As(_view, _view.Language.Sources.Titles, i, out int length))
            {
                return Titled(start, SpeakerEnds.Start(_view, i, length, start).Piece, i + 1, end, trust);
            }
        }

        return Untitled(Apposed(start, end), end, trust);
    }

    private Speaker Titled(int start, int title, int behind, int end, SpeakerTrust trust)
    {
        TextSpan words = _view.Words(title, behind);
        if (behind == end)
        {
            int name = PersonName.Before(_view, start, title);
            return name >= 0 ? Found(SpeakerKind.Person, name, title, words) : People(start, end);
        }

        if (SpeakerEnds.Is(_view, end - 1, SpeakerEnding.Organ))
        {
            // 部长办公室: the title is part of an institution's name.
            return Found(SpeakerKind.Institution, start, end);
        }

        int last = PersonName.End(_view, behind, end);
        if (last == behind + 1 && _view[behind].Span.Length == 1 && PersonName.IsSurname(_view, behind))
        {
            // 总统文在寅: characters of the name were taken for words of grammar.
            while (last < _to && _view[last].Kind == PieceKind.Word && _view[last].Span.End - _view[behind].Span.Start <= LongestSurnamed)
            {
                last++;
            }
        }

        if (last == behind)
        {
            return People(start, behind);
        }

        return _view[last - 1].Span.End - _view[behind].Span.Start > 1 ? Found(SpeakerKind.Person, behind, last, words) : Untitled(Apposed(start, end), end, trust);
    }

    private Speaker Untitled(int start, int end, SpeakerTrust trust)
    {
        int last = end - 1;
        bool isSpeaker = SpeakerEnds.Ends(_view, last), isFirm = SpeakerEnds.IsFirm(_view, last);
        if (!isFirm && PersonName.IsChinese(_view, start, end) && (trust == SpeakerTrust.Any || isSpeaker || _view[start].Tag == PartOfSpeech.PersonName))
        {
            return Found(SpeakerKind.Person, start, end);
        }

        if (SpeakerEnds.IsOrgan(_view, last))
        {
            return NameShape.IsDoing(_view, start, end) ? default : Found(SpeakerKind.Institution, start, end);
        }

        // 甲公司筹备的…, 李某某访问之后: the name ends before the first verb.
        for (int i = start; i < last; i++)
        {
            if (EndsName(i + 1) && SpeakerEnds.Ends(_view, i) && _view[i].Tag != PartOfSpeech.PlaceName)
            {
                return Read(start, i + 1, SpeakerTrust.Strict);
            }
        }

        if (isFirm)
        {
            return People(start, end);
        }

        if (isSpeaker)
        {
            return NameShape.IsDoing(_view, start, end) ? default : Found(KindOf(start, end), start, end);
        }

        int latin = start;
        while (latin < end && _view[latin].Kind == PieceKind.Word && _view[latin].Tag == PartOfSpeech.Latin)
        {
            latin++;
        }

        if (IsTopic && latin > start && latin < end)
        {
            // Counterpoint服务的数据
            return Found(SpeakerKind.Institution, start, latin);
        }

        return Holder(start, end) is > 0 and int holder ? Found(SpeakerKind.Institution, start, holder) : Unknown(start, end, trust);
    }

    // 评级机构甲公司: the piece where the name behind what it is begins.
    private int Apposed(int start, int end)
    {
        for (int i = end - 2; i >= start; i--)
        {
            if (SpeakerEnds.As(_view, _view.Language.Sources.Appositions, i, out _) && _view[end - 1].Span.End - _view[i].Span.End > 1
                && _view[i + 1].Kind != PieceKind.Pause && _view[i + 1].Tag is not (PartOfSpeech.Particle or PartOfSpeech.Verb or PartOfSpeech.Conjunction))
            {
                return i + 1;
            }
        }

        return start;
    }

    // 某部商务大数据: what the data is of stands behind the name; the piece behind that, -1 if there is none.
    private int Holder(int start, int end)
    {
        for (int i = end - 2; IsTopic && i >= start; i--)
        {
            if (SpeakerEnds.IsOrgan(_view, i))
            {
                return NameShape.IsDoing(_view, start, i + 1) ? -1 : i + 1;
            }
        }

        return -1;
    }

    // A name by its place alone, as sure as it is that one stands there.
    private Speaker Unknown(int start, int end, SpeakerTrust trust)
    {
        bool isAny = trust == SpeakerTrust.Any && !IsFrom && !IsTopic;
        bool isName = (isAny && (NameShape.IsNoun(_view, start, end) || NameShape.IsSpelt(_view, start, end) || NameShape.IsCoined(_view, start, end)))
            || (trust != SpeakerTrust.Strict && (NameShape.IsUnknown(_view, start, end) || NameShape.IsNational(_view, start, end) || (IsTopic && NameShape.IsSpelt(_view, start, end))));
        return isName ? Found(SpeakerKind.Institution, start, end) : default;
    }

    private SpeakerKind KindOf(int start, int end)
    {
        bool isAlone = end == start + 1;
        return isAlone && _view.Sentence.Normal(start)[0] == '《' ? SpeakerKind.Document
            : isAlone && PersonName.IsKnown(_view, start) ? SpeakerKind.Person : SpeakerKind.Institution;
    }

    // 征求群众意见: those whom a verb stands before have something done to them.
    private Speaker People(int start, int end) =>
        end > start + 1 && _view[start].Kind == PieceKind.Word && _view[start].Tag == PartOfSpeech.Verb && _view[start].Span.Length > 1
            ? default
            : Found(SpeakerKind.Institution, start, end);

    private bool EndsName(int piece) =>
        SpeakerWords.Use(_view, piece).HasFlag(SourceWord.Behind)
        || (_view[piece].Kind == PieceKind.Word && (_view[piece].Tag is PartOfSpeech.Preposition or PartOfSpeech.Adverb
            || (_view[piece].Tag == PartOfSpeech.Verb && _view[piece].Span.Length > 1)));

    // A name of one quoted piece stands without its quotation marks, a title with them.
    private Speaker Found(SpeakerKind kind, int start, int end, TextSpan title = default)
    {
        TextSpan words = _view.Words(start, end);
        if (kind != SpeakerKind.Document && end == start + 1 && _view[start].Kind == PieceKind.Quoted)
        {
            words = TextSpan.FromBounds(words.Start + 1, words.End - 1);
        }

        return words.Length is >= 2 and <= LongestName ? new Speaker(kind, words) { Title = title } : default;
    }
}
