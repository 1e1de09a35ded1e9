namespace TechExportNlp.Claims;

/// <summary>A modality cue as it stands in the text.</summary>
/// <param name="Cue">The cue.</param>
/// <param name="Words">Where it stands.</param>
internal readonly record struct ModalityMention(ModalityCue Cue, TextSpan Words);

/// <summary>A word that makes claims a forecast, a target or a limit.</summary>
/// <param name="Modality">What it makes them.</param>
/// <param name="Reach">How far it reaches.</param>
/// <param name="Before">What has to stand behind it for it to say so.</param>
/// <param name="Behind">Whether it says so of a number before it too.</param>
/// <param name="Row">The row of modality.tsv.</param>
internal sealed record ModalityCue(Modality Modality, ModalityReach Reach, ModalityBefore Before, ModalityBehind Behind, TableRow Row)
{
    public static ModalityCue Read(TableRow row) => new(
        row.Code("modality", ClaimCodes.Modality),
        Enum.TryParse(row["reach"], ignoreCase: true, out ModalityReach reach) ? reach : throw row.Bad("reach", "clause, chain, sentence, paragraph or shield"),
        Enum.TryParse(row["before"], ignoreCase: true, out ModalityBefore before) ? before : throw row.Bad("before", "any, verb, act, number, amount, pause or aim"),
        row["behind"].Length == 0 ? ModalityBehind.None : Enum.TryParse(row["behind"], ignoreCase: true, out ModalityBehind behind) ? behind : throw row.Bad("behind", "subject, attribute, condition or -"),
        row);

    /// <summary>Whether the word says so in front of this piece.</summary>
    public bool HoldsBefore(ClauseView view, int next) => Before switch
    {
        _ when next >= view.Count => true,
        ModalityBefore.Pause => view[next].Kind == PieceKind.Break,
        // 规划的项目, 计划的30%: what is planned of a thing is said of it alone; 预计的5亿元 is what is expected.
        _ when Modality is Modality.Forecast or Modality.Target && view.IsOf(next) => Modality == Modality.Forecast && next + 1 < view.Count && view[next + 1].Kind == PieceKind.Quantity,
        ModalityBefore.Any or ModalityBefore.Amount or ModalityBefore.Aim => true,
        // 将20座荒山改造 has the mountains as its object; 将超20座 has not.
        ModalityBefore.Verb or ModalityBefore.Act when view[next].Kind == PieceKind.Quantity => view.Sentence.QuantityOf(next) is { } quantity && quantity.Outer.Start < quantity.Span.Start,
        // 将同比增长: the comparison stands before the verb.
        ModalityBefore.Verb or ModalityBefore.Act when view[next].Kind == PieceKind.Basis => true,
        ModalityBefore.Act when view[next].Kind == PieceKind.Period => true,
        // 将从9月起征收: the scanner took 从 into the time.
        ModalityBefore.Verb when view.IsOrigin(next) => true,
        ModalityBefore.Verb or ModalityBefore.Act => view[next].Kind == PieceKind.Word
            && (view[next].Tag is PartOfSpeech.Verb or PartOfSpeech.VerbalNoun or PartOfSpeech.Adverb or PartOfSpeech.Preposition
                || view.TryWord(view.Language.Directions, next, out _, out _)
                || view.Light(next) != LightWord.None),
        _ => view[next].Kind is PieceKind.Quantity or PieceKind.Period || view.Sentence.Normal(next) is "：" or ":" || view.TryWord(view.Language.Copulas, next, out _, out _),
    };
}

/// <summary>How far a word of modality reaches.</summary>
internal enum ModalityReach
{
    /// <summary>To the end of its clause.</summary>
    Clause,

    /// <summary>Over the clauses behind it as long as they begin with a verb.</summary>
    Chain,

    /// <summary>To the end of its sentence.</summary>
    Sentence,

    /// <summary>Over the sentences behind it, too (气象台预计).</summary>
    Paragraph,

    /// <summary>Nowhere: it merely begins as such a word does (预期寿命), or says that a target is reached.</summary>
    Shield,
}

/// <summary>What a word of modality stands before.</summary>
internal enum ModalityBefore
{
    /// <summary>Anything.</summary>
    Any,

    /// <summary>A verb, an adverb or a preposition (将增长, not 将贫困户纳入).</summary>
    Verb,

    /// <summary>The same, or a time (计划明年建成).</summary>
    Act,

    /// <summary>A number, a time, or 是 (目标是5%, not 目标区间).</summary>
    Number,

    /// <summary>An amount of money, whatever stands between (总投资).</summary>
    Amount,

    /// <summary>A comma or a colon (办法规定，…).</summary>
    Pause,

    /// <summary>A number that ends its clause (确保产量5万吨, not 确保5家电厂供电).</summary>
    Aim,
}

/// <summary>Which numbers before it a word of modality speaks of too.</summary>
internal enum ModalityBehind
{
    /// <summary>None.</summary>
    None,

    /// <summary>Those of its subject (12国将参加).</summary>
    Subject,

    /// <summary>The one that is its attribute (增长5%的目标).</summary>
    Attribute,

    /// <summary>Those with a bound behind them, in the clause before too (满10年以上，方可申请).</summary>
    Condition,
}
