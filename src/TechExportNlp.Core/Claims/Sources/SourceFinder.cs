namespace TechExportNlp.Claims.Sources;

/// <summary>Finds who says what a sentence says: X表示, 据X统计, 记者从X了解到, 《X》提出, “…。”X说.</summary>
internal sealed class SourceFinder
{
    private const int Farthest = 40;
    private readonly ClauseView _view;
    private readonly Speech _speech;
    private readonly int _first;
    private int _from;
    private int _to;
    private bool _counted;

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
        new SourceFinder(view, first, speech).Read();
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

            ReadClause();
        }
    }

    private void ReadClause()
    {
        int said = -1;
        for (int i = _from; i < _to; i++)
        {
            if (_view[i].Kind == PieceKind.Quantity)
            {
                _counted = true;
                said = -1;
            }
            else if (_view.TryWord(_view.Language.Sources.Verbs, i, out int next, out ReportingVerb verb) && next <= _to)
            {
                if (said >= 0 && verb.Kind != ReportingKind.Cite)
                {
                    GoOn(said, i, next, verb);
                }
                else if (Read(verb, i, next) is { } scope)
                {
                    Add(scope, i);
                    said = Found.Scopes.Count - 1;
                }

                i = next - 1;
            }
        }

        if (_to < _view.Count && _to > _from && _view.Sentence.Normal(_to) is "：" or ":")
        {
            ReadColon();
        }
    }

    // 公布的数据显示: a second word of saying moves the content only.
    private void GoOn(int scope, int at, int next, ReportingVerb verb)
    {
        if (verb.Kind is ReportingKind.Report or ReportingKind.Publish or ReportingKind.Disclose or ReportingKind.Learn && next < _to)
        {
            return;
        }

        SourceScope said = Found.Scopes[scope];
        Found.Scopes[scope] = Quoted(said with { Verb = at, Content = next, Until = int.MaxValue, Reach = said.Reach == SourceReach.Sentence ? Reach(verb.Kind) : said.Reach }, next);
    }

    private void Add(SourceScope scope, int at)
    {
        Found.Scopes.Add(Quoted(scope, scope.Content));
        if (scope.Mention is { } mention && Quotation.Before(_view, _view[_from].Span.Start) is { IsEmpty: false } quotation)
        {
            Found.Before = quotation;
            Found.BeforeBy = mention;
        }
    }

    // What is said in quotation marks ends with them.
    private SourceScope Quoted(SourceScope scope, int content)
    {
        int at = content;
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
        switch (verb.Kind)
        {
            case ReportingKind.Hearsay:
                return Scope(at, next, null);
            case ReportingKind.Cite:
                return ReadCited(verb, next);
            case ReportingKind.Learn:
                return ReadLearnt(verb, at, next);
            case ReportingKind.Deem:
                return ReadDeemed(verb, at, next);
            case ReportingKind.Publish or ReportingKind.Disclose:
                return ReadPublished(verb, at, next);
        }

        if (!SaysOn(verb, at, next, out bool lenient))
        {
            return null;
        }

        return Scope(verb, at, next, Speaker(at, lenient), Reach(verb.Kind));
    }

    // Whether what is said follows the word of saying, and whether it leaves no doubt that somebody speaks.
    private bool SaysOn(ReportingVerb verb, int at, int next, out bool lenient)
    {
        bool breaks = next >= _to, ends = next >= _view.Count;
        bool plain = breaks || _view[next].Kind == PieceKind.Quoted || (_view[next].Tag != PartOfSpeech.Particle);
        lenient = verb.Kind is ReportingKind.Say or ReportingKind.Show;
        switch (verb.Kind)
        {
            case ReportingKind.Say or ReportingKind.Find or ReportingKind.Show:
                return plain;
            case ReportingKind.Call:
                lenient = breaks && !ends;
                return plain;
            case ReportingKind.Report:
                return (breaks && !ends) || (!breaks && _view[next].Kind == PieceKind.Period && HasOpening(at));
            case ReportingKind.Judge:
                return breaks ? !ends : _view[next].Kind == PieceKind.Period || (_view[next].Kind == PieceKind.Word && _view.IsNominal(next) && _view[next].Tag != PartOfSpeech.VerbalNoun);
            case ReportingKind.Announce:
                return plain && (breaks ? !ends : QuantityFollows(next));
            case ReportingKind.Propose:
                return breaks ? !ends : _view[next].Kind is PieceKind.Period;
            default:
                return false;
        }
    }

    private bool HasOpening(int at)
    {
        for (int i = Math.Max(_from, at - Farthest); i < at; i++)
        {
            if (_view.TryWord(_view.Language.Sources.Words, i, out _, out SourceWord use) && (use & SourceWord.Opening) != 0)
            {
                return true;
            }
        }

        return false;
    }

    private bool QuantityFollows(int from)
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

    private static SourceReach Reach(ReportingKind kind) => kind switch
    {
        ReportingKind.Announce or ReportingKind.Propose or ReportingKind.Find => SourceReach.IfStated,
        _ => SourceReach.Onward,
    };

    // 发布公报。…, 公布结果，…, 公布的失业率为5%, 发布的报告: what is published brings what is said.
    private SourceScope? ReadPublished(ReportingVerb verb, int at, int next)
    {
        if (next < _to && _view.IsOf(next))
        {
            return NextIs(PieceKind.Quantity, next) && Scope(verb, at, next + 1, Speaker(at, lenient: false), SourceReach.Sentence) is { } attribute
                ? attribute with { Until = _to }
                : null;
        }

        for (int i = next; i < _to; i++)
        {
            if (_view.TryWord(_view.Language.Sources.Verbs, i, out _, out ReportingVerb other) && other.Kind is ReportingKind.Say or ReportingKind.Call or ReportingKind.Show)
            {
                // 发布消息称: that word says on.
                return null;
            }
        }

        bool document = _to > next && (SpeakerEnds.As(_view, _view.Language.Sources.Documents, _to - 1, out _) || IsTitle(_to - 1)) || IsTitle(_to);
        bool goesOn = _to < _view.Count;
        if (NextIs(PieceKind.Quantity, next))
        {
            return verb.Kind == ReportingKind.Disclose ? Scope(verb, at, next, Speaker(at, lenient: false), SourceReach.Sentence) : null;
        }

        if (document || (verb.Kind == ReportingKind.Disclose && goesOn))
        {
            return Scope(verb, at, _to, Speaker(at, lenient: document), document ? SourceReach.Onward : SourceReach.IfStated);
        }

        return next >= _to && goesOn ? Scope(verb, at, next, Speaker(at, lenient: false), SourceReach.Onward) : null;
    }

    private bool IsTitle(int piece) =>
        piece < _view.Count && _view[piece].Kind is PieceKind.Quoted or PieceKind.Break && _view.Sentence.Normal(piece)[0] is '《';

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

    // 记者从X了解到: who learns is no source.
    private SourceScope? ReadLearnt(ReportingVerb verb, int at, int next)
    {
        if (next < _to && _view[next].Tag == PartOfSpeech.Particle)
        {
            return null;
        }

        int start = -1;
        bool teller = false;
        for (int i = Math.Max(_from, at - Farthest); i < at; i++)
        {
            if (_view.TryWord(_view.Language.Sources.Words, i, out int behind, out SourceWord use) && behind <= at)
            {
                teller |= (use & SourceWord.Teller) != 0;
                start = (use & SourceWord.From) != 0 ? i : start;
            }
        }

        if (start < 0)
        {
            return teller ? Scope(at, next, null) : null;
        }

        Speaker speaker = SpeakerReader.Read(_view, start, at, lenient: false);
        return speaker.IsNamed ? Scope(verb, at, next, speaker, SourceReach.Onward) : teller ? Scope(at, next, null) : null;
    }

    // 在X看来, 从X网站来看.
    private SourceScope? ReadDeemed(ReportingVerb verb, int at, int next)
    {
        for (int i = at - 1; i >= _from && i > at - Farthest; i--)
        {
            if (_view.TryWord(_view.Language.Sources.Words, i, out int behind, out SourceWord use) && behind < at && (use & (SourceWord.From | SourceWord.Adjunct)) != 0)
            {
                Speaker speaker = SpeakerReader.Read(_view, behind, at, lenient: false);
                bool document = SpeakerEnds.As(_view, _view.Language.Sources.Documents, at - 1, out _) || SpeakerEnds.As(_view, _view.Language.Sources.Speakers, at - 1, out _);
                bool fits = (use & SourceWord.From) != 0 ? document : speaker.Kind is SpeakerKind.Person || SpeakerEnds.Ends(_view, at - 1);
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

        Speaker speaker = SpeakerReader.Read(_view, next, end, lenient: true);
        return speaker.IsNamed ? Scope(verb, end - 1, end, speaker, SourceReach.Onward) : null;
    }

    // X：“…”
    private void ReadColon()
    {
        int next = _to + 1;
        if (next < _view.Count && _view[next].Kind is PieceKind.Break or PieceKind.Quoted && Quotation.Opens(_view.Sentence.Normal(next))
            && SpeakerReader.Read(_view, Math.Max(_from, _to - Farthest), _to, lenient: false) is { Kind: SpeakerKind.Person or SpeakerKind.Institution } speaker)
        {
            Add(new SourceScope(Head(), _to - 1, _to, Mention(speaker, null)) { Reach = SourceReach.Onward }, _to);
        }
    }

    private Speaker Speaker(int verb, bool lenient) => SpeakerReader.Read(_view, Math.Max(_from, verb - Farthest), verb, lenient);

    private SourceScope Scope(int at, int next, SourceMention? mention) => new(Head(), at, next, mention) { Reach = SourceReach.Onward };

    private SourceScope? Scope(ReportingVerb verb, int at, int next, Speaker speaker, SourceReach reach)
    {
        switch (speaker.Kind)
        {
            case SpeakerKind.None:
                return Surname(at) is { } person ? Scope(at, next, person) : null;
            case SpeakerKind.Left:
                return verb.Kind is ReportingKind.Say or ReportingKind.Find or ReportingKind.Call ? LeftOut(verb, at, next) : null;
            case SpeakerKind.Nobody:
                return Scope(at, next, null);
            case SpeakerKind.Last when speaker.Words.IsEmpty || Found.Last() is not null:
                return Scope(at, next, null) with { GoesOn = true };
            case SpeakerKind.Pronoun:
                return Scope(at, next, _speech.LastPerson);
            default:
                SourceReach own = IsRepeated(at) ? SourceReach.Sentence : reach;
                return Scope(at, next, Mention(speaker, verb.Row)) with { Reach = own };
        }
    }

    // 肖还称: a family name alone stands for the person named before.
    private SourceMention? Surname(int verb) =>
        _speech.LastPerson is { } person && _view[_from].Span.Length == 1 && verb - _from <= 2 && person.Name.StartsWith(_view.Sentence.Original(_from)[0]) ? person : null;

    // 法院作出裁定，认定…: who speaks stands at the head of the sentence, or spoke before.
    private SourceScope? LeftOut(ReportingVerb verb, int at, int next)
    {
        if (_from > _first && Found.Scopes.Count == 0 && !_counted)
        {
            int end = _first;
            while (end < _view.Count && _view[end].Kind != PieceKind.Break && end < _first + Farthest)
            {
                end++;
            }

            Speaker head = SpeakerReader.Read(_view, _first, end, lenient: false);
            if (head.Kind is SpeakerKind.Person or SpeakerKind.Institution && head.Words.End < _view[end - 1].Span.End)
            {
                return Scope(at, next, Mention(head, verb.Row)) with { Reach = Reach(verb.Kind) };
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

    private int Head() => _counted ? _from : 0;

    private SourceMention Mention(Speaker speaker, TableRow? row) =>
        new(speaker.Words.Quote(_view.Sentence.Paragraph.Text.Original), speaker.Words, row) { IsPerson = speaker.Kind == SpeakerKind.Person, Title = speaker.Title };
}
