using TechExportNlp.Claims.Sources;
using TechExportNlp.Quantities;

namespace TechExportNlp.Claims;

/// <summary>Turns the quantities of a paragraph into claims, clause by clause, from left to right.</summary>
/// <remarks>Immutable and thread-safe: all that changes is in the <see cref="ClaimContext"/>.</remarks>
internal sealed class ClaimAssembler(ClaimLanguage language, ISegmenter segmenter)
{
    /// <summary>A clause of more pieces is read in parts: no sentence of news has one, and a text without any comma costs no more than its length.</summary>
    private const int LongestClause = 512;

    /// <summary>Reads the claims of one paragraph.</summary>
    public void Assemble(ParagraphView paragraph, ClaimContext context, List<Claim> claims)
    {
        context.Speech.BeginParagraph(paragraph.Text[paragraph.Span]);
        foreach (TextSpan sentence in SentenceSplitter.Split(paragraph.Text, paragraph.Span))
        {
            if (!paragraph.Matters(sentence))
            {
                continue;
            }

            var view = new ClauseView(SentenceView.Create(paragraph, sentence, segmenter), language);
            context.BeginSentence();
            int dateline = sentence.Start == paragraph.Span.Start ? DatelineReader.End(view) : 0;
            SentenceSources sources = SourceFinder.Find(view, dateline, context.Speech);
            int first = claims.Count;
            ReadSentence(view, dateline, context, claims);
            LendSource(sources, claims, context.Recorder);
            context.Speech.EndSentence(stated: claims.Count > first);
        }
    }

    private static void ReadSentence(ClauseView view, int dateline, ClaimContext context, List<Claim> claims)
    {
        int first = claims.Count;
        for (int from = 0; from < view.Count;)
        {
            int to = from;
            while (to < view.Count && to - from < LongestClause && view[to].Kind != PieceKind.Break)
            {
                to++;
            }

            ReadClause(view, from, to, Math.Max(dateline, context.Speech.Sentence.ContentFrom(from)), context, claims);
            from = to < view.Count && view[to].Kind == PieceKind.Break ? to + 1 : to;
        }

        LendDirections(claims, first, context.Recorder);
    }

    private static void ReadClause(ClauseView view, int from, int to, int contentFrom, ClaimContext context, List<Claim> claims)
    {
        ModalityMention? clauseModality = null;
        int first = NextQuantity(view, from, to);
        // Where who speaks is named behind a number, what is said begins only there.
        int left = contentFrom > first && first < to ? from : Math.Max(from, Math.Min(contentFrom, to)), content = left;
        var period = new ClausePeriods(view, context, contentFrom, hasQuantity: first < to);
        if (from > 0 && view.Sentence.Normal(from - 1) is "；" or ";")
        {
            period.BeginGroup();
        }

        TakeHead(view, left, first, context);
        for (int i = from; i < to; i++)
        {
            switch (view[i].Kind)
            {
                case PieceKind.Period:
                    period.Take(i);
                    break;
                case PieceKind.Word when view.TryWord(view.Language.Modalities, i, out int next, out ModalityCue cue) && cue.HoldsBefore(view, next):
                    clauseModality = new ModalityMention(cue, view.Words(i, next));
                    context.SentenceModality = cue.WholeSentence ? clauseModality : context.SentenceModality;
                    break;
                case PieceKind.Quantity:
                    if (i == first)
                    {
                        period.LookBehind(first, to);
                    }

                    context.Source = context.Speech.Sentence.At(i);
                    int end = GroupEnd(view, i, to);
                    left = contentFrom <= i ? Math.Max(left, contentFrom) : left;
                    left = new GroupReader(view, context).Read(left, i, end, NextQuantity(view, end, to), Inside(view, i) ?? clauseModality ?? context.SentenceModality, claims);
                    i = end - 1;
                    break;
            }
        }

        period.End();
        if (first == to && to > content)
        {
            if (HeadFinder.Complement(view, content, to) is { } named)
            {
                // 第二候选人为某公司: what follows is about it, and no longer about what came before.
                context.Owner = named;
                context.RecentSubjects.Clear();
            }

            context.Topic = TopicReader.Read(view, content, to) ?? context.Topic;
        }
    }

