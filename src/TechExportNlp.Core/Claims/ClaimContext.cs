using TechExportNlp.Claims.Sources;
using TechExportNlp.Periods;

namespace TechExportNlp.Claims;

/// <summary>What carries over from clause to clause and from sentence to sentence while a text is read from left to right.</summary>
internal sealed class ClaimContext
{
    private readonly List<(ClauseView View, int From, int To)> _spoken = [];
    private Topic? _topic;
    private (ClauseView View, int From, int To)? _tail;

    // No 均 or 分别 reaches back over more levels than this; it keeps a sentence without end linear.
    private const int MostSubjects = 64;

    /// <summary>The publication day; null if unknown.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>What a bare number of money is counted in.</summary>
    public string Currency { get; init; } = "CNY";

    /// <summary>Takes down what decided each field; null where nobody asked, so that nothing is made for it.</summary>
    public DerivationRecorder? Recorder { get; init; }

    /// <summary>The times in force.</summary>
    public TimeInForce Time { get; } = new();

    /// <summary>The comparison that an earlier clause of the sentence makes for those behind it (与上年同期相比，…); null if none.</summary>
    public BasisMention? Compared { get; set; }

    /// <summary>Whether the number before in the clause is the one that the next is compared with (较3月的1062宗少7.5%).</summary>
    public bool BehindYardstick { get; set; }

    /// <summary>The claims of the sentence whose numbers others are compared with, by their place among all claims.</summary>
    public List<int> Yardsticks { get; } = [];

    /// <summary>What the last change was measured against.</summary>
    public BasisReading LastBasis { get; set; }

    /// <summary>Who says what is being read; null if nobody was named.</summary>
    public SourceMention? Source { get; set; }

    /// <summary>Who speaks, from sentence to sentence.</summary>
    public Speech Speech { get; } = new();

    /// <summary>What the last claim was about.</summary>
    public string? Subject { get; set; }

    /// <summary>The same without the entity it begins with; null if nothing else is in it.</summary>
    public string? Core { get; set; }

    /// <summary>Whether the last claim says the same of another owner than the one before (北京50例，朝阳区26例).</summary>
    public bool IsListingOwners { get; set; }

    /// <summary>The owner of what the last claim counts, where it named that itself; behind a list of others (…，东城区5例；隔离人员49例) it is meant again.</summary>
    public string? CoreOwner { get; set; }

    /// <summary>Whether the last claim stands in the same sentence.</summary>
    public bool SubjectInSentence { get; set; }

    /// <summary>What the last claim was counted in; null if there was none in the sentence.</summary>
    public (ClaimKind Kind, string Code)? Unit { get; set; }

    /// <summary>The whole of which the last claim of the sentence is a share; null if it is none.</summary>
    public string? Base { get; set; }

    /// <summary>What things or money were counted in last; null if none were in the sentence.</summary>
    public (ClaimKind Kind, string Code)? Counted { get; set; }

    /// <summary>How many it counted.</summary>
    public decimal CountedLow { get; set; }

    /// <summary>How many claims before this one in a row left their subject out.</summary>
    public int TimesCarried { get; set; }

    /// <summary>The publisher's country, and whether the text speaks of others.</summary>
    public required HomeCountry Home { get; init; }

    /// <summary>The entity at the head of the sentence, which owns the indicators of its later clauses.</summary>
    public string? Owner { get; set; }

    /// <summary>Whether that entity is a place.</summary>
    public bool OwnerIsPlace { get; set; }

    /// <summary>What does something at the head of the sentence without being an entity (大会), so that clauses without a head are about it; null if none.</summary>
    public string? Actor { get; set; }

    /// <summary>The whole phrase at the head of the clause before, where it states no number; null if there is none.</summary>
    public string? Phrase { get; set; }

    /// <summary>Whether the clause being read has a head of its own.</summary>
    public bool HasOwnHead { get; set; }

    /// <summary>Whether the number before stands behind 从 in this clause, so that the next one is where the same thing went.</summary>
    public bool MovesOn { get; set; }

    /// <summary>The word at the head of what is counted that holds for its parts too (新增…，其中…); null where no parts are told.</summary>
    public string? Flow { get; set; }

    /// <summary>What was done with all of which parts are told (收受1180万元，其中…); null where no parts are told, or nothing was done with them.</summary>
    public string? Doing { get; set; }

    /// <summary>Whether the subject of the last claim ends with a verb, so that what is counted is what was done.</summary>
    public bool SubjectDoes { get; set; }

    /// <summary>The things counted last by a noun, and in what unit; what only does something and is counted alike is some of them (企业5家，其中已开业3家).</summary>
    public (string Name, string Unit)? Counting { get; set; }

    /// <summary>Who has what the last claim states, where an indicator follows the name (某某总资产5亿元); null if none does.</summary>
    public string? Holder { get; set; }

    /// <summary>What a clause without a number said something to be since the last claim (主要为甲型); null if none did.</summary>
    public string? Named { get; set; }

    /// <summary>What stands before the noun just counted, where a list goes on behind it (举办5场讲座、3场展览); null if none does.</summary>
    public string? Lead { get; set; }

    /// <summary>The noun that the last number of the sentence counts, and its classifier (共有24个项目，已有16个复工); null if it counts none.</summary>
    public (string Noun, string Unit)? Things { get; set; }

    /// <summary>Those counted at the head of the clause, who do what it goes on with (25家公司实现收入5亿元); null if none are.</summary>
    public string? Doer { get; set; }

    /// <summary>Whether a number stands before in the clause being read.</summary>
    public bool CountedInClause { get; set; }

    /// <summary>The place that a clause of its own names (在某省，…); null if none.</summary>
    public string? Place { get; set; }

