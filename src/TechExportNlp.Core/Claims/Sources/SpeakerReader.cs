namespace TechExportNlp.Claims.Sources;

/// <summary>
/// Reads the name of who speaks out of the words before a word of saying: all that stands from its opening to the time, the phrase or the
/// word of saying behind it, whatever the lexicon makes of its parts, without what was published and without title and office.
/// </summary>
internal ref struct SpeakerReader
{
    private readonly ClauseView _view;
    private readonly int _to;
    private int _start;
    private int _end;
    private SourceWord _before;
    private DocumentUse? _document;
    private TextSpan _documentWords;
    private TextSpan _title;
    private bool _leftVerb;

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
    /// <param name="trust">How sure it is that somebody speaks.</param>
    public static Speaker Read(ClauseView view, int from, int to, SpeakerTrust trust)
    {
        for (int i = to - 1; i >= from; i--)
        {
            if (view[i].Kind == PieceKind.Quantity)
            {
                if ((i + 1 < to && view.IsOf(i + 1)) || view.Sentence.QuantityOf(i).Kind == ClaimKind.Percentage)
                {
                    // 60%的受访者认为: those who are counted are no source.
                    return default;
                }

                from = i + 1;
                break;
            }

            if (i + 1 < to && IsGap(view, view[i].Span.End, view[i + 1].Span.Start))
            {
                from = i + 1;
                break;
            }
        }

        if (to > from && (Use(view, to - 1) & SourceWord.Ahead) != 0)
        {
            return default;
        }

        Speaker first = new SpeakerReader(view, from, to).Read(trust, out from), speaker = first;
        while (speaker.Kind is SpeakerKind.None or SpeakerKind.Left && from < to)
        {
            speaker = new SpeakerReader(view, from, to).Read(trust, out from);
        }

        return speaker.IsNamed ? speaker : first;
    }

    // A run of spaces parts a headline from what follows.
    private static bool IsGap(ClauseView view, int from, int to) => to - from > 1 && view.Sentence.Paragraph.Text[TextSpan.FromBounds(from, to)].IsWhiteSpace();

    /// <summary>The speaker at the head of a clause that does something else before what is said begins (法院作出裁定，认定…).</summary>
    public static Speaker ReadHead(ClauseView view, int from, int to)
    {
        var reader = new SpeakerReader(view, from, to);
        reader.SkipOpening();
        if (reader._start >= to || (reader.Use(reader._start) & (SourceWord.Adjunct | SourceWord.Lead)) != 0)
        {
            return default;
        }

        for (int end = reader._start + 1; end <= to; end++)
        {
            bool ends = end == to || view[end].Kind is PieceKind.Period or PieceKind.Basis or PieceKind.Quantity
                || (view[end].Kind == PieceKind.Word && view[end].Tag is PartOfSpeech.Verb or PartOfSpeech.Preposition or PartOfSpeech.Adverb);
            if (!ends || reader._view.IsOf(end - 1))
            {
                continue;
            }

            reader._end = end;
            reader.CutAttribute();
            if (reader.Name(reader._start, end, SpeakerTrust.Strict) is { IsNamed: true } found)
            {
                return found;
            }

            if (end < to && view[end].Tag != PartOfSpeech.Verb)
            {
                break;
            }
        }

        return default;
    }

    /// <param name="trust">How sure it is that somebody speaks.</param>
    /// <param name="behind">Where to read on where these words name nobody.</param>
    private Speaker Read(SpeakerTrust trust, out int behind)
    {
        SkipOpening();
        if (_start < _end && (Use(_start) & (SourceWord.Adjunct | SourceWord.Lead)) != 0)
        {
            behind = _to;
            return (Use(_start) & SourceWord.Lead) != 0 ? default : new Speaker(SpeakerKind.Left);
        }

        int stop = Stop();
        behind = stop < _to && _view[stop].Kind is PieceKind.Period or PieceKind.Basis ? stop + 1 : _to;
        if (stop < _to && (Use(stop) & SourceWord.Passive) != 0)
        {
            return default;
        }

        _end = stop;
        CutPublished();
        Trim();
        if (_end <= _start)
        {
            return _title.IsEmpty ? Alone() : new Speaker(SpeakerKind.Document, _title);
        }

        SourceWord use = Use(_start);
        if ((use & SourceWord.Pronoun) != 0 && (_end == _start + 1 || _view[_start + 1].Tag is PartOfSpeech.Verb or PartOfSpeech.Adverb or PartOfSpeech.Adjective))
        {
            return new Speaker(SpeakerKind.Pronoun);
        }

        if ((use & (SourceWord.Nobody | SourceWord.Same)) != 0 && _end == _start + 1)
        {
            return new Speaker((use & SourceWord.Same) != 0 ? SpeakerKind.Last : SpeakerKind.Nobody);
        }

        if ((use & SourceWord.Passive) != 0 || _view.TryWord(_view.Language.Copulas, _start, out _, out _))
        {
            return default;
        }

        if (_document == DocumentUse.Name && _end == _start + 1 && _view[_start].Kind == PieceKind.Quoted)
        {
            // “十四五”规划
            return new Speaker(SpeakerKind.Document, TextSpan.FromBounds(_view[_start].Span.Start, _documentWords.End));
        }

        int first = _start;
        CutAttribute();
        if (!_title.IsEmpty)
        {
            // 某某公布的《规划》: where none is named who could publish it, the document is the source.
            return Name(_start, _end, SpeakerTrust.Named) is { IsNamed: true } publisher ? publisher : new Speaker(SpeakerKind.Document, _title);
        }

        Speaker named = Name(_start, _end, _document == DocumentUse.Name ? SpeakerTrust.Strict : trust);
        return named.Kind == SpeakerKind.None && trust != SpeakerTrust.Strict && _document == DocumentUse.Name && !_leftVerb
            ? new Speaker(SpeakerKind.Document, TextSpan.FromBounds(_view[first].Span.Start, _documentWords.End))
            : named;
    }

    private void SkipOpening()
    {
        const SourceWord Openings = SourceWord.Opening | SourceWord.Per | SourceWord.From | SourceWord.Some | SourceWord.Teller;
        while (_start < _end)
        {
            if (_view[_start].Kind is PieceKind.Period or PieceKind.Basis)
            {
                _start++;
            }
            else if (IsCounter(_start))
            {
                _start++;
            }
            else if (_view.TryWord(_view.Language.Sources.Words, _start, out int next, out SourceWord use) && next <= _end
                && (use & (Openings | SourceWord.Adjunct | SourceWord.Lead)) != 0)
            {
                if ((use & Openings) == 0)
                {
                    next = PrepositionalPhrase.End(_view, _start, _end);
                    if (next < 0)
                    {
                        return;
                    }
                }

                _before |= use;
                _start = next;
            }
            else if (_view[_start].Kind == PieceKind.Word && (_view[_start].Tag is PartOfSpeech.Conjunction or PartOfSpeech.Particle
                || (_view[_start].Tag == PartOfSpeech.Adverb && _view[_start].Span.Length == 1)))
            {
                _start++;
            }
            else
            {
                return;
            }
        }
    }

    // 一家, 多名: a number that is no claim.
    private readonly bool IsCounter(int piece)
    {
        ReadOnlySpan<char> number = _view.Sentence.Normal(piece);
        return _view[piece].Kind == PieceKind.Number && _view.Language.Sources.Words.TryLongest(number, 0, out int length, out SourceWord use)
            && length == number.Length && (use & SourceWord.Opening) != 0;
    }

    // Behind the name stand the time, and what the speaker does besides (在会上).
    private readonly int Stop()
    {
        for (int i = _start + 1; i < _end; i++)
        {
            if (_view[i].Kind is PieceKind.Period or PieceKind.Basis || (Use(i) & (SourceWord.Adjunct | SourceWord.Passive)) != 0)
            {
                return i;
            }
        }

        return _end;
    }

    // 根据甲所公布的空气质量数据: the name stands before the word of publishing.
    private void CutPublished()
    {
        for (int of = _start + 2; of < _end; of++)
        {
            if (!_view.IsOf(of))
            {
                continue;
            }

            for (int i = of - 1; i > _start && i >= of - 2; i--)
            {
                if (_view.TryWord(_view.Language.Sources.Verbs, i, out int next, out ReportingVerb verb) && next == of && verb.Kind is ReportingKind.Publish or ReportingKind.Disclose)
                {
                    _leftVerb = true;
                    _title = of + 1 < _end && _view[of + 1].Kind == PieceKind.Quoted ? _view[of + 1].Span : default;
                    _end = i;
                    return;
                }
            }
        }
    }

    private void Trim()
    {
        while (_end > _start)
        {
            int last = _end - 1;
            if (_view[last].Kind is PieceKind.Period or PieceKind.Basis || ((_document is not null || _leftVerb) && _view[last].Kind == PieceKind.Number && !SpeakerEnds.IsFirm(_view, last)))
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
            || SpeakerEnds.Start(_view, last, length, _start) is not (int start, true))
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
            bool verb = _view.TryWord(_view.Language.Sources.Verbs, start, out int next, out _) && next == _end;
            if (verb || (_view.TryWord(_view.Language.Sources.Words, start, out next, out SourceWord use) && next == _end && (use & SourceWord.Behind) != 0))
            {
                _leftVerb |= verb;
                _end = start;
                return true;
            }
        }

        switch (_view[last].Tag)
        {
            case PartOfSpeech.Particle when !_view.IsOf(last):
                // 激动地说: the word before it tells how.
                _end = Math.Max(_start, last - 1);
                return true;
            case PartOfSpeech.Particle or PartOfSpeech.Adverb or PartOfSpeech.Conjunction:
            case PartOfSpeech.Numeral or PartOfSpeech.Classifier when (_document is not null || _leftVerb) && !SpeakerEnds.IsFirm(_view, last):
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

        if (_leftVerb)
        {
            return new Speaker(SpeakerKind.Left);
        }

        return _document switch
        {
            DocumentUse.Name => new Speaker(SpeakerKind.Document, _documentWords),
            DocumentUse.Last => new Speaker(SpeakerKind.Last, _documentWords),
            DocumentUse.Nobody => new Speaker(SpeakerKind.Last),
            _ when (_before & SourceWord.Per) != 0 => new Speaker(SpeakerKind.Last),
            _ => new Speaker(SpeakerKind.Left),
        };
    }

    // 参加谈判的甲国官员, 作为主权基金的某公司: behind an attribute that says what one does stands the name; 媒体 alone is none.
    private void CutAttribute()
    {
        bool acts = _before.HasFlag(SourceWord.Opening);
        int cut = -1;
        for (int i = _start; i < _end - 1; i++)
        {
            acts |= _view[i].Kind == PieceKind.Word && _view[i].Tag is PartOfSpeech.Verb or PartOfSpeech.Idiom or PartOfSpeech.Adverb;
            cut = acts && _view[i].Tag == PartOfSpeech.Particle && !_view.TryWord(_view.Language.ListWords, i, out _, out _) ? i + 1 : cut;
        }

        if (cut > 0 && (cut + 1 < _end ? SpeakerEnds.Ends(_view, _end - 1) || PersonName.IsChinese(_view, cut, _end) : _view[cut].Kind == PieceKind.Quoted || SpeakerEnds.IsName(_view, cut)))
        {
            _start = cut;
        }
    }

    private readonly Speaker Name(int start, int end, SpeakerTrust trust)
    {
        for (int i = end - 1; i >= start; i--)
        {
            if (_view[i].Kind == PieceKind.Word && SpeakerEnds.As(_view, _view.Language.Sources.Titles, i, out int length))
            {
                return Titled(start, SpeakerEnds.Start(_view, i, length, start).Piece, i + 1, end, trust);
            }
        }

        return Untitled(start, end, trust);
    }

    private readonly Speaker Titled(int start, int title, int behind, int end, SpeakerTrust trust)
    {
        TextSpan words = _view.Words(title, behind);
        if (behind == end)
        {
            int name = PersonName.Before(_view, start, title);
            return name >= 0 ? Found(SpeakerKind.Person, name, title, words) : People(start, end);
        }

        if (SpeakerEnds.As(_view, _view.Language.Sources.Speakers, end - 1, out _, out SpeakerEnding ending) && ending == SpeakerEnding.Organ)
        {
            // 部长办公室: the title is part of an institution's name.
            return Found(SpeakerKind.Institution, start, end);
        }

        int last = PersonName.End(_view, behind, end);
        if (last == behind + 1 && _view[behind].Span.Length == 1 && _view.Language.Sources.Surnames.TryLongest(_view.Sentence.Normal(behind), 0, out _, out _))
        {
            // 总统文在寅: characters of the name were taken for words of grammar.
            while (last < _to && _view[last].Kind == PieceKind.Word && _view[last].Span.End - _view[behind].Span.Start <= 3)
            {
                last++;
            }
        }

        return last > behind && _view[last - 1].Span.End - _view[behind].Span.Start > 1
            ? Found(SpeakerKind.Person, behind, last, words)
            : last == behind ? People(start, behind) : Untitled(start, end, trust);
    }

    private readonly Speaker Untitled(int start, int end, SpeakerTrust trust)
    {
        for (int i = end - 2; i >= start; i--)
        {
            if (SpeakerEnds.As(_view, _view.Language.Sources.Appositions, i, out _) && _view[end - 1].Span.End - _view[i].Span.End > 1
                && _view[i + 1].Kind is not PieceKind.Pause && _view[i + 1].Tag is not (PartOfSpeech.Particle or PartOfSpeech.Verb or PartOfSpeech.Conjunction))
            {
                start = i + 1;
                break;
            }
        }

        bool isOrgan = SpeakerEnds.IsOrgan(_view, end - 1);
        bool isSpeaker = SpeakerEnds.Ends(_view, end - 1);
        bool isRole = SpeakerEnds.IsFirm(_view, end - 1);
        if (!isRole && PersonName.IsChinese(_view, start, end) && (trust == SpeakerTrust.Any || isSpeaker || _view[start].Tag == PartOfSpeech.PersonName))
        {
            return Found(SpeakerKind.Person, start, end);
        }

        if (isOrgan)
        {
            return IsDoing(start, end) ? default : Found(SpeakerKind.Institution, start, end);
        }

        // 甲公司筹备的…, 李某某访问之后: the name ends before the first verb.
        for (int i = start; i < end - 1; i++)
        {
            if (EndsName(i + 1) && SpeakerEnds.Ends(_view, i) && _view[i].Tag != PartOfSpeech.PlaceName)
            {
                return Name(start, i + 1, SpeakerTrust.Strict);
            }
        }

        if (isRole)
        {
            return People(start, end);
        }

        if (isSpeaker)
        {
            bool alone = end == start + 1;
            return IsDoing(start, end) ? default
                : Found(alone && _view.Sentence.Normal(start)[0] == '《' ? SpeakerKind.Document : alone && PersonName.IsKnown(_view, start) ? SpeakerKind.Person : SpeakerKind.Institution, start, end);
        }

        if (_document is not null)
        {
            // 某部商务大数据显示: what the data is of stands behind the name.
            for (int i = end - 2; i >= start; i--)
            {
                if (SpeakerEnds.IsOrgan(_view, i))
                {
                    return IsDoing(start, i + 1) ? default : Found(SpeakerKind.Institution, start, i + 1);
                }
            }
        }

        bool isAny = trust == SpeakerTrust.Any && !_before.HasFlag(SourceWord.From) && (_document is null || _leftVerb);
        return (isAny && (IsNoun(start, end) || IsSpelt(start, end))) || (trust != SpeakerTrust.Strict && (IsUnknown(start, end) || IsNational(start, end)))
            ? Found(SpeakerKind.Institution, start, end)
            : default;
    }

    // 中国某某: a name that the lexicon lacks behind that of a country or a place.
    private readonly bool IsNational(int start, int end) =>
        end == start + 2 && _view[start].Tag == PartOfSpeech.PlaceName && _view[start + 1].Kind == PieceKind.Word && _view[start + 1].Span.Length == 2
        && _view[start + 1].Tag is PartOfSpeech.Noun or PartOfSpeech.Unknown or PartOfSpeech.Abbreviation && !_view.EndsAsIndicator(start + 1);

    // 谴责甲国政府, 落实某委: a verb stands before a name that is whole without it.
    private readonly bool IsDoing(int start, int end)
    {
        int name = start;
        while (name < end - 1 && _view[name].Kind == PieceKind.Word && _view[name].Span.Length > 1 && _view[name].Tag is PartOfSpeech.Verb or PartOfSpeech.Adjective)
        {
            name++;
        }

        return name > start
            && _view[name].Tag is PartOfSpeech.PlaceName or PartOfSpeech.OrganisationName or PartOfSpeech.Pronoun or PartOfSpeech.PersonName;
    }

    // 征求群众意见: those whom a verb stands before have something done to them.
    private readonly Speaker People(int start, int end) =>
        end > start + 1 && _view[start].Kind == PieceKind.Word && _view[start].Tag == PartOfSpeech.Verb && _view[start].Span.Length > 1 ? default : Found(SpeakerKind.Institution, start, end);

    private readonly bool EndsName(int piece) =>
        (Use(piece) & SourceWord.Behind) != 0
        || (_view[piece].Kind == PieceKind.Word && (_view[piece].Tag is PartOfSpeech.Preposition or PartOfSpeech.Adverb
            || (_view[piece].Tag == PartOfSpeech.Verb && _view[piece].Span.Length > 1)));

    private readonly Speaker Found(SpeakerKind kind, int start, int end, TextSpan title = default)
    {
        const int Longest = 48;
        TextSpan words = _view.Words(start, end);
        if (kind != SpeakerKind.Document && end == start + 1 && _view[start].Kind == PieceKind.Quoted)
        {
            words = TextSpan.FromBounds(words.Start + 1, words.End - 1);
        }

        return words.Length is >= 2 and <= Longest ? new Speaker(kind, words) { Title = title } : default;
    }

    private readonly SourceWord Use(int piece) => Use(_view, piece);

    private static SourceWord Use(ClauseView view, int piece) =>
        view.TryWord(view.Language.Sources.Words, piece, out int next, out SourceWord use) && next == piece + 1 ? use : SourceWord.None;

    private readonly bool IsNoun(int start, int end) =>
        _view[end - 1].Kind == PieceKind.Number
        || (_view[end - 1].Kind == PieceKind.Word && _view[start].Tag != PartOfSpeech.Verb
            && (_view[end - 1].Tag is PartOfSpeech.Noun or PartOfSpeech.Unknown or PartOfSpeech.Abbreviation or PartOfSpeech.PersonName or PartOfSpeech.PlaceName
                or PartOfSpeech.OrganisationName or PartOfSpeech.ProperName or PartOfSpeech.Latin or PartOfSpeech.Affix
                || (end > start + 1 && _view[end - 1].Tag == PartOfSpeech.VerbalNoun)));

    // A foreign name that the lexicon lacks: characters alone.
    private readonly bool IsSpelt(int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (_view[i].Kind != PieceKind.Word || _view[i].Span.Length > 1 || _view[i].Tag is PartOfSpeech.Particle or PartOfSpeech.Pronoun)
            {
                return false;
            }
        }

        return end - start is 3 or 4;
    }

    // 某某数据显示: a name that the lexicon lacks falls into single characters; 空气质量数据显示 names what the data is about.
    private readonly bool IsUnknown(int start, int end)
    {
        const int Longest = 6;
        bool unknown = false;
        for (int i = start; i < end; i++)
        {
            unknown |= _view[i].Span.Length == 1 || _view[i].Tag is PartOfSpeech.Unknown or PartOfSpeech.Latin or PartOfSpeech.ProperName;
            bool grammar = _view[i].Tag is PartOfSpeech.Pronoun or PartOfSpeech.Preposition or PartOfSpeech.Locality or PartOfSpeech.Adverb
                or PartOfSpeech.Conjunction or PartOfSpeech.Particle or PartOfSpeech.Time;
            if (_view[i].Kind != PieceKind.Word || grammar || (_view[i].Span.Length > 1 && _view[i].Tag is PartOfSpeech.Verb or PartOfSpeech.VerbalNoun or PartOfSpeech.Adjective))
            {
                return false;
            }
        }

        return unknown && _view[end - 1].Span.End - _view[start].Span.Start <= Longest;
    }
}
