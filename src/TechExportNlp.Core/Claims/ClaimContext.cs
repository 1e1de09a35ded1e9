namespace TechExportNlp.Claims;

/// <summary>What carries over from clause to clause and from sentence to sentence while a text is read from left to right.</summary>
internal sealed class ClaimContext
{
    /// <summary>The publication day; null if unknown.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>The period in force.</summary>
    public Period? Period { get; set; }

    /// <summary>Whether the period in force is a time still to come (到2030年).</summary>
    public bool PeriodIsAhead { get; set; }

    /// <summary>Who speaks.</summary>
    public string? Source { get; set; }

    /// <summary>What the last claim was about.</summary>
    public string? Subject { get; set; }

    /// <summary>The entity at the head of the sentence, which owns the indicators of its later clauses.</summary>
    public string? Owner { get; set; }

    /// <summary>What later clauses of the sentence are, by a word that reaches to its end.</summary>
    public Modality? SentenceModality { get; set; }

    /// <summary>The levels read in the sentence since the last change, whose subjects 分别 and 均 may refer back to.</summary>
    public List<string?> RecentSubjects { get; } = [];

    /// <summary>Begins a sentence: what reaches to a sentence's end ends.</summary>
    public void BeginSentence()
    {
        Owner = null;
        SentenceModality = null;
        RecentSubjects.Clear();
    }

    /// <summary>Begins a paragraph: only the period passes from the one before, if anything does.</summary>
    public void BeginParagraph(bool keepPeriod)
    {
        BeginSentence();
        Source = null;
        Subject = null;
        if (!keepPeriod)
        {
            Period = null;
            PeriodIsAhead = false;
        }
    }
}
