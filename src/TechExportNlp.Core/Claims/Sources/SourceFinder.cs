namespace TechExportNlp.Claims.Sources;

/// <summary>Finds who says what a sentence says: X表示, 据X统计, 记者从X了解到, 《X》提出, “…。”X说.</summary>
internal ref struct SourceFinder
{
    private const int Farthest = 40;
    private readonly ClauseView _view;
    private readonly Speech _speech;
    private readonly int _first;
    private int _from;
    private int _to;
    private bool _counted;
    private bool? _per;

    private SourceFinder(ClauseView view, int first, Speech speech)
    {
        _view = view;
        _first = first;
        _speech = speech;
    }

    private SentenceSources Found => _speech.Sentence;

    /// <summary>Finds the sources of a sentence.</summary>
    /// <param name="view">The sentence.</param>
    /// <param name="first">The piece behind the dateline.</param>
    /// <param name="speech">Knows who spoke before, and takes who speaks now.</param>
    public static SentenceSources Find(ClauseView view, int first, Speech speech)
    {
        speech.BeginSentence(view);
        ClauseView words = GluedWords.Cut(view, out int[]? origins);
        var finder = new SourceFinder(words, origins is null ? first : Math.Max(0, Array.IndexOf(origins, first)), speech);
        finder.Read();
        if (speech.Sentence.LastPerson() is null && speech.HasPronouns)
        {
            speech.LastPerson = finder.Named(words.Count) ?? speech.LastPerson;
        }

        if (origins is not null)
        {
            speech.Sentence.Map(origins);
        }

        return speech.Sentence;
    }

    private void Read()
    {
        for (_from = _first; _from < _view.Count; _from = _to + 1)
        {
            _to = _from;
            while (_to < _view.Count && _view[_to].Kind != PieceKind.Break)
            {
                _to++;
            }

            _per = null;
            ReadClause();
        }
    }

    private void ReadClause()
    {
        if (ReadPer())
        {
            return;
        }

        int said = -1;
        WordTrie<ReportingVerb> verbs = _view.Language.Sources.Verbs;
        for (int i = _from; i < _to; i++)
        {
            if (_view[i].Kind == PieceKind.Quantity)
            {
                _counted = true;
                said = -1;
            }
            else if (_view.TryWord(verbs, i, out int next, out ReportingVerb verb) && next <= _to)
            {
                if (said >= 0 && verb.Kind != ReportingKind.Cite)
                {
                    GoOn(said, i, next, verb);
                }
                else if (Read(verb, i, next) is { } scope)
                {
                    Add(scope);
                    said = Found.Scopes.Count - 1;
                }

                i = next - 1;
            }
        }

        if (said < 0)
        {
            ReadColon();
        }
    }

    // 公布的数据显示: a second word of saying moves the content only.
    private void GoOn(int scope, int at, int next, ReportingVerb verb)
    {
        if (verb.Kind is ReportingKind.Report or ReportingKind.Publish or ReportingKind.Disclose or ReportingKind.Learn or ReportingKind.Propose && next < _to)
        {
            return;
        }

        SourceScope said = Found.Scopes[scope];
        SourceReach reach = said.Reach == SourceReach.Sentence ? Reach(verb.Kind) : said.Reach;
        Found.Scopes[scope] = Quoted(said with { Verb = at, Content = next, Until = int.MaxValue, Reach = reach });
    }

    private void Add(SourceScope scope)
    {
        Found.Scopes.Add(Quoted(scope));
        if (scope.Mention is not { } mention || Found.BeforeBy is not null)
        {
            return;
        }

        TextSpan quotation = Quotation.Before(_view, _view[_from].Span.Start);
        quotation = quotation.IsEmpty && !_counted ? Quotation.Before(_view, _view.Sentence.Span.Start) : quotation;
        if (!quotation.IsEmpty)
        {
            Found.Before = quotation;
            Found.BeforeBy = mention;
        }
    }

    // What is said in quotation marks ends with them.
    private SourceScope Quoted(SourceScope scope)
    {
        int at = scope.Content;
        if (at < _view.Count && _view[at].Kind == PieceKind.Break && !Quotation.Opens(_view.Sentence.Normal(at)))
        {
            at++;
        }

        if (at >= _view.Count || !(_view[at].Kind is PieceKind.Break or PieceKind.Quoted && Quotation.Opens(_view.Sentence.Normal(at))))
        {
            return scope;
        }

        int end = Quotation.End(_view, _view[at].Span.Start);
        if (!Quotation.IsSpeech(_view, end))
        {
            return scope;
        }

        int until = at;
        while (until < _view.Count && _view[until].Span.Start < end)
        {
            until++;
        }

        return scope with { Until = until, QuoteEnd = end };
    }

    private SourceScope? Read(ReportingVerb verb, int at, int next)
    {
        if (verb.Kind == ReportingKind.Hearsay)
        {
            return Scope(at, next, null);
        }

        if (IsNoun(verb, at, next))
        {
            return null;
        }

        return verb.Kind switch
        {
            ReportingKind.Cite => ReadCited(verb, next),
            ReportingKind.Learn => ReadLearnt(verb, at, next),
            ReportingKind.Deem => ReadDeemed(verb, at, next),
            ReportingKind.Publish or ReportingKind.Disclose => ReadPublished(verb, at, next),
            ReportingKind.Say or ReportingKind.Call when next < _to && _view[next].Tag == PartOfSpeech.Particle && !_view.IsOf(next) => ReadTold(verb, at),
            ReportingKind.Propose when next < _to && _view.IsOf(next) => ReadProposal(verb, at, next),
            _ => SaysOn(verb, at, next, out SpeakerTrust trust) ? Scope(verb, at, next, Speaker(at, trust), Reach(verb, next)) : null,
        };
    }

    // 建议、批评和意见, 作为对…的回应, 按照国务院要求: here the word names a thing.
    private bool IsNoun(ReportingVerb verb, int at, int next)
    {
        bool listed = (at > _from && (_view[at - 1].Kind == PieceKind.Pause || _view.IsAnd(at - 1))) || (next < _to && (_view[next].Kind == PieceKind.Pause || _view.IsAnd(next)));
        bool owned = at > _from && _view.IsOf(at - 1) && !(verb.Kind is ReportingKind.Report or ReportingKind.Judge && IsPer());
        return listed || owned || (verb.Kind is ReportingKind.Propose or ReportingKind.Announce && IsPer());
    }

    // Whether what is said follows the word of saying, and how sure it is that somebody says it.
    private bool SaysOn(ReportingVerb verb, int at, int next, out SpeakerTrust trust)
    {
        bool breaks = next >= _to, goesOn = IsComma(_to);
        bool plain = breaks || (_view[next].Tag != PartOfSpeech.Particle && !IsAside());
        trust = verb.Kind switch
        {
            ReportingKind.Say => SpeakerTrust.Any,
            ReportingKind.Call or ReportingKind.Announce when breaks && goesOn => SpeakerTrust.Any,
            ReportingKind.Show => SpeakerTrust.Named,
            ReportingKind.Report when IsPer() => SpeakerTrust.Any,
            _ => SpeakerTrust.Strict,
        };
        return verb.Kind switch
        {
            ReportingKind.Say or ReportingKind.Find or ReportingKind.Show or ReportingKind.Call => plain,
            ReportingKind.Report => breaks ? goesOn : _view[next].Kind == PieceKind.Period && IsPer(),
            ReportingKind.Judge => breaks ? goesOn : _view[next].Kind == PieceKind.Period || (_view[next].Kind == PieceKind.Word && _view.IsNominal(next) && _view[next].Tag != PartOfSpeech.VerbalNoun),
            ReportingKind.Announce => plain && (breaks ? goesOn : StatesOn(next)),
            ReportingKind.Propose => breaks ? goesOn : _view[next].Kind == PieceKind.Period || IsColon(_to),
            _ => false,
        };
    }

    // 我国宣布建设示范区以来: the clause only dates another.
    private bool IsAside()
    {
        int last = _to - 1;
        return _view[last].Kind == PieceKind.Word && (_view[last].Tag == PartOfSpeech.Locality || _view.TryWord(_view.Language.Closings, last, out _, out _));
    }

    private bool IsComma(int piece) => piece < _view.Count && _view.Sentence.Normal(piece) is "，" or "," or "：" or ":" or "—" or "“" or "「" or "『" or "（" or "(";

    private bool IsColon(int piece) => piece < _view.Count && _view.Sentence.Normal(piece) is "：" or ":";

    // Whether 据, 根据 stands in the clause.
    private bool IsPer() => _per ??= Has(SourceWord.Per);

    private readonly bool Has(SourceWord wanted)
    {
        for (int i = Math.Max(_from, _to - Farthest); i < _to; i++)
        {
            if (_view.TryWord(_view.Language.Sources.Words, i, out _, out SourceWord use) && (use & wanted) != 0)
            {
                return true;
            }
        }

        return false;
    }

    private bool StatesOn(int from)
    {
        for (int i = from; i < _view.Count && i < from + Farthest; i++)
        {
            if (_view[i].Kind == PieceKind.Quantity)
            {
                return true;
            }
        }

        return false;
    }

    private SourceReach Reach(ReportingVerb verb, int next) =>
        next < _to && verb.Kind is ReportingKind.Announce or ReportingKind.Judge ? SourceReach.Sentence
        : next < _to && verb.Kind is ReportingKind.Say or ReportingKind.Call ? SourceReach.IfStated
        : Reach(verb.Kind);

    private static SourceReach Reach(ReportingKind kind) => kind switch
    {
        ReportingKind.Announce or ReportingKind.Propose or ReportingKind.Find => SourceReach.IfStated,
        _ => SourceReach.Onward,
    };

    // 介绍了有关情况，…: what was told follows behind.
    private SourceScope? ReadTold(ReportingVerb verb, int at) =>
        IsComma(_to) && !IsAside() ? Scope(verb, at, _to, Speaker(at, SpeakerTrust.Strict), SourceReach.IfStated) : null;

    // 提出的5万亩, 公布的失业率为5%: a number that the speaker names.
    private SourceScope? ReadProposal(ReportingVerb verb, int at, int next) =>
        at - _from <= 3 && NextIs(PieceKind.Quantity, next) && Scope(verb, at, next + 1, Speaker(at, SpeakerTrust.Strict), SourceReach.Sentence) is { } proposal ? proposal with { Until = _to } : null;

    // 发布公报。…, 公布结果，…, 公布的失业率为5%, 发布的报告: what is published brings what is said.
    private SourceScope? ReadPublished(ReportingVerb verb, int at, int next)
    {
        bool counts = NextIs(PieceKind.Quantity, next);
        bool discloses = verb.Kind == ReportingKind.Disclose;
        if (next < _to && _view.IsOf(next))
        {
            return counts && discloses ? Scope(verb, at, next + 1, Speaker(at, SpeakerTrust.Strict), SourceReach.Sentence) : null;
        }

        for (int i = next; i < _to; i++)
        {
            if (_view.TryWord(_view.Language.Sources.Verbs, i, out _, out ReportingVerb other) && other.Kind is ReportingKind.Say or ReportingKind.Call or ReportingKind.Show)
            {
                // 发布消息称: that word says on.
                return null;
            }
        }

        bool document = _to > next && (IsPublished(_to - 1) || IsPublished(_to));
        Speaker speaker = Speaker(at, document ? SpeakerTrust.Named : SpeakerTrust.Strict);
        if (speaker.Kind == SpeakerKind.Document || IsAside())
        {
            // 《规划》发布: it is published itself.
            return null;
        }

        bool goesOn = IsComma(_to);
        if (next >= _to)
        {
            return goesOn && IsOrgan(speaker) ? Scope(verb, at, next, speaker, SourceReach.Onward) : null;
        }

        if (counts)
        {
            return discloses ? Scope(verb, at, next, speaker, SourceReach.Sentence) : null;
        }

        return document || (discloses && goesOn) ? Scope(verb, at, _to, speaker, document ? SourceReach.Onward : SourceReach.IfStated) : null;
    }

    private bool IsOrgan(Speaker speaker)
    {
        int last = _to - 1;
        while (last > _from && _view[last].Span.End > speaker.Words.End)
        {
            last--;
        }

        return speaker.Kind == SpeakerKind.Person || (speaker.IsNamed && (SpeakerEnds.IsOrgan(_view, last) || _view[last].Tag == PartOfSpeech.PlaceName));
    }

    // Whether a document, by its name or by what it is, ends with the piece.
    private bool IsPublished(int piece) =>
        piece >= _from && piece < _view.Count
        && ((_view[piece].Kind is PieceKind.Quoted or PieceKind.Break && _view.Sentence.Normal(piece)[0] is '《')
            || (_view[piece].Kind == PieceKind.Word && SpeakerEnds.As(_view, _view.Language.Sources.Documents, piece, out _)));

    private bool NextIs(PieceKind kind, int from)
    {
        for (int i = from; i < _to; i++)
        {
            if (_view[i].Kind == kind)
            {
                return true;
            }
        }

        return false;
    }

    // 据某局数据，…; 据公告，…: the clause names who or what says so, and nothing else.
    private bool ReadPer()
    {
        int start = _from;
        while (start < _to && _view[start].Kind == PieceKind.Period)
        {
            start++;
        }

        if (!_view.TryWord(_view.Language.Sources.Words, start, out _, out SourceWord use) || (use & SourceWord.Per) == 0
            || _to - start is < 2 or > Farthest || !IsComma(_to) || !IsPublished(_to - 1))
        {
            return false;
        }

        Speaker speaker = SpeakerReader.Read(_view, start, _to, SpeakerTrust.Any);
        if (speaker.IsNamed)
        {
            Add(Scope(_to - 1, _to, Mention(speaker, null)));
        }
        else if (speaker.Kind == SpeakerKind.Last)
        {
            Add(Scope(_to - 1, _to, null) with { GoesOn = true });
        }

        return speaker.Kind != SpeakerKind.None;
    }

    // 记者从X了解到: who learns is no source.
    private SourceScope? ReadLearnt(ReportingVerb verb, int at, int next)
    {
        if (next < _to && _view[next].Tag == PartOfSpeech.Particle)
        {
            return null;
        }

        int start = -1;
        bool teller = false, per = false;
        for (int i = Math.Max(_from, at - Farthest); i < at; i++)
        {
            if (_view.TryWord(_view.Language.Sources.Words, i, out int behind, out SourceWord use) && behind <= at)
            {
                teller |= (use & SourceWord.Teller) != 0;
                per |= (use & SourceWord.Per) != 0;
                start = (use & SourceWord.From) != 0 ? i : start;
            }
        }

        if (start < 0)
        {
            return teller || (per && next >= _to) ? Scope(at, next, null) : null;
        }

        Speaker speaker = SpeakerReader.Read(_view, start, at, teller ? SpeakerTrust.Named : SpeakerTrust.Strict);
        return speaker.IsNamed ? Scope(verb, at, next, speaker, SourceReach.Onward) : teller ? Scope(at, next, null) : null;
    }

    // 在X看来, 从X网站来看.
    private SourceScope? ReadDeemed(ReportingVerb verb, int at, int next)
    {
        for (int i = at - 1; i >= _from && i > at - Farthest; i--)
        {
            if (_view.TryWord(_view.Language.Sources.Words, i, out int behind, out SourceWord use) && behind < at && (use & (SourceWord.From | SourceWord.Adjunct)) != 0)
            {
                Speaker speaker = SpeakerReader.Read(_view, behind, at, SpeakerTrust.Strict);
                bool from = (use & SourceWord.From) != 0;
                bool fits = speaker.Kind == SpeakerKind.Person || SpeakerEnds.IsFirm(_view, at - 1) || (from && IsPublished(at - 1) && speaker.Kind == SpeakerKind.Document);
                return speaker.IsNamed && fits ? Scope(verb, at, next, speaker, SourceReach.Onward) : null;
            }
        }

        return null;
    }

    // 援引X的数据称: X says it, not who quotes.
    private SourceScope? ReadCited(ReportingVerb verb, int next)
    {
        int end = next;
        while (end < _to && !(_view.TryWord(_view.Language.Sources.Verbs, end, out _, out ReportingVerb other) && other.Kind is not (ReportingKind.Report or ReportingKind.Learn)))
        {
            end++;
        }

        Speaker speaker = SpeakerReader.Read(_view, next, end, SpeakerTrust.Any);
        return speaker.IsNamed ? Scope(verb, end - 1, end, speaker, SourceReach.Onward) : null;
    }

    // X：“…”
    private void ReadColon()
    {
        int next = _to + 1;
        if (IsColon(_to) && next < _view.Count && _view[next].Kind is PieceKind.Break or PieceKind.Quoted && Quotation.Opens(_view.Sentence.Normal(next))
            && SpeakerReader.Read(_view, Math.Max(_from, _to - Farthest), _to, SpeakerTrust.Strict) is { Kind: SpeakerKind.Person or SpeakerKind.Institution } speaker)
        {
            Add(Scope(_to - 1, _to, Mention(speaker, null)));
        }
    }

    private Speaker Speaker(int verb, SpeakerTrust trust) => SpeakerReader.Read(_view, Math.Max(_from, verb - Farthest), verb, trust);

    private SourceScope Scope(int at, int next, SourceMention? mention) => new(_counted ? _from : 0, at, next, mention) { Reach = SourceReach.Onward };

    private SourceScope? Scope(ReportingVerb verb, int at, int next, Speaker speaker, SourceReach reach)
    {
        switch (speaker.Kind)
        {
            case SpeakerKind.None:
                return Surname(at) is { } person ? Scope(at, next, person) : null;
            case SpeakerKind.Left:
                return LeftOut(verb, at, next);
            case SpeakerKind.Nobody:
                return Scope(at, next, null);
            case SpeakerKind.Last when speaker.Words.IsEmpty || Found.Last() is not null:
                return Scope(at, next, null) with { GoesOn = true };
            case SpeakerKind.Pronoun:
                return Scope(at, next, Person());
            case var _ when verb.Kind == ReportingKind.Propose && Acts(speaker):
                return null;
            default:
                SourceReach own = IsRepeated(at) ? SourceReach.Sentence : reach;
                return Scope(at, next, Mention(speaker, verb.Row)) with { Reach = own };
        }
    }

    // 落实某委要求: the name is what a verb before it is about.
    private bool Acts(Speaker speaker)
    {
        int piece = _from;
        while (_view[piece].Span.End <= speaker.Words.Start)
        {
            piece++;
        }

        return _view[piece].Kind == PieceKind.Word && _view[piece].Span.Length > 1 && _view[piece].Tag is PartOfSpeech.Verb or PartOfSpeech.VerbalNoun or PartOfSpeech.Adjective;
    }

    // 肖还称: a family name alone stands for the person named before.
    private SourceMention? Surname(int verb) =>
        Person() is { } person && _view[_from].Span.Length == 1 && verb - _from <= 2 && person.Name.StartsWith(_view.Sentence.Original(_from)[0]) ? person : null;

    // 法院作出裁定，认定…: who speaks stands at the head of the sentence, or spoke before.
    private SourceScope? LeftOut(ReportingVerb verb, int at, int next)
    {
        if (verb.Kind is not (ReportingKind.Say or ReportingKind.Call or ReportingKind.Find or ReportingKind.Show or ReportingKind.Propose or ReportingKind.Announce))
        {
            return Found.Last() is not null ? Scope(at, next, null) with { GoesOn = true } : null;
        }

        if (Found.Scopes.Count == 0 && !_counted && (next >= _to || verb.Kind != ReportingKind.Call))
        {
            for (int from = _first, to; from < _from && from < _first + Farthest; from = to + 1)
            {
                for (to = from; to < _from && _view[to].Kind != PieceKind.Break;)
                {
                    to++;
                }

                Speaker head = SpeakerReader.ReadHead(_view, from, Math.Min(to, from + Farthest));
                if (head.IsNamed)
                {
                    return Scope(at, next, Mention(head, verb.Row)) with { Reach = Reach(verb, next) };
                }
            }
        }

        return Found.Last() is not null ? Scope(at, next, null) with { GoesOn = true } : null;
    }

    private bool IsRepeated(int verb)
    {
        for (int i = Math.Max(_from, verb - 2); i < verb; i++)
        {
            if (_view.TryWord(_view.Language.Sources.Words, i, out _, out SourceWord use) && (use & SourceWord.Repeated) != 0)
            {
                return true;
            }
        }

        return false;
    }

    // The person for whom 他 stands: who was named last, in this sentence or in one before.
    private SourceMention? Person() => Found.LastPerson() ?? Named(_from) ?? _speech.LastPerson;

    // Who is named with a title, or by a name that the lexicon knows, before a piece of the sentence.
    private SourceMention? Named(int to)
    {
        for (int i = _first; i < to; i++)
        {
            if (PersonName.At(_view, i, to) is { IsEmpty: false } words)
            {
                return new SourceMention(words.Quote(_view.Sentence.Paragraph.Text.Original), words, null) { IsPerson = true };
            }
        }

        return null;
    }

    private SourceMention Mention(Speaker speaker, TableRow? row) =>
        new(speaker.Words.Quote(_view.Sentence.Paragraph.Text.Original), speaker.Words, row) { IsPerson = speaker.Kind == SpeakerKind.Person, Title = speaker.Title };
}
