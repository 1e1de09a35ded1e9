namespace TechExportNlp.Claims;

/// <summary>
/// What the readers had to go on for one claim, as far as it was found to tell how much to trust them. Each piece has a weight in
/// <c>confidence.tsv</c>, under its name in small letters with hyphens.
/// </summary>
[Flags]
internal enum Evidence : ulong
{
    /// <summary>Nothing out of the ordinary.</summary>
    None = 0,

    /// <summary>Nothing tells what the number is about.</summary>
    NoSubject = 1UL << 0,

    /// <summary>The clause leaves the subject out, and that of the claim before stands in.</summary>
    Carried = 1UL << 1,

    /// <summary>The same, and that claim stands in an earlier sentence.</summary>
    CarriedAcross = 1UL << 2,

    /// <summary>The same, and that claim left it out too.</summary>
    CarriedOn = 1UL << 3,

    /// <summary>The subject is what an earlier clause without a number speaks of.</summary>
    Topic = 1UL << 4,

    /// <summary>It is a member of the list before the number.</summary>
    ListMember = 1UL << 5,

    /// <summary>It is a member of a list that an earlier clause names, or one of the levels just read.</summary>
    ListBefore = 1UL << 6,

    /// <summary>What the claim before is about was joined to the words of the subject.</summary>
    PartOfLast = 1UL << 7,

    /// <summary>What was put before them stands in an earlier clause.</summary>
    OwnerEarlier = 1UL << 8,

    /// <summary>What was put before them does something at the head of the sentence, and is no name.</summary>
    Actor = 1UL << 9,

    /// <summary>It ends with a known indicator.</summary>
    Indicator = 1UL << 10,

    /// <summary>It is an indicator and nothing else.</summary>
    OnlyIndicator = 1UL << 11,

    /// <summary>A name is among the words of the subject.</summary>
    Name = 1UL << 12,

    /// <summary>It has two characters, or one.</summary>
    Short = 1UL << 13,

    /// <summary>A verb is among them that belongs to no indicator.</summary>
    Verb = 1UL << 14,

    /// <summary>The last of them is a verb.</summary>
    EndsAsVerb = 1UL << 15,

    /// <summary>Words of a single character are among them, two or more.</summary>
    SmallWords = 1UL << 16,

    /// <summary>Adverbs, prepositions, pronouns or the like are among them.</summary>
    Stray = 1UL << 17,

    /// <summary>Words between them were left out.</summary>
    Gap = 1UL << 18,

    /// <summary>The first of them is neither noun nor name.</summary>
    BeginsOddly = 1UL << 19,

    /// <summary>The time in force stands in an earlier clause.</summary>
    TimeBefore = 1UL << 20,

    /// <summary>It stands in an earlier sentence.</summary>
    TimeAcross = 1UL << 21,

    /// <summary>It is a single day.</summary>
    OneDay = 1UL << 22,

    /// <summary>The number is money.</summary>
    Amount = 1UL << 23,

    /// <summary>It is a physical measure, or a bare index.</summary>
    Measure = 1UL << 24,

    /// <summary>It is a share or a rate.</summary>
    Percentage = 1UL << 25,

    /// <summary>It is a relative change.</summary>
    Growth = 1UL << 26,

    /// <summary>It is a change in percentage points.</summary>
    Points = 1UL << 27,

    /// <summary>It is the size of a change, in the unit of what changed.</summary>
    Change = 1UL << 28,

    /// <summary>It is a small number of things, written in words.</summary>
    Few = 1UL << 29,

    /// <summary>It is a length of time.</summary>
    Duration = 1UL << 30,

    /// <summary>Its unit is taken from a noun, or from what it is about.</summary>
    UnitGuessed = 1UL << 31,

    /// <summary>It is a range.</summary>
    Range = 1UL << 32,

    /// <summary>It is a percentage of which nothing says whether it is a share, a rate or a change.</summary>
    BarePercentage = 1UL << 33,

    /// <summary>It is a share by a word that says so (占, 比重).</summary>
    ShareWord = 1UL << 34,

    /// <summary>It has a whole without a word that says share.</summary>
    WholeOnly = 1UL << 35,

    /// <summary>It is a level that something moved to.</summary>
    Reached = 1UL << 36,

    /// <summary>The word of movement stands further off.</summary>
    FarCue = 1UL << 37,

    /// <summary>It is a change, and nothing tells against what.</summary>
    NoBasis = 1UL << 38,

    /// <summary>A word of an earlier clause makes it no plain fact.</summary>
    PlannedBefore = 1UL << 39,

    /// <summary>It stands far behind the beginning of its clause.</summary>
    FarIn = 1UL << 40,

    /// <summary>Its sentence has many verbs for each number.</summary>
    Wordy = 1UL << 41,
}
