namespace TechExportNlp.Claims.Sources;

/// <summary>Who speaks while a paragraph is read from left to right.</summary>
internal sealed class Speech
{
    private SourceMention? _carried;
    private int _until = int.MaxValue;
    private bool _onlyQuoted;

    /// <summary>Who speaks in the sentence being read.</summary>
    public SentenceSources Sentence { get; } = new();

    /// <summary>The person who spoke last, for whom 他 and 她 stand; null if none did.</summary>
    public SourceMention? LastPerson { get; set; }

    /// <summary>Whether the paragraph has words that may stand for a person, so that those named in it are to be kept in mind.</summary>
    public bool HasPronouns { get; private set; }

    /// <summary>Begins a paragraph: nobody speaks.</summary>
    public void BeginParagraph(ReadOnlySpan<char> paragraph)
    {
        HasPronouns = paragraph.IndexOfAny('他', '她') >= 0;
        _carried = null;
        _until = int.MaxValue;
        LastPerson = null;
    }

    /// <summary>Begins a sentence: who spoke before goes on, unless the quotation has ended or the sentence speaks of that person.</summary>
    public void BeginSentence(ClauseView view)
    {
        if (_carried is { } carried && (view.Sentence.Span.Start > _until || SpeaksOf(view, carried) || (_onlyQuoted && !(view.Count > 0 && Quotation.Opens(view.Sentence.Normal(0))))))
        {
            _carried = null;
        }

        Sentence.Begin(_carried);
    }

    /// <summary>Ends a sentence.</summary>
    /// <param name="stated">Whether it made claims.</param>
    public void EndSentence(bool stated)
    {
        foreach (SourceScope scope in Sentence.Scopes)
        {
            if (scope.Mention is { IsPerson: true } person)
            {
                LastPerson = person;
            }

            if (!scope.GoesOn)
            {
                _onlyQuoted = scope.Reach == SourceReach.Quoted;
                bool reaches = scope.Reach is SourceReach.Onward or SourceReach.Quoted || (scope.Reach == SourceReach.IfStated && stated);
                _carried = reaches ? scope.Mention : null;
                _until = scope.QuoteEnd;
            }
        }
    }

    // 牢记总书记嘱托: who is spoken of no longer speaks.
    private static bool SpeaksOf(ClauseView view, SourceMention carried)
    {
        if (!carried.IsPerson)
        {
            return false;
        }

        SourceText text = view.Sentence.Paragraph.Text;
        ReadOnlySpan<char> sentence = text[view.Sentence.Span];
        return sentence.Contains(text[carried.Words], StringComparison.Ordinal)
            || (!carried.Title.IsEmpty && sentence.Contains(text[carried.Title], StringComparison.Ordinal));
    }
}
