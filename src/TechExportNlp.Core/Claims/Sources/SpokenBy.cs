namespace TechExportNlp.Claims.Sources;

/// <summary>Turns the speaker that words name into who it is: the one named, the one that 他 stands for, or the one who spoke before.</summary>
internal readonly ref struct SpokenBy(SourceClause clause, Speech speech)
{
    private readonly SourceClause _clause = clause;
    private readonly Speech _speech = speech;

    private ClauseView View => _clause.View;

    private SentenceSources Found => _speech.Sentence;

    /// <summary>Whether somebody speaks already.</summary>
    public bool IsSpoken => Found.Last is not null;

    /// <summary>The speaker named in the clause before a word of saying.</summary>
    public Speaker Speaker(int verb, SpeakerTrust trust) => SpeakerReader.Read(View, Math.Max(_clause.From, verb - SourceClause.Farthest), verb, trust);

    /// <summary>What nobody in particular says.</summary>
    public SourceScope Nobody(int at, int next) => Scope(at, next, null);

    /// <summary>What the source before goes on to say.</summary>
    public SourceScope Before(int at, int next) => Scope(at, next, null) with { GoesOn = true };

    /// <summary>What a named speaker says.</summary>
    public SourceScope Named(int at, int next, Speaker speaker, TableRow? row) =>
        Scope(at, next, new SourceMention(speaker.Words.Quote(View.Sentence.Paragraph.Text.Original), speaker.Words, row)
        {
            IsPerson = speaker.Kind == SpeakerKind.Person,
            SpeaksOfItself = speaker.Kind == SpeakerKind.Institution && !IsAuthority(speaker.Words.End),
            IsDocument = speaker.Kind == SpeakerKind.Document,
            Title = speaker.Title,
        });

    /// <summary>What a speaker says, whoever that is; null if it cannot be said.</summary>
    public SourceScope? Scope(ReportingVerb verb, int at, int next, Speaker speaker, SourceReach reach) =>
        speaker.Kind switch
        {
            SpeakerKind.None => Surname(at) is { } person ? Scope(at, next, person) : null,
            SpeakerKind.Left => LeftOut(verb, at, next),
            SpeakerKind.Nobody => Nobody(at, next),
            SpeakerKind.Last when speaker.Words.IsEmpty || Found.Last is not null => Before(at, next),
            SpeakerKind.Pronoun => Scope(at, next, Person()),
            _ when verb.Kind == ReportingKind.Propose && IsObject(speaker, at) => null,
            _ => Named(at, next, speaker, verb.Row) with { Reach = IsRepeated(at) ? SourceReach.Sentence : reach },
        };

    /// <summary>The first person whom the sentence names before a piece, speaking or not; null if it names none.</summary>
    public SourceMention? Named(int to)
    {
        for (int i = _clause.First; i < Math.Min(to, _clause.First + (2 * SourceClause.Farthest)); i++)
        {
            if (PersonName.At(View, i, to) is { IsEmpty: false } words)
            {
                return new SourceMention(words.Quote(View.Sentence.Paragraph.Text.Original), words, null) { IsPerson = true };
            }
        }

        return null;
    }

    private SourceScope Scope(int at, int next, SourceMention? mention) =>
        new(_clause.HasCounted ? _clause.From : 0, at, next, mention) { Reach = SourceReach.Onward };

    private bool IsAuthority(int end) =>
        View.Language.Sources.Speakers.TryLongest(View.Sentence.Paragraph.Text.Normal.AsSpan(0, end), end, out _, out SpeakerEnding ending) && ending == SpeakerEnding.Authority;

    // The person for whom 他 stands: who was named last, in this sentence or in one before.
    private SourceMention? Person() => Found.LastPerson ?? Named(_clause.From) ?? _speech.LastPerson;

    // 肖还称: a family name alone stands for the person named before.
    private SourceMention? Surname(int verb) =>
        View[_clause.From].Span.Length == 1 && verb - _clause.From is 1 or 2 && Person() is { } person && person.Name.StartsWith(View.Sentence.Original(_clause.From)[0]) ? person : null;

    // 法院作出裁定，认定…: who speaks stands at the head of a clause before, or spoke before.
    private SourceScope? LeftOut(ReportingVerb verb, int at, int next)
    {
        bool mayLeave = verb.Kind is ReportingKind.Say or ReportingKind.Tell or ReportingKind.Find or ReportingKind.Show or ReportingKind.Propose or ReportingKind.Announce
            || (verb.Kind == ReportingKind.Call && next >= _clause.To);
        if (mayLeave && Found.Scopes.Count == 0 && !_clause.HasCounted && Head() is { IsNamed: true } head)
        {
            return Named(at, next, head, verb.Row) with { Reach = SaidContent.Reach(_clause, verb, next) };
        }

        // 3月5日消息，…: nobody is named, and nothing said yet.
        return Found.Last is not null || verb.Kind == ReportingKind.Report ? Before(at, next) : null;
    }

    private Speaker Head()
    {
        for (int from = _clause.First, to; from < _clause.From && from < _clause.First + SourceClause.Farthest; from = to + 1)
        {
            for (to = from; to < Math.Min(_clause.From, from + SourceClause.Farthest) && View[to].Kind != PieceKind.Break;)
            {
                to++;
            }

            if (SpeakerReader.ReadHead(View, from, to) is { IsNamed: true } head)
            {
                return head;
            }
        }

        return default;
    }

    // 落实某委要求: the name is what a verb before it is about.
    private bool IsObject(Speaker speaker, int verb)
    {
        int piece = Math.Max(_clause.From, verb - SourceClause.Farthest);
        while (View[piece].Span.End <= speaker.Words.Start)
        {
            piece++;
        }

        return View[piece].Kind == PieceKind.Word && View[piece].Span.Length > 1
            && View[piece].Tag is PartOfSpeech.Verb or PartOfSpeech.VerbalNoun or PartOfSpeech.Adjective;
    }

    private bool IsRepeated(int verb)
    {
        for (int i = Math.Max(_clause.From, verb - 2); i < verb; i++)
        {
            if ((_clause.Use(i, out _) & SourceWord.Repeated) != 0)
            {
                return true;
            }
        }

        return false;
    }
}
