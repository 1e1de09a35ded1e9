namespace TechExportNlp.Claims.Sources;

/// <summary>
/// The words before a word of saying, from which all goes that is no part of a name: its opening, the time and the phrases behind it, and
/// what was published.
/// </summary>
internal ref struct SpeakerWords(ClauseView view, int from, int to)
{
    private const SourceWord Openings = SourceWord.Opening | SourceWord.Per | SourceWord.From | SourceWord.Some | SourceWord.Teller;

    // No word behind a name has more pieces.
    private const int LongestBehind = 3;
    private readonly ClauseView _view = view;

    /// <summary>The first piece that is left.</summary>
    public int Start { get; private set; } = from;

    /// <summary>The piece behind the last that is left.</summary>
    public int End { get; set; } = to;

    /// <summary>Whether nothing is left.</summary>
    public readonly bool IsEmpty => End <= Start;

    /// <summary>What the words of the opening do.</summary>
    public SourceWord Before { get; private set; }

    /// <summary>What the document means that was published; null if none was.</summary>
    public DocumentUse? Document { get; private set; }

    /// <summary>Where it stands.</summary>
    public TextSpan DocumentWords { get; private set; }

    /// <summary>The title of what was published (公布的《规划》); empty if none.</summary>
    public TextSpan Published { get; private set; }

    /// <summary>Whether a word of publishing that is an attribute stands behind what is left, so that it is somebody who publishes.</summary>
    public bool IsCut { get; private set; }

    /// <summary>Whether something told that what is left is who published, not what the document is about.</summary>
    public bool IsPublisher { get; private set; }

    /// <summary>What a piece does around a name.</summary>
    public static SourceWord Use(ClauseView view, int piece) =>
        view.TryWord(view.Language.Sources.Words, piece, out int next, out SourceWord use) && next == piece + 1 ? use : SourceWord.None;

    /// <summary>Passes over the time, the phrases and the words that stand before a name (据, 记者, 一名, 在会上).</summary>
    public void SkipOpening()
    {
        for (; Start < End; Start++)
        {
            Piece piece = _view[Start];
            if (piece.Kind is PieceKind.Period or PieceKind.Basis || IsCounter(Start))
            {
                Before |= piece.Kind == PieceKind.Number ? SourceWord.Opening : SourceWord.None;
                continue;
            }

            if (_view.TryWord(_view.Language.Sources.Words, Start, out int next, out SourceWord use) && next <= End
                && (use & (Openings | SourceWord.Adjunct | SourceWord.Lead)) != 0)
            {
                next = (use & Openings) != 0 ? next : PrepositionalPhrase.End(_view, Start, End);
                if (next < 0)
                {
                    return;
                }

                Before |= use;
                Start = next - 1;
            }
            else if (!(piece.Kind == PieceKind.Word && piece.Tag is PartOfSpeech.Conjunction or PartOfSpeech.Particle || (piece.Tag == PartOfSpeech.Adverb && piece.Span.Length == 1)))
            {
                return;
            }
        }
    }

    /// <summary>Ends the words where the time or what the speaker does besides begins (在会上); the piece where that stands.</summary>
    public int Stop()
    {
        int stop = Start + 1;
        while (stop < End && !(_view[stop].Kind is PieceKind.Period or PieceKind.Basis || (Use(_view, stop) & (SourceWord.Adjunct | SourceWord.Passive | SourceWord.Denied)) != 0))
        {
            stop++;
        }

        return End = Math.Min(stop, End);
    }

    /// <summary>Ends the words before a word of publishing that is an attribute (甲所公布的空气质量数据).</summary>
    public void CutPublished()
    {
        for (int i = Start + 1; i + 1 < End; i++)
        {
            if (_view[i + 1].Kind == PieceKind.Quoted && _view.TryWord(_view.Language.Sources.Verbs, i, out int title, out ReportingVerb publish) && title == i + 1 && publish.Kind is ReportingKind.Publish)
            {
                // 某科技发布《报告》数据显示
                IsPublisher = true;
                Published = _view[i + 1].Span;
                End = i;
                return;
            }
        }

        for (int of = Start + 2; of < End; of++)
        {
            for (int i = of - 1; _view.IsOf(of) && i > Start && i >= of - 2; i--)
            {
                if (_view.TryWord(_view.Language.Sources.Verbs, i, out int next, out ReportingVerb verb) && next == of && verb.Kind is ReportingKind.Publish or ReportingKind.Disclose)
                {
                    if (IsLeftOut(i))
                    {
                        // 最新发布的蓝皮书
                        Start = of + 1;
                        return;
                    }

                    IsPublisher = true;
                    IsCut = true;
                    Published = of + 1 < End && _view[of + 1].Kind == PieceKind.Quoted ? _view[of + 1].Span : default;
                    End = i;
                    return;
                }
            }
        }
    }

    /// <summary>Leaves out at the end what was published and what else stands behind a name.</summary>
    public void Trim()
    {
        while (!IsEmpty)
        {
            int last = End - 1;
            bool counts = (Document is not null || IsPublisher) && _view[last].Kind == PieceKind.Number && !SpeakerEnds.IsFirm(_view, last);
            if (counts || _view[last].Kind is PieceKind.Period or PieceKind.Basis)
            {
                // 某评级一份报告: a number parts who published it from what it is.
                IsPublisher |= counts;
                End--;
            }
            else if (_view[last].Kind != PieceKind.Word || !(TrimDocument(last) || TrimWord(last) || TrimGrammar(last)))
            {
                return;
            }
        }
    }

    /// <summary>
    /// Leaves out an attribute that says what one does (参加谈判的甲国官员, 作为主权基金的某公司): the name stands behind it; 媒体 alone is none.
    /// </summary>
    public void CutAttribute()
    {
        bool acts = Before.HasFlag(SourceWord.Opening);
        int cut = -1;
        for (int i = Start; i < End - 1; i++)
        {
            if (i > Start && (IsCounter(i) || (_view[i].Tag == PartOfSpeech.Numeral && Use(_view, i).HasFlag(SourceWord.Opening))))
            {
                // 某地的一位女士: who it is stands behind what counts them.
                (Start, cut, acts) = (i + 1, -1, true);
                continue;
            }

            acts |= _view[i].Kind == PieceKind.Word && _view[i].Tag is PartOfSpeech.Verb or PartOfSpeech.Idiom or PartOfSpeech.Adverb;
            bool does = acts || (i > Start && _view[i - 1].Tag == PartOfSpeech.VerbalNoun);
            cut = does && _view[i].Tag == PartOfSpeech.Particle && !_view.TryWord(_view.Language.ListWords, i, out _, out _) ? i + 1 : cut;
        }

        bool names = cut > 0 && (cut + 1 == End
            ? _view[cut].Kind == PieceKind.Quoted || SpeakerEnds.IsName(_view, cut) || SpeakerEnds.Is(_view, cut, SpeakerEnding.People)
            : SpeakerEnds.Ends(_view, End - 1) || PersonName.IsChinese(_view, cut, End));
        Start = names ? cut : Start;
    }

    private readonly bool IsLeftOut(int verb)
    {
        int i = Start;
        while (i < verb && (_view[i].Kind == PieceKind.Period || _view[i].Tag == PartOfSpeech.Adverb || Use(_view, i).HasFlag(SourceWord.Behind)))
        {
            i++;
        }

        return i == verb;
    }

    // 一家, 多名: a number that is no claim.
    private readonly bool IsCounter(int piece)
    {
        ReadOnlySpan<char> number = _view.Sentence.Normal(piece);
        return _view[piece].Kind == PieceKind.Number && _view.Language.Sources.Words.TryLongest(number, 0, out int length, out SourceWord use)
            && length == number.Length && use.HasFlag(SourceWord.Opening);
    }

    private bool TrimDocument(int last)
    {
        if (!SpeakerEnds.As(_view, _view.Language.Sources.Documents, last, out int length, out DocumentUse use)
            || SpeakerEnds.Start(_view, last, length, Start) is not (int start, true))
        {
            return false;
        }

        if (Document is null || use == DocumentUse.Name)
        {
            Document = use;
            DocumentWords = _view.Words(start, End);
        }

        End = start;
        return true;
    }

    private bool TrimWord(int last)
    {
        for (int start = last; start >= Start && start > last - LongestBehind; start--)
        {
            bool verb = _view.TryWord(_view.Language.Sources.Verbs, start, out int next, out _) && next == End;
            if (verb || (_view.TryWord(_view.Language.Sources.Words, start, out next, out SourceWord use) && next == End && use.HasFlag(SourceWord.Behind)))
            {
                IsPublisher |= verb;
                End = start;
                return true;
            }
        }

        return false;
    }

    private bool TrimGrammar(int last)
    {
        switch (_view[last].Tag)
        {
            case PartOfSpeech.Particle when !_view.IsOf(last) && _view[last].Span.Length == 1:
                // 激动地说: the word before it tells how.
                End = Math.Max(Start, last - 1);
                return true;
            case PartOfSpeech.Particle or PartOfSpeech.Adverb or PartOfSpeech.Conjunction:
            case PartOfSpeech.Numeral or PartOfSpeech.Classifier when (Document is not null || IsPublisher) && !SpeakerEnds.IsFirm(_view, last):
            case PartOfSpeech.Locality when last > Start && (Document is not null || Before.HasFlag(SourceWord.From) || SpeakerEnds.As(_view, _view.Language.Sources.Documents, last - 1, out _)):
                End--;
                return true;
            default:
                return false;
        }
    }
}
