namespace TechExportNlp.Claims.Sources;

/// <summary>Reads who speaks out of the words before a word of saying.</summary>
internal static class SpeakerReader
{
    private const int LongestJoined = 20;

    /// <summary>The speaker named in a run of pieces.</summary>
    /// <param name="view">The sentence.</param>
    /// <param name="from">The first piece.</param>
    /// <param name="to">The piece behind the last, where the word of saying stands.</param>
    /// <param name="trust">How sure it is that somebody speaks.</param>
    public static Speaker Read(ClauseView view, int from, int to, SpeakerTrust trust)
    {
        if (!TryBegin(view, ref from, to, trust) || (to > from && (SpeakerWords.Use(view, to - 1) & SourceWord.Ahead) != 0))
        {
            return default;
        }

        Speaker first = ReadOnce(view, from, to, trust, out int start, out from), speaker = first;
        while (speaker.Kind is SpeakerKind.None or SpeakerKind.Left && from < to)
        {
            int before = first.Kind == SpeakerKind.None && view[from - 1].Kind == PieceKind.Period && !Dates(view, from - 1) ? start : from;
            speaker = ReadOnce(view, from, to, trust, out start, out from);
            speaker = Joined(view, before, speaker);
        }

        // 最新发布的2023年某某调研报告: the document behind the time.
        return speaker.IsNamed || speaker is { Kind: SpeakerKind.Last, Words.IsEmpty: false } ? speaker : first;
    }

    /// <summary>The speaker at the head of a clause that does something else before what is said begins (法院作出裁定，认定…).</summary>
    public static Speaker ReadHead(ClauseView view, int from, int to)
    {
        var words = new SpeakerWords(view, from, to);
        words.SkipOpening();
        if (words.IsEmpty || (SpeakerWords.Use(view, words.Start) & (SourceWord.Adjunct | SourceWord.Lead)) != 0)
        {
            return default;
        }

        for (int end = words.Start + 1; end <= to; end++)
        {
            if (view.IsOf(end - 1) || !(end == to || EndsHead(view[end])))
            {
                continue;
            }

            words.End = end;
            words.CutAttribute();
            if (new SpeakerName(view, end).Read(words.Start, end, SpeakerTrust.Strict) is { IsNamed: true } found)
            {
                return found;
            }

            if (end < to && view[end].Tag != PartOfSpeech.Verb)
            {
                break;
            }
        }

        return default;
    }

    // The words behind the last quantity, or behind a space that parts a headline from them. False where those are
    // counted who would speak (60%的受访者认为).
    private static bool TryBegin(ClauseView view, ref int from, int to, SpeakerTrust trust)
    {
        for (int i = to - 1; i >= from; i--)
        {
            if (view[i].Kind == PieceKind.Quantity)
            {
                from = i + 1;
                return !(from < to && view.IsOf(from)) && view.Sentence.QuantityOf(i).Kind != ClaimKind.Percentage && (trust != SpeakerTrust.Strict || from == to || view[from].Kind != PieceKind.Word);
            }

            if (i + 1 < to && IsGap(view, view[i].Span.End, view[i + 1].Span.Start))
            {
                from = i + 1;
                return true;
            }
        }

        return true;
    }

    private static bool IsGap(ClauseView view, int from, int to)
    {
        SourceText text = view.Sentence.Paragraph.Text;
        return to > from && text[TextSpan.FromBounds(from, to)].IsWhiteSpace() && !(char.IsAscii(text.Normal[from - 1]) || char.IsAscii(text.Normal[to]));
    }

    private static bool EndsHead(Piece piece) =>
        piece.Kind is PieceKind.Period or PieceKind.Basis or PieceKind.Quantity
        || (piece.Kind == PieceKind.Word && piece.Tag is PartOfSpeech.Verb or PartOfSpeech.Preposition or PartOfSpeech.Adverb);

    // 综合运输春运工作组, 某市2022年运动会组委会: a time that dates nothing may stand in the name of an institution.
    private static Speaker Joined(ClauseView view, int from, Speaker speaker)
    {
        TextSpan words = TextSpan.FromBounds(Math.Min(view[from].Span.Start, speaker.Words.Start), speaker.Words.End);
        return speaker.Kind == SpeakerKind.Institution && words.Length <= LongestJoined ? speaker with { Words = words } : speaker;
    }

    // Whether a time dates what is said (3日, 近日), so that it is no part of a name.
    private static bool Dates(ClauseView view, int piece)
    {
        ReadOnlySpan<char> time = view.Sentence.Normal(piece);
        return view.Sentence.PeriodOf(piece).Period is { Start: { } start, End: { } end } && end.DayNumber - start.DayNumber <= 1
            || (view.Language.Sources.Words.TryLongest(time, 0, out int length, out _) && length == time.Length);
    }

