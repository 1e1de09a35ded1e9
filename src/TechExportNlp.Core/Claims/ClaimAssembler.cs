using TechExportNlp.Claims.Sources;
using TechExportNlp.Periods;
using TechExportNlp.Quantities;

namespace TechExportNlp.Claims;

/// <summary>Turns the quantities of a paragraph into claims, clause by clause, from left to right.</summary>
/// <remarks>Immutable and thread-safe: all that changes is in the <see cref="ClaimContext"/>.</remarks>
internal sealed class ClaimAssembler(ClaimLanguage language, ISegmenter segmenter)
{
    /// <summary>A clause of more pieces is read in parts: no sentence of news has one, and a text without any comma costs no more than its length.</summary>
    private const int LongestClause = 512;

    // No list of levels with their changes behind it is longer.
    private const int LongestList = 6;

    // A word such as 新增 stands this near to the head of what is counted.
    private const int LongestLead = 4;

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

            var view = new ClauseView(SentenceView.Create(paragraph, sentence, segmenter, language), language);
            bool ahead = claims.Count > 0 && claims[^1].Modality == context.SentenceModality?.Cue.Modality;
            context.BeginSentence(ahead && view.TryWord(language.ListWords, 0, out _, out TableRow opening) && opening["use"] == "member");
            ClausePeriods.BeginSentence(view, context);
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
        (string? Owner, string? Actor, string? Place, string? Flow, (string Name, string Unit)? Counting)? outside = null;
        var modality = new ModalityScope(view, context);
        for (int from = 0; from < view.Count;)
        {
            // （其中甲省1例）: what is named in brackets owns nothing behind them.
            if (from > 0 && view.Sentence.Normal(from - 1) is "（" or "(")
            {
                outside ??= (context.Owner, context.Actor, context.Place, context.Flow, context.Counting);
            }
            else if (from > 0 && view.Sentence.Normal(from - 1) is "）" or ")" && outside is { } before)
            {
                (context.Owner, context.Actor, context.Place, context.Flow, context.Counting, outside) = (before.Owner, before.Actor, before.Place, before.Flow, before.Counting, null);
            }

            int to = from;
            bool counted = false;
            while (to < view.Count && to - from < LongestClause && (view[to].Kind != PieceKind.Break || (!counted && OpensOnQuantity(view, to))))
            {
                counted |= view[to].Kind == PieceKind.Quantity;
                to++;
            }

            ReadClause(view, from, to, Math.Max(dateline, context.Speech.Sentence.ContentFrom(from)), modality, context, claims);
            from = to < view.Count && view[to].Kind == PieceKind.Break ? to + 1 : to;
        }

