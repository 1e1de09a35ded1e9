namespace TechExportNlp.Claims.Sources;

/// <summary>Who speaks in one sentence. What it is asked goes from left to right, so that each scope is looked at once.</summary>
internal sealed class SentenceSources
{
    private readonly List<SourceScope> _scopes = [];
    private int _contents;
    private int _content;
    private int _next;
    private SourceScope? _current;
    private SourceMention? _carried;

    /// <summary>The scopes found so far, from left to right.</summary>
    public IReadOnlyList<SourceScope> Scopes => _scopes;

    /// <summary>The source in force behind the last scope; null if nobody speaks.</summary>
    public SourceMention? Last { get; private set; }

    /// <summary>The person named last as speaking; null if none is.</summary>
    public SourceMention? LastPerson { get; private set; }

    /// <summary>The quotation that stands before the words that say whose it is; empty if there is none.</summary>
    public TextSpan Before { get; set; }

    /// <summary>Whose it is; null if there is none.</summary>
    public SourceMention? BeforeBy { get; set; }

    /// <summary>Begins a sentence.</summary>
    /// <param name="carried">Who spoke before it and still does; null if nobody.</param>
    public void Begin(SourceMention? carried)
    {
        _scopes.Clear();
        _contents = 0;
        _content = 0;
        _next = 0;
        _current = null;
        _carried = carried;
        Last = carried;
        LastPerson = null;
        Before = default;
        BeforeBy = null;
    }

    public void Add(in SourceScope scope)
    {
        _scopes.Add(scope);
        Last = scope.GoesOn ? Last : scope.Mention;
        LastPerson = scope.Mention is { IsPerson: true } person ? person : LastPerson;
    }

    /// <summary>Puts another scope of the same source in the last one's place.</summary>
    public void Replace(in SourceScope scope) => _scopes[^1] = scope;

    /// <summary>Turns the pieces of all scopes into those that they come from.</summary>
    public void Map(int[] origins)
    {
        for (int i = 0; i < _scopes.Count; i++)
        {
            SourceScope scope = _scopes[i];
            _scopes[i] = scope with
            {
                Head = origins[scope.Head],
                Verb = origins[scope.Verb],
                Content = origins[scope.Content],
                Until = scope.Until < origins.Length ? origins[scope.Until] : int.MaxValue,
            };
        }
    }

    /// <summary>The piece where what the clause that begins with a piece says itself begins: words that lead up to what somebody says are passed over.</summary>
    public int ContentFrom(int clause)
    {
        for (; _contents < _scopes.Count && _scopes[_contents].Head <= clause; _contents++)
        {
            _content = Math.Max(_content, _scopes[_contents].Content);
        }

        return _content;
    }

    /// <summary>Who says what stands at a piece.</summary>
    public SourceMention? At(int piece)
    {
        for (; _next < _scopes.Count && _scopes[_next].Verb < piece; _next++)
        {
            _current = _scopes[_next].GoesOn ? _current : _scopes[_next];
        }

        return _current is { } current ? (piece < current.Until ? current.Mention : null) : _carried;
    }
}
