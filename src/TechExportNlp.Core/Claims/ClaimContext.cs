using TechExportNlp.Periods;

namespace TechExportNlp.Claims;

/// <summary>What carries over from clause to clause and from sentence to sentence while a text is read from left to right.</summary>
internal sealed class ClaimContext
{
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

    /// <summary>Who speaks; null if nobody was named.</summary>
    public SourceMention? Source { get; set; }

    /// <summary>What the last claim was about.</summary>
    public string? Subject { get; set; }

    /// <summary>The entity at the head of the sentence, which owns the indicators of its later clauses.</summary>
    public string? Owner { get; set; }

    /// <summary>The owner of the last sentence that had one; 其 and 该公司 mean it.</summary>
    public string? LastOwner { get; set; }

    /// <summary>What a clause without a number spoke of since the last claim; null if nothing.</summary>
    public Topic? Topic { get; set; }

    /// <summary>The words of movement of the last claim, which 至 behind it goes on from (升2.8个百分点至90.9%).</summary>
    public DirectionCue? LastCue { get; set; }

    /// <summary>What later clauses of the sentence are, by a word that reaches to its end.</summary>
    public ModalityMention? SentenceModality { get; set; }

    /// <summary>The levels read in the sentence since the last change, whose subjects 分别 and 均 may refer back to.</summary>
    public List<string?> RecentSubjects { get; } = [];

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
    public void BeginSentence()
    {
        LastOwner = Owner ?? LastOwner;
        Owner = null;
        Topic = null;
        LastCue = null;
        Compared = null;
        SentenceModality = null;
        RecentSubjects.Clear();
    }

    /// <summary>Begins a paragraph: only the time passes from the one before, if anything does.</summary>
    public void BeginParagraph()
    {
        BeginSentence();
        Source = null;
        Subject = null;
        LastOwner = null;
    }
}