    // The entity at the head of a clause owns what this clause and those behind it state, until another one comes; a member of what came
    // before (其中…) does not take its place.
    private static void TakeHead(ClauseView view, int from, int to, ClaimContext context)
    {
        if (from >= to)
        {
            return;
        }

        context.HasOwnHead = false;
        bool isMember = view.TryWord(view.Language.ListWords, from, out _, out TableRow row) && row["use"] == "member";
        if (HeadFinder.Find(view, from, to) is { } head)
        {
            context.HasOwnHead = true;
            context.Actor = head.Owner is null ? head.Actor ?? context.Actor : null;
            context.Owner = isMember ? context.Owner ?? head.Owner : head.Owner ?? context.Owner;
        }

        context.Owner ??= HeadFinder.Anaphor(view, from, to, context.LastOwner);
    }

    // 不得超过500元: the word that bounds the number is also what makes it a limit.
    private static ModalityMention? Inside(ClauseView view, int piece)
    {
        Quantity quantity = view.Sentence.QuantityOf(piece);
        ReadOnlySpan<char> bound = view.Sentence.Paragraph.Text.Normal.AsSpan(0, quantity.Span.Start);
        return view.Language.Modalities.TryLongest(bound, quantity.Outer.Start, out int length, out ModalityCue cue)
            ? new ModalityMention(cue, new TextSpan(quantity.Outer.Start, length))
            : null;
    }

    // Quantities of one unit that only 、 or 和 keeps apart are one group: 增长5%、6%和7%.
    private static int GroupEnd(ClauseView view, int quantity, int to)
    {
        Quantity head = view.Sentence.QuantityOf(quantity);
        int end = quantity + 1;
        while (end + 1 < to
            && (view[end].Kind == PieceKind.Pause || (view.TryWord(view.Language.ListWords, end, out _, out TableRow word) && word["use"] == "and"))
            && view[end + 1].Kind == PieceKind.Quantity
            && view.Sentence.QuantityOf(end + 1) is { } next && next.Kind == head.Kind && next.Unit == head.Unit)
        {
            end += 2;
        }

        return end;
    }

    private static int NextQuantity(ClauseView view, int from, int to)
    {
        int next = from;
        while (next < to && view[next].Kind != PieceKind.Quantity)
        {
            next++;
        }

        return next;
    }

    // “…。”X说: what stands in the quotation before is said by X.
    private static void LendSource(SentenceSources sources, List<Claim> claims, DerivationRecorder? recorder)
    {
        for (int i = claims.Count - 1; i >= 0 && sources.BeforeBy is { } speaker && claims[i].Start >= sources.Before.Start; i--)
        {
            if (claims[i].Start < sources.Before.End)
            {
                claims[i] = claims[i] with { Source = speaker.Name };
                recorder?.LendSource(i, speaker);
            }
        }
    }

    // A level followed by its own change in points or in size takes the change's direction (为19.2点，较上月下滑22.6点).
    private static void LendDirections(List<Claim> claims, int first, DerivationRecorder? recorder)
    {
        for (int i = first + 1; i < claims.Count; i++)
        {
            Claim level = claims[i - 1], change = claims[i];
            bool sizes = change.Kind == ClaimKind.Points || (change.Role == ClaimRole.Change && change.Kind is not ClaimKind.Growth && change.Unit == level.Unit);
            if (sizes && change.Direction is not null && level is { Role: ClaimRole.Level, Direction: null } && level.Subject == change.Subject)
            {
                claims[i - 1] = level with { Direction = change.Direction };
                recorder?.LendDirection(i, i - 1);
            }
        }
    }
}