    /// <summary>Whether it has none and begins with a verb.</summary>
    public bool LeavesHeadOut { get; set; }

    /// <summary>The things of which a part is counted next (在5991张通知书中，…); null if none.</summary>
    public string? Whole { get; set; }

    /// <summary>The same, where a clause names them without their number (在新增岗位中，…), so that only shares are of them; null if none.</summary>
    public string? Members { get; set; }

    /// <summary>The event whose victims are being counted; null if none.</summary>
    public string? Event { get; set; }

    /// <summary>What the sentence is about, an entity or not; null if its head is not known.</summary>
    public string? Head => Owner ?? Actor;

    /// <summary>The owner of the last sentence that had one; 其 and 该公司 mean it.</summary>
    public string? LastOwner { get; set; }

    /// <summary>Whether it is a place.</summary>
    public bool LastIsPlace { get; set; }

    /// <summary>The entity among them: the last that owned what an earlier sentence states; null if none did.</summary>
    public string? OwnerBefore { get; set; }

    /// <summary>What a clause without a number spoke of since the last claim; null if nothing.</summary>
    /// <remarks>Read when asked for: few numbers leave out what an earlier clause spoke of.</remarks>
    public Topic? Topic
    {
        get
        {
            // The last that says anything is meant.
            for (; _topic is null && _spoken.Count > 0; _spoken.RemoveAt(_spoken.Count - 1))
            {
                (ClauseView view, int from, int to) = _spoken[^1];
                _topic = TopicReader.Read(view, from, to);
            }

            return _topic;
        }
    }

    /// <summary>The words of movement of the last claim, which 至 behind it goes on from (升2.8个百分点至90.9%).</summary>
    public DirectionCue? LastCue { get; set; }

    /// <summary>The shape of the last claim of the sentence; null if there was none.</summary>
    public ClaimShape? LastShape { get; set; }

    /// <summary>What later clauses of the sentence are, by a word that reaches to its end.</summary>
    public ModalityMention? SentenceModality { get; set; }

    /// <summary>The levels read in the sentence since the last change, whose subjects 分别 and 均 may refer back to.</summary>
    public List<string?> RecentSubjects { get; } = [];

    /// <summary>What the last number of the sentence was stated of; null if there was none.</summary>
    public IReadOnlyList<string?>? LastSubjects { get; set; }

    /// <summary>Whether the last shares of the sentence are told by what their owners do (30%支持甲，20%支持乙).</summary>
    public bool SharesAct { get; set; }

    /// <summary>Takes a clause without a number, which may tell what the next number is about.</summary>
    public void Speak(ClauseView view, int from, int to) => _spoken.Add((view, from, to));

    /// <summary>Takes what a clause says behind its last number.</summary>
    public void Tail(ClauseView view, int from, int to) => _tail = to > from ? (view, from, to) : null;

    /// <summary>The list with so many members that the last of these clauses to have one ends with; null if none does.</summary>
    public List<string>? Listed(int members)
    {
        List<string>? found = null;
        if (_spoken.Count == 0 && _tail is { } tail)
        {
            return SpokenList.Find(tail.View, tail.From, tail.To, members);
        }

        for (int i = _spoken.Count - 1; i >= 0 && found is null; i--)
        {
            found = SpokenList.Find(_spoken[i].View, _spoken[i].From, _spoken[i].To, members);
        }

        return found;
    }

    /// <summary>Forgets what clauses without a number spoke of.</summary>
    public void EndTopic()
    {
        _topic = null;
        _spoken.Clear();
    }

    /// <summary>Adds to the recent subjects those that are not among them.</summary>
    public void Recall(List<string?> subjects)
    {
        foreach (string? subject in subjects)
        {
            if (!RecentSubjects.Contains(subject))
            {
                RecentSubjects.Add(subject);
            }
        }

        if (RecentSubjects.Count > MostSubjects)
        {
            RecentSubjects.RemoveRange(0, RecentSubjects.Count - MostSubjects);
        }
    }

    /// <summary>Begins a sentence: what reaches to a sentence's end ends.</summary>
    /// <param name="member">Whether it goes on with a part of what the one before told (其中，…), so that it is as certain as that.</param>
    public void BeginSentence(bool member = false)
    {
        LastIsPlace = Head is null ? LastIsPlace : OwnerIsPlace;
        LastOwner = Head ?? LastOwner;
        OwnerBefore = Owner ?? OwnerBefore;
        Owner = null;
        OwnerIsPlace = false;
        Actor = null;
        Named = null;
        Phrase = null;
        Place = null;
        Flow = null;
        Doing = null;
        SubjectDoes = false;
        _tail = null;
        Counting = null;
        Holder = null;
        Event = null;
        Whole = null;
        Members = null;
        Things = null;
        Doer = null;
        Base = null;
        Core = null;
        CoreOwner = null;
        IsListingOwners = false;
        SubjectInSentence = false;
        EndTopic();
        LastCue = null;
        LastShape = null;
        LastSubjects = null;
        SharesAct = false;
        Unit = null;
        Counted = null;
        Compared = null;
        BehindYardstick = false;
        Yardsticks.Clear();
        LastBasis = default;
        SentenceModality = member || SentenceModality?.Cue.Reach == ModalityReach.Paragraph ? SentenceModality : null;
        RecentSubjects.Clear();
    }

    /// <summary>Begins a paragraph: only the time passes from the one before, if anything does.</summary>
    /// <param name="inherits">Whether a time may pass at all.</param>
    public void BeginParagraph(bool inherits)
    {
        Time.BeginParagraph(Published, inherits);
        SentenceModality = null;
        BeginSentence();
        Subject = null;
        LastOwner = null;
        OwnerBefore = null;
    }
}
