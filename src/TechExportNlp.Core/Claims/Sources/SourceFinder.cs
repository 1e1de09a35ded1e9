namespace TechExportNlp.Claims.Sources;

/// <summary>Finds who says what a sentence says: X表示, 据X统计, 记者从X了解到, 《X》提出, “…。”X说.</summary>
internal readonly ref struct SourceFinder
{
    // No name of an authority is longer, in pieces.
    private const int LongestHeading = 6;

    private readonly SourceClause _clause;
    private readonly Speech _speech;
    private readonly SpokenBy _by;

    private SourceFinder(SourceClause clause, Speech speech)
    {
        _clause = clause;
        _speech = speech;
        _by = new SpokenBy(clause, speech);
    }

    private ClauseView View => _clause.View;

    /// <summary>Finds the sources of a sentence.</summary>
    /// <param name="view">The sentence.</param>
    /// <param name="first">The piece behind the dateline.</param>
    /// <param name="speech">Knows who spoke before, and takes who speaks now.</param>
    public static SentenceSources Find(ClauseView view, int first, Speech speech)
    {
        speech.BeginSentence(view);
        ClauseView words = GluedWords.Cut(view, out int[]? origins);
        var clause = new SourceClause(words, origins is null ? first : Math.Max(0, Array.IndexOf(origins, first)));
        var finder = new SourceFinder(clause, speech);
        while (clause.Next())
        {
            finder.ReadClause();
        }

        if (speech.Sentence.LastPerson is null && speech.HasPronouns)
        {
            speech.LastPerson = finder._by.Named(words.Count) ?? speech.LastPerson;
        }

        if (origins is not null)
        {
            speech.Sentence.Map(origins);
        }

        return speech.Sentence;
    }

    private void ReadClause()
    {
        if (ReadPer())
        {
            return;
        }

        bool said = false;
        WordTrie<ReportingVerb> verbs = View.Language.Sources.Verbs;
        for (int i = _clause.From; i < _clause.To; i++)
        {
            if (View[i].Kind == PieceKind.Quantity)
            {
                _clause.HasCounted = true;
                said = false;
            }
            else if (View.TryWord(verbs, i, out int next, out ReportingVerb verb) && next <= _clause.To)
            {
                if (said && verb.Kind != ReportingKind.Cite)
                {
                    GoOn(verb, i, next);
                }
                else if (Read(verb, i, next) is { } scope)
                {
                    Add(scope);
                    said = true;
                }

                i = next - 1;
            }
        }

        if (!said)
        {
            ReadColon();
        }
    }

    private SourceScope? Read(ReportingVerb verb, int at, int next)
    {
        if (verb.Kind == ReportingKind.Hearsay)
        {
            return _by.Nobody(at, next);
        }

        if (SaidContent.IsNoun(_clause, verb, at, next) || (at > _clause.From && (_clause.Use(at - 1, out int said) & SourceWord.Denied) != 0 && said == at))
        {
            return null;
        }

        if (verb.Kind == ReportingKind.Tell && _clause.GoesOn && !_clause.Counts(next))
        {
            // 张伟告诉某报，…: who is told is no part of what is said.
            next = _clause.To;
        }

        bool particle = next < _clause.To && View[next].Tag == PartOfSpeech.Particle;
        return verb.Kind switch
        {
            ReportingKind.Cite => new SourceOrigin(_clause, _by).Cited(verb, next),
            ReportingKind.Learn => particle ? null : new SourceOrigin(_clause, _by).Learnt(verb, at, next),
            ReportingKind.Deem => new SourceOrigin(_clause, _by).Deemed(verb, at, next),
            ReportingKind.Publish or ReportingKind.Disclose => new PublishedContent(_clause, _by).Published(verb, at, next),
            ReportingKind.Say or ReportingKind.Call when particle && !View.IsOf(next) => new PublishedContent(_clause, _by).Told(verb, at),
            ReportingKind.Propose when particle && View.IsOf(next) => new PublishedContent(_clause, _by).Proposed(verb, at, next),
            _ => SaidContent.Follows(_clause, verb, next, out SpeakerTrust trust) ? _by.Scope(verb, at, next, _by.Speaker(at, trust), SaidContent.Reach(_clause, verb, next)) : null,
        };
    }

    // 公布的数据显示: a second word of saying moves the content only.
    private void GoOn(ReportingVerb verb, int at, int next)
    {
        if (verb.Kind is ReportingKind.Report or ReportingKind.Publish or ReportingKind.Disclose or ReportingKind.Learn or ReportingKind.Propose && next < _clause.To)
        {
            return;
        }

        SourceScope said = _speech.Sentence.Scopes[^1];
        SourceReach reach = said.Reach == SourceReach.Sentence ? SaidContent.Reach(verb.Kind) : said.Reach;
        _speech.Sentence.Replace(Quotation.Bound(View, said with { Verb = at, Content = next, Until = int.MaxValue, Reach = reach }));
    }

    private void Add(SourceScope scope)
    {
        SentenceSources found = _speech.Sentence;
        if (scope.Mention is not { } mention || found.BeforeBy is not null)
        {
            found.Add(Quotation.Bound(View, scope));
            return;
        }

        TextSpan quotation = Quotation.Before(View, View[_clause.From].Span.Start);
        quotation = quotation.IsEmpty && !_clause.HasCounted ? Quotation.Before(View, View.Sentence.Span.Start) : quotation;
        if (!quotation.IsEmpty)
        {
            found.Before = quotation;
            found.BeforeBy = mention;
        }

        // “…。”张伟说。: what follows is told by the text again, unless it is quoted too.
        bool ends = !quotation.IsEmpty && scope.Content >= View.Count - 1;
        found.Add(Quotation.Bound(View, ends ? scope with { Reach = SourceReach.Quoted } : scope));
    }

    // 据某局数据，…; 据公告，…: the clause names who or what says so, and nothing else.
    private bool ReadPer()
    {
        int start = _clause.From;
        while (start < _clause.To && (View[start].Kind == PieceKind.Period || View[start].Tag == PartOfSpeech.Conjunction))
        {
            start++;
        }

        SourceWord use = _clause.Use(start, out _);
        if ((use & (SourceWord.Per | SourceWord.From)) == 0 || _clause.To - start is < 2 or > SourceClause.Farthest || !_clause.GoesOn
            || !(_clause.IsDocument(_clause.To - 1) || ((use & SourceWord.Per) != 0 && IsPublished(start))))
        {
            return false;
        }

        Speaker speaker = SpeakerReader.Read(View, start, _clause.To, SpeakerTrust.Any);
        if (speaker.IsNamed)
        {
            Add(_by.Named(_clause.To - 1, _clause.To, speaker, row: null));
        }
        else if (speaker.Kind == SpeakerKind.Last)
        {
            Add(_by.Before(_clause.To - 1, _clause.To));
        }

        return speaker.Kind != SpeakerKind.None;
    }

    // 根据某局公布的标准，…
    private bool IsPublished(int from)
    {
        for (int i = from + 1; i + 1 < _clause.To; i++)
        {
            if (View.IsOf(i + 1) && View.TryWord(View.Language.Sources.Verbs, i, out int next, out ReportingVerb verb) && next == i + 1
                && verb.Kind is ReportingKind.Publish or ReportingKind.Disclose)
            {
                return true;
            }
        }

        return false;
    }

    // 本台记者张伟：“…”: who reports is no source.
    private bool Tells()
    {
        bool tells = false;
        for (int i = _clause.From; i < _clause.To && !tells; i++)
        {
            tells = (_clause.Use(i, out _) & SourceWord.Teller) != 0;
        }

        return tells;
    }

    private bool Acts()
    {
        bool acts = false;
        for (int i = _clause.From; i < _clause.To && !acts; i++)
        {
            acts = View.IsVerb(i);
        }

        return acts;
    }

    // X：“…”, X消息：…
    private void ReadColon()
    {
        int next = _clause.To + 1;
        if (_clause.EndsWithColon && _clause.To - _clause.From is > 1 and <= LongestHeading && _clause.IsDocument(_clause.To - 1) && !_clause.HasCounted && !Acts()
            && _by.Speaker(_clause.To, SpeakerTrust.Strict) is { Kind: SpeakerKind.Institution } publisher)
        {
            Add(_by.Named(_clause.To - 1, _clause.To, publisher, row: null));
        }
        else if (_clause.EndsWithColon && _clause.To - _clause.From is > 0 and <= LongestHeading && SpeakerEnds.Is(View, _clause.To - 1, SpeakerEnding.Authority) && _clause.Counts(next, sentence: true)
            && _by.Speaker(_clause.To, SpeakerTrust.Strict) is { Kind: SpeakerKind.Institution } authority && authority.Words.Start == View[_clause.From].Span.Start && !(_clause.From > 0 && Quotation.Opens(View.Sentence.Normal(_clause.From - 1))))
        {
            // 世界银行：全球经济将增长3%; before a company's colon the numbers are of the company.
            Add(_by.Named(_clause.To - 1, _clause.To, authority, row: null) with { Reach = SourceReach.Sentence });
        }
        else if (_clause.EndsWithColon && !Tells() && next < View.Count && View[next].Kind is PieceKind.Break or PieceKind.Quoted && Quotation.Opens(View.Sentence.Normal(next))
            && _by.Speaker(_clause.To, SpeakerTrust.Strict) is { Kind: SpeakerKind.Person or SpeakerKind.Institution } speaker)
        {
            Add(_by.Named(_clause.To - 1, _clause.To, speaker, row: null));
        }
    }
}
