namespace TechExportNlp.Claims;

/// <summary>What a word of time-roles.tsv tells of the times around it.</summary>
[Flags]
internal enum TimeCues : long
{
    None = 0,

    /// <summary>从, 由: the time behind it is that of the next number alone.</summary>
    Source = 1,

    /// <summary>目标, 任务: a goal that a share is measured by.</summary>
    Yardstick = 2,

    /// <summary>每年, 每月: comes again inside the time that stands before it.</summary>
    Repeated = 4,

    /// <summary>其中: the sentence goes on with the figures of the one before.</summary>
    GoesOn = 8,

    /// <summary>此次: the sentence speaks of what is now.</summary>
    Turn = 16,

    /// <summary>公报, 数据: the time before it is that of the figures that follow.</summary>
    Announce = 32,

    /// <summary>成立, 公布: how a thing came to be.</summary>
    Origin = 64,

    /// <summary>启用, 通过: the same, but only of a day.</summary>
    Event = 128,

    /// <summary>年均: a change over all the years of a time, which is none since the first.</summary>
    Average = 256,

    /// <summary>建成后: what follows holds only from then on.</summary>
    Hypothesis = 512,

    /// <summary>累计 …</summary>
    Total = 1024,

    /// <summary>… and 已: together they count up to now.</summary>
    Already = 2048,

    /// <summary>岁: the age of someone, which a time right before it dates, and nothing else.</summary>
    Age = 4096,

    /// <summary>冬奥会, 世界杯: a year before it is part of its name.</summary>
    Named = 16384,

    /// <summary>计算, 不变价: behind 按 and a time, by which prices or rules something is counted.</summary>
    Priced = 32768,

    /// <summary>届时: the time still to come that the sentence has just named.</summary>
    Then = 8192,

    /// <summary>暂: the time that is not over yet counts up to now.</summary>
    SoFar = 65536,

    /// <summary>当时: the time that was told last.</summary>
    Back = 131072,

    /// <summary>暑期: in a clause without a number it belongs to the noun behind it.</summary>
    Season = 262144,

    /// <summary>首宗, 最高: a time before it tells since when it is the first or greatest.</summary>
    Record = 524288,

    /// <summary>高于, 好于: a time behind it is what something is measured by.</summary>
    Rival = 1048576,

    /// <summary>以来: behind what has no date; behind a time it counts from that.</summary>
    Onward = 2097152,

    /// <summary>启动: behind 从 and a time it begins what goes on; behind a year it tells when a thing began.</summary>
    Start = 4194304,

    /// <summary>前, 时: ends a clause that is a time (到明年1月任期结束前).</summary>
    Moment = 8388608,

    /// <summary>现有: before what there is up to a day.</summary>
    Stock = 16777216,

    /// <summary>一季报: a report of the first quarter.</summary>
    FirstQuarter = 33554432,

    /// <summary>半年报: of the first half.</summary>
    FirstHalf = 67108864,

    /// <summary>三季报: of the first three quarters.</summary>
    ThreeQuarters = 134217728,

    /// <summary>年报: of the year before.</summary>
    WholeYear = 268435456,

    /// <summary>购入, 买入: the time before it dates the price alone.</summary>
    Bought = 536870912,

    /// <summary>成交, 收报: what a market does goes on with its day.</summary>
    Trade = 1073741824,

    /// <summary>期货, 合约: a month before it is the one that it falls due in.</summary>
    Due = 2147483648,
}

/// <summary>A row of time-roles.tsv, read.</summary>
/// <param name="Row">The row.</param>
/// <param name="Cues">What it tells.</param>
internal sealed record TimeCue(TableRow Row, TimeCues Cues)
{
    public bool Is(TimeCues cue) => (Cues & cue) != 0;

    public static TimeCue Read(TableRow row)
    {
        TimeCues cues = TimeCues.None;
        foreach (string kind in row["kind"].Split('+'))
        {
            cues |= Enum.TryParse(kind, ignoreCase: true, out TimeCues cue) ? cue : throw row.Bad("kind", $"one of: {string.Join(' ', Enum.GetNames<TimeCues>().Skip(1)).ToLowerInvariant()}, or several joined by +");
        }

        return new TimeCue(row, cues);
    }
}
