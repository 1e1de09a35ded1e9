namespace TechExportNlp.Claims;

/// <summary>Reads what a clause without a number speaks of: the noun phrase at its head.</summary>
internal static class TopicReader
{
    public static Topic? Read(ClauseView view, int from, int to)
    {
        DirectionCue? rate = null;
        var text = new SubjectText(view);
        int end = from;
        while (end < to && view[end].Kind is PieceKind.Period or PieceKind.Basis)
        {
            end++;
        }

        int start = end;
        for (; end < to; end++)
        {
            if (view.TryWord(view.Language.Directions, end, out int next, out DirectionCue cue))
            {
                rate = cue.Use == DirectionUse.Noun ? cue : rate;
                break;
            }

            bool joins = view[end].Kind == PieceKind.Pause || view[end].Tag is PartOfSpeech.Conjunction or PartOfSpeech.Particle or PartOfSpeech.Preposition;
            if (!joins && !view.IsNominal(end))
            {
                break;
            }
        }

        text.Add(start, end).Trim();
        if (text.Print() is not { Length: > 1 } whole)
        {
            return null;
        }

        bool indicator = rate is not null || view.Language.Indicators.TryLongest(new SourceText(whole).Normal, whole.Length, out _, out _);
        return new Topic(ListExpander.Expand(view, text, text.Pieces), rate, indicator);
    }
}