    // Behind a time the words may go on where those before it name nobody.
    private static Speaker ReadOnce(ClauseView view, int from, int to, SpeakerTrust trust, out int start, out int behind)
    {
        var words = new SpeakerWords(view, from, to);
        words.SkipOpening();
        start = words.Start;
        if (!words.IsEmpty && SpeakerWords.Use(view, words.Start) is var use && (use & (SourceWord.Adjunct | SourceWord.Lead)) != 0)
        {
            behind = to;
            return use.HasFlag(SourceWord.Lead) ? default : new Speaker(SpeakerKind.Left);
        }

        int stop = words.Stop();
        behind = stop < to && view[stop].Kind is PieceKind.Period or PieceKind.Basis ? stop + 1 : to;
        if (stop < to && (SpeakerWords.Use(view, stop) & (SourceWord.Passive | SourceWord.Denied)) != 0)
        {
            return default;
        }

        words.CutPublished();
        words.Trim();
        return words.IsEmpty ? Alone(words) : StandsFor(view, words) ?? Named(view, words, to, trust);
    }

    // 数据显示, 据公告: nothing but what was published is named.
    private static Speaker Alone(in SpeakerWords words)
    {
        if (!words.Published.IsEmpty)
        {
            return new Speaker(SpeakerKind.Document, words.Published);
        }

        if ((words.Before & (SourceWord.Some | SourceWord.Teller)) != 0)
        {
            return new Speaker(SpeakerKind.Nobody);
        }

        if (words.IsPublisher)
        {
            return new Speaker(SpeakerKind.Left);
        }

        return words.Document switch
        {
            DocumentUse.Name => new Speaker(SpeakerKind.Document, words.DocumentWords),
            DocumentUse.Last => new Speaker(SpeakerKind.Last, words.DocumentWords),
            DocumentUse.Nobody or DocumentUse.Speech or DocumentUse.Now => new Speaker(SpeakerKind.Last),
            _ when words.Before.HasFlag(SourceWord.Per) => new Speaker(SpeakerKind.Last),
            _ => new Speaker(SpeakerKind.Left),
        };
    }

    // 他, 双方, 人们, 被告, “十四五”规划: words that name by what they stand for; null where they are a name.
    private static Speaker? StandsFor(ClauseView view, in SpeakerWords words)
    {
        SourceWord use = SpeakerWords.Use(view, words.Start);
        bool isAlone = words.End == words.Start + 1;
        if (use.HasFlag(SourceWord.Pronoun) && (isAlone || view[words.Start + 1].Tag is PartOfSpeech.Verb or PartOfSpeech.Adverb or PartOfSpeech.Adjective))
        {
            return new Speaker(SpeakerKind.Pronoun);
        }

        if (isAlone && (use & (SourceWord.Nobody | SourceWord.Same)) != 0)
        {
            return new Speaker(use.HasFlag(SourceWord.Same) ? SpeakerKind.Last : SpeakerKind.Nobody);
        }

        if (use.HasFlag(SourceWord.Passive) || view.TryWord(view.Language.Copulas, words.Start, out _, out _))
        {
            return default(Speaker);
        }

        return isAlone && words.Document == DocumentUse.Name && view[words.Start].Kind == PieceKind.Quoted
            ? new Speaker(SpeakerKind.Document, TextSpan.FromBounds(view[words.Start].Span.Start, words.DocumentWords.End))
            : null;
    }

    private static Speaker Named(ClauseView view, SpeakerWords words, int to, SpeakerTrust trust)
    {
        int first = view[words.Start].Span.Start;
        words.CutAttribute();
        var name = new SpeakerName(view, to) { IsFrom = words.Before.HasFlag(SourceWord.From), IsTopic = words.Document is not null && !words.IsPublisher };
        if (!words.Published.IsEmpty)
        {
            // 某某公布的《规划》: where none is named who could publish it, the document is the source.
            return name.Read(words.Start, words.End, SpeakerTrust.Named) is { IsNamed: true } publisher ? publisher : new Speaker(SpeakerKind.Document, words.Published);
        }

        bool isName = words.Document == DocumentUse.Name;
        Speaker found = name.Read(words.Start, words.End, words.IsCut ? SpeakerTrust.Any : isName ? SpeakerTrust.Strict : trust);
        if (found.Kind != SpeakerKind.None || words.Document is not { } document || words.IsPublisher || trust == SpeakerTrust.Strict)
        {
            return found;
        }

        // 空气质量报告: the document is named by what it is about, not by who published it.
        var whole = TextSpan.FromBounds(first, words.DocumentWords.End);
        return document switch
        {
            DocumentUse.Name => new Speaker(SpeakerKind.Document, whole),
            DocumentUse.Last => new Speaker(SpeakerKind.Last, whole),
            _ => new Speaker(SpeakerKind.Last),
        };
    }
}
