namespace TechExportNlp.Claims;

/// <summary>Finds where a phrase that a preposition begins ends (在北京的运动会上, 按美元计算, 从出行目的地来看).</summary>
internal static class PrepositionalPhrase
{
    private const int Longest = 16;

    /// <summary>The piece behind the phrase; -1 where nothing closes it, so that what follows the preposition may be the object of a verb to come.</summary>
    public static int End(ClauseView view, int preposition, int to)
    {
        string ends = view.TryWord(view.Language.Prepositions, preposition, out _, out TableRow row) ? row["ends"] : string.Empty;
        bool untilVerb = ends is "verb" or "agent";
        for (int i = preposition + 1; i < to && i < preposition + Longest; i++)
        {
            if (view[i].Kind is PieceKind.Quantity or PieceKind.Break)
            {
                return -1;
            }

            if (untilVerb && i == preposition + 1 && i + 1 < to && view.IsVerb(i) && view.IsOf(i + 1))
            {
                // 经调整的出口额: an attribute, not a phrase of its own.
                return -1;
            }

            if (ends == "agent" && i == preposition + 1 && view.IsVerb(i))
            {
                // 被冻结账户: nobody does it.
                return -1;
            }

            if (untilVerb && i > preposition + 1 && view.IsVerb(i) && (view.Light(i) & LightWord.Any) == 0)
            {
                return OfBehind(view, i, to) || IndicatorBefore(view, preposition, i) ? -1 : i;
            }

            if (i > preposition + 1 && view[i].Kind == PieceKind.Word && (view[i].Tag == PartOfSpeech.Locality || view.TryWord(view.Language.Closings, i, out _, out _)))
            {
                int end = view.TryWord(view.Language.Closings, i, out int next, out _) ? next : i + 1;
                // 在市场中的份额: the phrase is an attribute of what follows.
                return end < to && view.IsOf(end) ? -1 : end;
            }
        }

        return -1;
    }

    // 在汽车出口同比增长5%之后: what moves is no place.
    private static bool IndicatorBefore(ClauseView view, int preposition, int verb)
    {
        int last = verb - 1;
        while (last > preposition + 1 && view[last].Kind is PieceKind.Basis or PieceKind.Period)
        {
            last--;
        }

        return last > preposition && view.EndsAsIndicator(last);
    }

    // 向甲国提供的贷款, 在甲国的销量达到: the phrase belongs to an attribute.
    private static bool OfBehind(ClauseView view, int verb, int to) =>
        (verb + 1 < to && view.IsOf(verb + 1)) || (verb + 2 < to && view.IsOf(verb + 2));
}