        LendDirections(claims, first, context);
    }

    // 局地有大雪（5～9毫米）: the number in brackets is about the clause before them, which has none of its own.
    private static bool OpensOnQuantity(ClauseView view, int piece) =>
        piece + 2 < view.Count && view[piece + 1].Kind == PieceKind.Quantity && view[piece + 2].Kind == PieceKind.Break && view.Sentence.Normal(piece) is "（" or "(";

    private static void ReadClause(ClauseView view, int from, int to, int contentFrom, ModalityScope modality, ClaimContext context, List<Claim> claims)
    {
        modality.Begin(from, to);
        context.BehindYardstick = false;
        int first = NextQuantity(view, from, to);
        // Where who speaks is named behind a number, what is said begins only there.
        int left = contentFrom > first && first < to ? from : Math.Max(from, Math.Min(contentFrom, to)), content = left;
        var period = new ClausePeriods(view, context, from, contentFrom, hasQuantity: first < to);
        string? actor = null;
        if (from > 0 && view.Sentence.Normal(from - 1) is "；" or ";")
        {
            actor = context.Actor;
            period.BeginGroup();
            // 试点县达到5个；3个省出台政策: what was counted itself owns nothing of what others do.
            context.Owner = context.IsListingOwners ? context.CoreOwner : context.LastShape is { Kind: ClaimKind.Count, Role: ClaimRole.Level } && context.Owner == context.Subject ? null : context.Owner;
            context.Actor = null;
            context.Phrase = null;
            context.Flow = null;
            context.Doing = null;
        }

        ClauseHead? head = TakeHead(view, left, first, alone: first == to, context);
        // 企业实现收入5亿元；实现利润2亿元: a verb goes on with who did the first.
        context.Actor ??= actor is not null && context.Owner is null && HeadFinder.BeginsWithVerb(view, left, first, firm: true) ? actor : null;
        context.Owner ??= Results.Owner(view, context.Speech.Sentence, from, to);
        if (first < to && context.LeavesHeadOut && context.Speech.Sentence.At(first) is { SpeaksOfItself: true } self && self.Row?["kind"] == "announce"
            && (context.Head is null || self.Words.Start >= view[from].Span.Start))
        {
            // 甲公司宣布裁员5%: who makes it known does it.
            int quoted = self.Name.EndsWith('”') ? self.Name.LastIndexOf('“') : 0;
            (context.Owner, context.OwnerIsPlace) = (self.Name[Math.Max(0, quoted)..], false);
        }

        int read = from;
        for (int i = from; i < to; i++)
        {
            switch (view[i].Kind)
            {
                case PieceKind.Period:
                    period.Take(i);
                    break;
                case PieceKind.Word:
                    modality.Take(i);
                    break;
                case PieceKind.Quantity:
                    period.ReadWords(read, i);
                    if (i == first)
                    {
                        period.LookBehind(first, to);
                    }

                    context.Source = context.Speech.Sentence.At(i);
                    int end = GroupEnd(view, i, to);
                    left = contentFrom <= i ? Math.Max(left, contentFrom) : left;
                    left = new GroupReader(view, context).Read(left, i, end, NextQuantity(view, end, to), modality.At(i, end, to), claims, from);
                    period.EndNumber();
                    read = end;
                    i = end - 1;
                    break;
            }
        }

        period.EndNumber();
        context.Tail(view, first == to ? to : read, to);
        if (first == to)
        {
            period.ReadWords(from, to);
            context.Compared = ComparisonIn(view, content, to) ?? context.Compared;
        }

        if (first == to && to > content)
        {
            if (to - content > 1 && view.IsAmong(to - 1) && !view.TryWord(view.Language.Closings, to - 2, out _, out _))
            {
                // 在新增岗位中，90%…: what 中 ends is the whole of the shares behind it.
                context.Members = ShareWords.Members(view, content, to - 1);
            }

            if (head is { Owner: null } or null && (head is not null || context.Owner is null) && HeadFinder.Complement(view, content, to) is { } named)
            {
                // 第二候选人为某公司: what follows is about it, and no longer about what came before.
                (context.Owner, context.Actor) = named.IsEntity ? (named.Name, null) : (context.Owner, named.IsDescription ? head?.Phrase ?? named.Name : named.Name);
                context.Named = named.Name;
                context.Phrase = null;
                context.RecentSubjects.Clear();
            }

            context.Speak(view, content, to);
        }
    }

    // The entity at the head of a clause owns what this clause and those behind it state, until another one comes; a member of what came
    // before (其中…) does not take its place.
    private static ClauseHead? TakeHead(ClauseView view, int from, int to, bool alone, ClaimContext context)
    {
        context.HasOwnHead = false;
        context.MovesOn = false;
        context.LeavesHeadOut = false;
        context.Lead = null;
        context.CountedInClause = false;
        if (from >= to)
        {
            return null;
        }

        bool isMember = view.TryWord(view.Language.ListWords, from, out _, out TableRow row) && row["use"] == "member";
        context.Doing = isMember && context is { SubjectDoes: true, SubjectInSentence: true } ? context.Subject : context.Doing;
        context.Flow = isMember ? FlowOf(view, context) : context.Flow;
        ClauseHead? found = HeadFinder.Find(view, from, to, alone);
        if (found is { } head)
        {
            string? owner = head.Owner is { } word ? Anaphor.Resolve(view, context, head.From, word) : null;
            context.HasOwnHead = true;
            context.Doer = null;
            context.Phrase = alone ? head.Phrase : context.Phrase;
            // 雀儿山隧道贯通，隧道全长7公里: the shorter name means the longer one.
            bool same = owner is not null && context.Owner?.EndsWith(owner, StringComparison.Ordinal) == true;
            context.Actor = owner is null ? head.Actor ?? context.Actor : null;
            if (owner is not null && (context.Owner is null || !(isMember || same)))
            {
                context.Doing = null;
                context.Owner = owner;
                context.OwnerIsPlace = owner == head.Owner && head.IsPlace;
            }
        }

        else
        {
            context.Place = alone ? HeadFinder.Place(view, from, to) ?? context.Place : context.Place;
            context.LeavesHeadOut = HeadFinder.BeginsWithVerb(view, from, to);
        }

        context.Owner ??= Anaphor.AtHead(view, context, from, to);
        return found;
    }

    private static string? FlowOf(ClauseView view, ClaimContext context)
    {
        for (int i = 0; context.Core is { } counted && i < Math.Min(counted.Length, LongestLead); i++)
        {
            if (view.Language.FrameWords.TryLongest(counted, i, out int length, out TableRow row) && row["use"] == "flow")
            {
                return counted.Substring(i, length);
            }
        }

        return null;
    }

    // 与上年同期相比，…
    private static BasisMention? ComparisonIn(ClauseView view, int from, int to)
    {
        for (int i = from; i < to; i++)
        {
            if (view[i].Kind == PieceKind.Basis)
            {
                return view.Sentence.BasisOf(i);
            }
        }

        return null;
    }

    // Quantities of one unit that only 、, 和 or a stroke (升1.2%/2.3%) keeps apart are one group: 增长5%、6%和7%.
    private static int GroupEnd(ClauseView view, int quantity, int to)
    {
        Quantity head = view.Sentence.QuantityOf(quantity);
        int end = quantity + 1;
        while (end + 1 < to
            && (view[end].Kind == PieceKind.Pause || view.Sentence.Normal(end) is "/" || (view.TryWord(view.Language.ListWords, end, out _, out TableRow word) && word["use"] == "and"))
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

    // 日供气量9000万立方米，比上年增加1000万立方米: what the flow moves by may leave its time out.
    private static bool IsIn(UnitCode level, UnitCode change) =>
        level == change || level.Code.Length > change.Code.Length && level.Code[change.Code.Length] == '/' && level.Code.StartsWith(change.Code, StringComparison.Ordinal);

    // A level followed by its own change in points or in size takes the change's direction (为19.2点，较上月下滑22.6点).
    private static void LendDirections(List<Claim> claims, int first, ClaimContext context)
    {
        for (int i = first + 1; i < claims.Count; i++)
        {
            // 为5%，较5月的5.2%下降0.2个百分点: the number that it is compared with stands between.
            int at = context.Yardsticks.Contains(i - 1) && i - 1 > first ? i - 2 : i - 1;
            Claim change = claims[i];
            for (int back = at; back >= first && back > i - LongestList && claims[at].Subject != change.Subject; back--)
            {
                // 甲、乙分别为25亿元、24亿元，增加13亿元、12亿元: each level has its own change behind all of them.
                at = claims[back].Subject == change.Subject ? back : at;
            }

            Claim level = claims[at];
            bool sizes = change.Kind == ClaimKind.Points || (change.Role == ClaimRole.Change && change.Kind is not ClaimKind.Growth && IsIn(level.Unit, change.Unit));
            if (sizes && (level.Role == ClaimRole.Level || change.Kind == ClaimKind.Measure) && change.Unit != level.Unit && change.Kind != ClaimKind.Points)
            {
                claims[i] = change with { Unit = level.Unit };
            }

            if (sizes && change.Direction is not null && level is { Role: ClaimRole.Level, Direction: null } && level.Subject == change.Subject && !context.Yardsticks.Contains(at) && !(change.Period?.Start >= level.Period?.End))
            {
                claims[at] = level with { Direction = change.Direction };
                context.Recorder?.LendDirection(i, at);
            }
        }
    }
}
