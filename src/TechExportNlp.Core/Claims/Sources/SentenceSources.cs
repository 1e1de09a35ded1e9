namespace TechExportNlp.Claims.Sources;

/// <summary>Who speaks in one sentence, from left to right.</summary>
internal sealed class SentenceSources
{
    private readonly List<SourceScope> _scopes = [];
    private int _next;
    private int _led;
    private int _content;
    private SourceMention? _carried;
    private SourceScope? _current;

    public List<SourceScope> Scopes => _scopes;

    /// <summary>The quotation that stands before the words that say whose it is; empty if there is none.</summary>
    public TextSpan Before { get; set; }

    /// <summary>Whose it is; null if there is none.</summary>
    public SourceMention? BeforeBy { get; set; }

    /// <summary>Begins a sentence.</summary>
    /// <param name="carried">Who spoke before it and still does; null if nobody.</param>
    public void Begin(SourceMention? carried)
    {
        _scopes.Clear();
        _next = 0;
        _led = 0;
        _content = 0;
        _carried = carried;
        _current = null;
        Before = default;
        BeforeBy = null;
    }

    /// <summary>The source in force behind the last scope found so far.</summary>
    public SourceMention? Last()
    {
        for (int i = _scopes.Count - 1; i >= 0; i--)
        {
            if (!_scopes[i].GoesOn)
            {
                return _scopes[i].Mention;
            }
        }

        return _carried;
    }

    /// <summary>The person named last; null if none is.</summary>
    public SourceMention? LastPerson()
    {
        for (int i = _scopes.Count - 1; i >= 0; i--)
        {
            if (_scopes[i].Mention is { IsPerson: true } person)
            {
                return person;
            }
        }

        return null;
    }

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

    /// <summary>
    /// The piece where what the clause that begins with a piece says itself begins: words that lead up to what somebody says are passed over.
    /// Clauses are asked for from left to right, and the scopes stand in order.
    /// </summary>
    public int ContentFrom(int clause)
    {
        for (; _led < _scopes.Count && _scopes[_led].Head <= clause; _led++)
        {
            _content = Math.Max(_content, _scopes[_led].Content);
        }

        return _content;
    }

    /// <summary>Who says what stands at a piece; pieces are asked for from left to right.</summary>
    public SourceMention? At(int piece)
    {
        while (_next < _scopes.Count && _scopes[_next].Verb < piece)
        {
            if (!_scopes[_next].GoesOn)
            {
                _current = _scopes[_next];
            }

            _next++;
        }

        return _current is { } current ? (piece < current.Until ? current.Mention : null) : _carried;
    }
}
