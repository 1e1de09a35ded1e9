namespace TechExportNlp.Claims.Sources;

/// <summary>
/// Reads the name of who speaks out of the words before a word of saying: all that stands from its opening to the time, the phrase or the
/// word of saying behind it, whatever the lexicon makes of its parts, without what was published and without title and office.
/// </summary>
internal ref struct SpeakerReader
{
    private const int LongestName = 48;
    private readonly ClauseView _view;
    private readonly int _to;
    private int _start;
    private int _end;
    private SourceWord _before;
    private DocumentUse? _document;
    private TextSpan _documentWords;

    private SpeakerReader(ClauseView view, int from, int to)
    {
        _view = view;
        _start = from;
        _end = to;
        _to = to;
    }

    /// <summary>The speaker named in a run of pieces.</summary>
    /// <param name="view">The sentence.</param>
    /// <param name="from">The first piece.</param>
    /// <param name="to">The piece behind the last, where the word of saying stands.</param>
    /// <param name="lenient">Whether what follows leaves no doubt that somebody speaks, so that any noun may be who.</param>
    public static Speaker Read(ClauseView view, int from, int to, bool lenient)
    {
        for (int i = to - 1; i >= from; i--)
        {
            if (view[i].Kind is PieceKind.Quantity or PieceKind.Break)
            {
                from = i + 1;
                break;
            }
        }

        Speaker speaker;
        do
        {
            var reader = new SpeakerReader(view, from, to);
            speaker = reader.Read(lenient, out from);
        }
        while (speaker.Kind is SpeakerKind.None or SpeakerKind.Left && from < to);
        return speaker;
    }

    /// <param name="lenient">Whether any noun may be who speaks.</param>
    /// <param name="behind">Where to read on where these words name nobody.</param>
    private Speaker Read(bool lenient, out int behind)
    {
        SkipOpening();
        int stop = Stop();
        behind = stop < _to && _view[stop].Kind is PieceKind.Period or PieceKind.Basis ? stop + 1 : _to;
        _end = stop;
        Trim();
        if (_end <= _start)
        {
            return Alone();
        }

        if (_end == _start + 1 && Use(_start) is var use && use != SourceWord.None)
        {
            if ((use & SourceWord.Pronoun) != 0)
            {
                return new Speaker(SpeakerKind.Pronoun);
            }

            if ((use & SourceWord.Nobody) != 0)
            {
                return new Speaker(SpeakerKind.Nobody);
            }
        }

        lenient |= (_before & (SourceWord.Opening | SourceWord.From)) != 0 && _document is not null;
        CutAttribute();
        return Name(_start, _end, lenient);
    }

    private void SkipOpening()
    {
        while (_start < _end)
        {
            if (_view[_start].Kind is PieceKind.Period or PieceKind.Basis)
            {
                _start++;
            }
            else if (_view.TryWord(_view.Language.Sources.Words, _start, out int next, out SourceWord use) && next <= _end)
            {
                if ((use & (SourceWord.Opening | SourceWord.From | SourceWord.Some | SourceWord.Teller)) != 0)
                {
                    _before |= use;
                    _start = next;
                }
                else if ((use & SourceWord.Adjunct) != 0 && PrepositionalPhrase.End(_view, _start, _end) is > 0 and int behind)
                {
                    _start = behind;
                }
                else
                {
                    break;
                }
            }
            else if (_view[_start].Kind == PieceKind.Word && (_view[_start].Tag is PartOfSpeech.Conjunction or PartOfSpeech.Particle
                || (_view[_start].Tag == PartOfSpeech.Adverb && _view[_start].Span.Length == 1)))
            {
                _start++;
            }
            else
            {
                break;
            }
        }
    }

    // Behind the name stand the time, and what the speaker does besides (在会上).
    private readonly int Stop()
    {
        for (int i = _start + 1; i < _end; i++)
        {
            if (_view[i].Kind is PieceKind.Period or PieceKind.Basis || (Use(i) & SourceWord.Adjunct) != 0)
            {
                return i;
            }
        }

        return _end;
    }

    private void Trim()
    {
        while (_end > _start)
        {
            int last = _end - 1;
            if (_view[last].Kind is PieceKind.Period or PieceKind.Basis || (_document is not null && _view[last].Kind == PieceKind.Number))
            {
                _end--;
            }
            else if (_view[last].Kind != PieceKind.Word || !(TrimDocument(last) || TrimWord(last)))
            {
                return;
            }
        }
    }

    private bool TrimDocument(int last)
    {
        if (!SpeakerEnds.As(_view, _view.Language.Sources.Documents, last, out int length, out DocumentUse use)
            || SpeakerEnds.Start(_view, last, length, _start) is not (>= 0 and int start))
        {
            return false;
        }

        if (_document is null || use == DocumentUse.Name)
        {
            _document = use;
            _documentWords = _view.Words(start, _end);
        }

        _end = start;
        return true;
    }

    private bool TrimWord(int last)
    {
        for (int start = last; start >= _start && start > last - 3; start--)
        {
            bool behind = _view.TryWord(_view.Language.Sources.Words, start, out int next, out SourceWord use) && next == _end && (use & SourceWord.Behind) != 0;
            if (behind || (_document is not null && _view.TryWord(_view.Language.Sources.Verbs, start, out next, out _) && next == _end))
            {
                _end = start;
                return true;
            }
        }

        switch (_view[last].Tag)
        {
            case PartOfSpeech.Particle when !_view.IsOf(last) && last - 1 > _start:
                // 激动地说: the word before it tells how.
                _end = last - 1;
                return true;
            case PartOfSpeech.Particle or PartOfSpeech.Adverb or PartOfSpeech.Conjunction:
            case PartOfSpeech.Numeral or PartOfSpeech.Classifier when _document is not null:
            case PartOfSpeech.Locality when last > _start && (_document is not null || _before.HasFlag(SourceWord.From) || SpeakerEnds.As(_view, _view.Language.Sources.Documents, last - 1, out _)):
                _end--;
                return true;
            default:
                return false;
        }
    }

    // 数据显示, 据公告: nothing but what was published is named.
    private readonly Speaker Alone()
    {
        if ((_before & (SourceWord.Some | SourceWord.Teller)) != 0)
        {
            return new Speaker(SpeakerKind.Nobody);
        }

        return _document switch
        {
            DocumentUse.Name => new Speaker(SpeakerKind.Document, _documentWords),
            DocumentUse.Last => new Speaker(SpeakerKind.Last, _documentWords),
            DocumentUse.Nobody => new Speaker(SpeakerKind.Last),
            _ when (_before & SourceWord.Opening) != 0 => new Speaker(SpeakerKind.Last),
            _ => new Speaker(SpeakerKind.Left),
        };
    }

    // 参加谈判的甲国官员, 作为主权基金的某公司: the name stands behind the last 的.
    private void CutAttribute()
    {
        for (int i = _end - 2; i > _start; i--)
        {
            if (_view.IsOf(i))
            {
                _start = SpeakerEnds.Ends(_view, _end - 1) || PersonName.IsChinese(_view, i + 1, _end) ? i + 1 : _start;
                return;
            }
        }
    }

    private readonly Speaker Name(int start, int end, bool lenient)
    {
        for (int i = end - 1; i >= start; i--)
        {
            if (SpeakerEnds.As(_view, _view.Language.Sources.Titles, i, out int length) && SpeakerEnds.Start(_view, i, length, start) is >= 0 and int title)
            {
                return Titled(start, title, i + 1, end, lenient);
            }
        }

        return Untitled(start, end, lenient);
    }

    private readonly Speaker Titled(int start, int title, int behind, int end, bool lenient)
    {
        TextSpan words = _view.Words(title, behind);
        if (behind == end)
        {
            int name = PersonName.Before(_view, start, title);
            return name >= 0 ? Found(SpeakerKind.Person, name, title, words) : Found(SpeakerKind.Institution, start, end);
        }

        if (SpeakerEnds.As(_view, _view.Language.Sources.Speakers, end - 1, out _))
        {
            // 部长办公室: the title is part of an institution's name.
            return Found(SpeakerKind.Institution, start, end);
        }

        int last = PersonName.End(_view, behind, end);
        return last > behind && _view[last - 1].Span.End - _view[behind].Span.Start > 1
            ? Found(SpeakerKind.Person, behind, last, words)
            : last == behind ? Found(SpeakerKind.Institution, start, behind) : Untitled(start, end, lenient);
    }

    private readonly Speaker Untitled(int start, int end, bool lenient)
    {
        for (int i = end - 2; i >= start; i--)
        {
            if (SpeakerEnds.As(_view, _view.Language.Sources.Appositions, i, out _) && _view[end - 1].Span.End - _view[i].Span.End > 1)
            {
                start = i + 1;
                break;
            }
        }

        if (PersonName.IsChinese(_view, start, end) && !SpeakerEnds.As(_view, _view.Language.Sources.Speakers, end - 1, out _) && _view[start].Tag is not (PartOfSpeech.PlaceName or PartOfSpeech.OrganisationName))
        {
            return Found(SpeakerKind.Person, start, end);
        }

        if (SpeakerEnds.Ends(_view, end - 1))
        {
            bool person = end == start + 1 && PersonName.IsKnown(_view, start) && !SpeakerEnds.As(_view, _view.Language.Sources.Speakers, start, out _);
            return Found(person ? SpeakerKind.Person : _view[end - 1].Kind == PieceKind.Quoted && end == start + 1 ? SpeakerKind.Document : SpeakerKind.Institution, start, end);
        }

        // 甲公司筹备的…, 李某某访问之后: the name ends before the first verb.
        for (int i = start; i < end - 1; i++)
        {
            if (_view[i + 1].Kind == PieceKind.Word && _view[i + 1].Tag is PartOfSpeech.Verb or PartOfSpeech.VerbalNoun or PartOfSpeech.Preposition or PartOfSpeech.Adverb or PartOfSpeech.Conjunction
                && SpeakerEnds.Ends(_view, i))
            {
                return Name(start, i + 1, lenient: false);
            }
        }

        return lenient && IsNoun(_view[end - 1]) ? Found(SpeakerKind.Institution, start, end) : default;
    }

    private readonly Speaker Found(SpeakerKind kind, int start, int end, TextSpan title = default)
    {
        TextSpan words = _view.Words(start, end);
        if (kind != SpeakerKind.Document && end == start + 1 && _view[start].Kind == PieceKind.Quoted && _view.Sentence.Normal(start)[0] is '“' or '「')
        {
            words = TextSpan.FromBounds(words.Start + 1, words.End - 1);
        }

        return words.Length is >= 2 and <= LongestName ? new Speaker(kind, words) { Title = title } : default;
    }

    private readonly SourceWord Use(int piece) =>
        _view.TryWord(_view.Language.Sources.Words, piece, out int next, out SourceWord use) && next == piece + 1 ? use : SourceWord.None;

    private static bool IsNoun(Piece piece) =>
        piece.Kind == PieceKind.Number
        || (piece.Kind == PieceKind.Word && piece.Tag is PartOfSpeech.Noun or PartOfSpeech.Unknown or PartOfSpeech.Abbreviation or PartOfSpeech.PersonName
            or PartOfSpeech.PlaceName or PartOfSpeech.OrganisationName or PartOfSpeech.ProperName or PartOfSpeech.Latin or PartOfSpeech.Affix);
}
