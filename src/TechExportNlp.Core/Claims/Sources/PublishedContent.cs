namespace TechExportNlp.Claims.Sources;

/// <summary>Reads what is said by being published or told: 发布公报。…, 公布结果，…, 公布的失业率为5%, 介绍了情况，….</summary>
internal readonly ref struct PublishedContent(SourceClause clause, SpokenBy by)
{
    private const int NearestSpeaker = 3;
    private readonly SourceClause _clause = clause;
    private readonly SpokenBy _by = by;

    private ClauseView View => _clause.View;

    /// <summary>What is published brings what is said: a document right away, anything made known behind a comma.</summary>
    public SourceScope? Published(ReportingVerb verb, int at, int next)
    {
        bool counts = _clause.Counts(next);
        bool discloses = verb.Kind == ReportingKind.Disclose;
        if (next < _clause.To && View.IsOf(next))
        {
            return counts && discloses ? _by.Scope(verb, at, next + 1, _by.Speaker(at, SpeakerTrust.Strict), SourceReach.Sentence)
                // 某局公布的零售数据，…: the clause names what was published, and nothing else.
                : !counts && _clause.GoesOn && _clause.IsDocument(_clause.To - 1) && !SaysOn(next) ? _by.Scope(verb, at, _clause.To, _by.Speaker(at, SpeakerTrust.Named), SourceReach.Onward)
                : null;
        }

        if (SaysOn(next) || IsAhead(at))
        {
            return null;
        }

        bool document = _clause.To > next && (_clause.IsDocument(_clause.To - 1) || _clause.IsDocument(_clause.To));
        Speaker speaker = _by.Speaker(at, document ? SpeakerTrust.Named : SpeakerTrust.Strict);
        if (speaker.Kind == SpeakerKind.Document && !_clause.HasCounted && (next >= _clause.To || (document && !counts)))
        {
            // 《公报》发布。产量为…; 《某报》公布民调，…
            return _by.Scope(verb, at, _clause.To, speaker, SourceReach.Onward);
        }

        if (speaker.Kind == SpeakerKind.Document || (_clause.IsAside && View[Math.Min(next, _clause.To - 1)].Tag != PartOfSpeech.Particle))
        {
            // 《规划》发布: it is published itself.
            return null;
        }

        if (next >= _clause.To)
        {
            return _clause.GoesOn && IsPublisher(speaker, at) ? _by.Scope(verb, at, next, speaker, SourceReach.Onward) : null;
        }

        if (counts)
        {
            // 发布2月失业率为5%, but not 发布5份公报
            return discloses || View[next].Kind == PieceKind.Period ? _by.Scope(verb, at, next, speaker, SourceReach.Sentence) : null;
        }

        return document || (discloses && _clause.GoesOn)
            ? _by.Scope(verb, at, _clause.To, speaker, document && !IsForNow(_clause.To - 1) ? SourceReach.Onward : SourceReach.IfStated)
            : null;
    }

    /// <summary>介绍了有关情况，…: what was told follows behind.</summary>
    public SourceScope? Told(ReportingVerb verb, int at) =>
        _clause.GoesOn && !_clause.IsAside ? _by.Scope(verb, at, _clause.To, _by.Speaker(at, SpeakerTrust.Strict), SourceReach.IfStated)
            : _clause.To == View.Count - 1 && _clause.IsDocument(_clause.To - 1) ? _by.Scope(verb, at, _clause.To, _by.Speaker(at, SpeakerTrust.Strict), SourceReach.Onward)
            : null;

    /// <summary>某俱乐部提出的5万亩: the number that a speaker names, and no other.</summary>
    public SourceScope? Proposed(ReportingVerb verb, int at, int next) =>
        at - _clause.From <= NearestSpeaker && _clause.Counts(next)
        && _by.Scope(verb, at, next + 1, _by.Speaker(at, SpeakerTrust.Strict), SourceReach.Sentence) is { } proposal
            ? proposal with { Until = _clause.To }
            : null;

    // 发布消息称: a word of saying behind the one of publishing says on.
    private bool SaysOn(int from)
    {
        for (int i = from; i < Math.Min(_clause.To, from + SourceClause.Farthest); i++)
        {
            if (View.TryWord(View.Language.Sources.Verbs, i, out _, out ReportingVerb verb) && verb.Kind is ReportingKind.Say or ReportingKind.Tell or ReportingKind.Call or ReportingKind.Show)
            {
                return true;
            }
        }

        return false;
    }

    // 应在月底前披露, 将于明日公布: nothing is published yet.
    private bool IsAhead(int verb)
    {
        for (int i = Math.Max(_clause.From, verb - SourceClause.Farthest); i < verb; i++)
        {
            if ((_clause.Use(i, out _) & SourceWord.Ahead) != 0)
            {
                return true;
            }
        }

        return false;
    }

    private bool IsForNow(int piece) => SpeakerEnds.As(View, View.Language.Sources.Documents, piece, out _, out DocumentUse use) && use == DocumentUse.Now;

    private bool IsPublisher(Speaker speaker, int verb)
    {
        int last = verb - 1;
        while (last > _clause.From && View[last].Span.End > speaker.Words.End)
        {
            last--;
        }

        return speaker.Kind == SpeakerKind.Person || (speaker.IsNamed && (SpeakerEnds.IsOrgan(View, last) || View[last].Tag == PartOfSpeech.PlaceName));
    }
}
