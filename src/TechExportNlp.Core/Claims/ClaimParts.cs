using TechExportNlp.Periods;
using TechExportNlp.Quantities;

namespace TechExportNlp.Claims;

/// <summary>All that the readers found for one claim, as the recorder of derivations gets it.</summary>
internal readonly record struct ClaimParts(
    ClauseView View,
    ClaimContext Context,
    Quantity Quantity,
    CompleteQuantity Whole,
    LeftContext Left,
    SubjectReading Reading,
    SubjectOrigin Origin,
    ModalityMention? Modality,
    PeriodMention? Time,
    BasisMention? Basis);

/// <summary>A quantity that has a unit.</summary>
/// <param name="Span">The quote.</param>
/// <param name="Shape">Its shape, unit included.</param>
/// <param name="Origin">Where the unit comes from.</param>
/// <param name="Row">The indicator that makes money of it; null where none does.</param>
internal readonly record struct CompleteQuantity(TextSpan Span, ClaimShape Shape, UnitOrigin Origin, TableRow? Row);

/// <summary>Where a unit comes from.</summary>
internal enum UnitOrigin
{
    /// <summary>It stands behind the number.</summary>
    Written,

    /// <summary>The noun behind a bare number (10万贫困群众).</summary>
    NounBehind,

    /// <summary>An indicator that is money (总金额900多亿).</summary>
    Money,

    /// <summary>The noun before a bare number.</summary>
    NounBefore,

    /// <summary>That of the claim before.</summary>
    ClaimBefore,
}

/// <summary>Which of several subjects a claim got.</summary>
internal enum SubjectOrigin
{
    /// <summary>The one that was read.</summary>
    Reading,

    /// <summary>A member of the list that was read (甲、乙出口分别…).</summary>
    List,

    /// <summary>A member of the list that a clause without a number named.</summary>
    TopicList,

    /// <summary>One of the levels just read, which 分别 and 均 refer back to.</summary>
    LevelsBefore,
}
