namespace TechExportNlp.Claims.Sources;

/// <summary>Reads who says what somebody else quotes, learns or deems: 援引X的数据, 记者从X了解到, 在X看来.</summary>
internal readonly ref struct SourceOrigin(SourceClause clause, SpokenBy by)
{
    private readonly SourceClause _clause = clause;
    private readonly SpokenBy _by = by;

    private ClauseView View => _clause.View;

    /// <summary>援引X的数据称: X says it, not who quotes.</summary>
    public SourceScope? Cited(ReportingVerb verb, int next)
    {
        int end = next;
        while (end < Math.Min(_clause.To, next + SourceClause.Farthest)
            && !(View.TryWord(View.Language.Sources.Verbs, end, out _, out ReportingVerb other) && other.Kind is not (ReportingKind.Report or ReportingKind.Learn)))
        {
            end++;
        }

        return Onward(verb, end - 1, end, SpeakerReader.Read(View, next, end, SpeakerTrust.Any));
    }

    /// <summary>记者从X了解到: who learns is no source.</summary>
    public SourceScope? Learnt(ReportingVerb verb, int at, int next)
    {
        int from = -1;
        SourceWord before = SourceWord.None;
        for (int i = Math.Max(_clause.From, at - SourceClause.Farthest); i < at; i++)
        {
            SourceWord use = _clause.Use(i, out int behind);
            if (behind <= at)
            {
                before |= use;
                from = (use & SourceWord.From) != 0 ? i : from;
            }
        }

        bool teller = before.HasFlag(SourceWord.Teller);
        SourceScope? named = from < 0 ? null : Onward(verb, at, next, SpeakerReader.Read(View, from, at, teller ? SpeakerTrust.Named : SpeakerTrust.Strict));
        bool nobody = teller || (from < 0 && before.HasFlag(SourceWord.Per) && next >= _clause.To);
        return named ?? (nobody ? _by.Nobody(at, next) : null);
    }

    /// <summary>在X看来, 从X网站来看.</summary>
    public SourceScope? Deemed(ReportingVerb verb, int at, int next)
    {
        for (int i = at - 1; i >= Math.Max(_clause.From, at - SourceClause.Farthest); i--)
        {
            SourceWord use = _clause.Use(i, out int behind);
            if (behind >= at || (use & (SourceWord.From | SourceWord.Adjunct)) == 0)
            {
                continue;
            }

            bool from = use.HasFlag(SourceWord.From);
            Speaker speaker = SpeakerReader.Read(View, behind, at, from ? SpeakerTrust.Strict : SpeakerTrust.Any);
            bool fits = speaker.Kind == SpeakerKind.Person || SpeakerEnds.IsFirm(View, at - 1) || (from && speaker.Kind == SpeakerKind.Document && _clause.IsDocument(at - 1));
            return fits ? Onward(verb, at, next, speaker) : null;
        }

        return null;
    }

    private SourceScope? Onward(ReportingVerb verb, int at, int next, Speaker speaker) =>
        speaker.IsNamed ? _by.Scope(verb, at, next, speaker, SourceReach.Onward) : null;
}
