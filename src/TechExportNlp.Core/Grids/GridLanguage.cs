using TechExportNlp.Claims;

namespace TechExportNlp.Grids;

/// <summary>The word tables that the readers of grids share, built once. Immutable and thread-safe.</summary>
internal sealed class GridLanguage
{
    private readonly Dictionary<GridRole, WordTrie<GridWord>> _ends;

    public GridLanguage(LanguageTables tables, ClaimLanguage claims)
    {
        Claims = claims;
        KeyValuePair<string, GridWord>[] words = [.. tables.Find("grid-words").Rows.Select(static row => KeyValuePair.Create(row.Word, GridWord.Read(row)))];
        Words = new(words);
        WordEnds = new(words, backwards: true);
        _ends = Enum.GetValues<GridRole>().ToDictionary(static role => role, role => new WordTrie<GridWord>(words.Where(word => (word.Value.Role & role) != 0), backwards: true));
        Comparisons = new(tables.Find("basis-links").Rows.Where(static row => row["place"].StartsWith("before", StringComparison.Ordinal) && row["code"].StartsWith("open", StringComparison.Ordinal))
            .Select(static row => KeyValuePair.Create(row.Word, row)));
        KeyValuePair<string, Movement>[] movements =
        [
            .. tables.Find("directions").Rows.Select(static row => KeyValuePair.Create(row.Word, Movement.From(DirectionCue.Read(row)))).Where(static pair => pair.Value is not null)
                .Select(static pair => KeyValuePair.Create(pair.Key, pair.Value!)),
            .. tables.Find("grid-movements").Rows.Select(static row => KeyValuePair.Create(row.Word, Movement.Read(row))),
        ];
        Movements = new(movements);
        MovementEnds = new(movements, backwards: true);
        Times = new(tables.Find("grid-times").Rows.Select(static row => KeyValuePair.Create(row.Word, GridTime.Read(row))));
        ShareEnds = new(
            tables.Find("share-words").Rows.Where(static row => row["place"] == "noun").Concat(words.Where(static word => (word.Value.Role & GridRole.Share) != 0).Select(static word => word.Value.Row))
                .Select(static row => KeyValuePair.Create(row.Word, row)),
            backwards: true);
        var things = words.Where(static word => (word.Value.Role & GridRole.Thing) != 0).Select(static word => word.Key).ToHashSet(StringComparer.Ordinal);
        KeyValuePair<string, TableRow>[] indicators =
        [
            .. tables.Find("indicators").Rows.Where(row => !things.Contains(row.Word)).Select(static row => KeyValuePair.Create(row.Word, row)),
            .. words.Where(static word => (word.Value.Role & GridRole.Indicator) != 0).Select(static word => KeyValuePair.Create(word.Key, word.Value.Row)),
        ];
        Indicators = new(indicators);
        IndicatorEnds = new(indicators, backwards: true);
    }

    /// <summary>The tables that running text is read with.</summary>
    public ClaimLanguage Claims { get; }

    /// <summary>Words of captions, headers and row names, forwards.</summary>
    public WordTrie<GridWord> Words { get; }

    /// <summary>The same, backwards from their end.</summary>
    public WordTrie<GridWord> WordEnds { get; }

    /// <summary>Words of movement, forwards.</summary>
    public WordTrie<Movement> Movements { get; }

    /// <summary>The same, backwards from their end.</summary>
    public WordTrie<Movement> MovementEnds { get; }

    /// <summary>Words of comparison (较, 比), forwards.</summary>
    public WordTrie<TableRow> Comparisons { get; }

    /// <summary>Times that count from the period of the table, forwards.</summary>
    public WordTrie<GridTime> Times { get; }

    /// <summary>What shares are called, backwards from the end.</summary>
    public WordTrie<TableRow> ShareEnds { get; }

    /// <summary>What is measured, forwards.</summary>
    public WordTrie<TableRow> Indicators { get; }

    /// <summary>The same, backwards from their end.</summary>
    public WordTrie<TableRow> IndicatorEnds { get; }

    /// <summary>The word that the whole text is, if it has the role.</summary>
    public bool Is(string normal, GridRole role) => Words.TryLongest(normal, 0, out int length, out GridWord word) && length == normal.Length && (word.Role & role) != 0;

    /// <summary>Whether the text begins with a word of the role; where it ends.</summary>
    public bool Opens(ReadOnlySpan<char> normal, GridRole role, out int length) => Words.TryLongest(normal, 0, out length, out GridWord word) && (word.Role & role) != 0;

    /// <summary>Whether the text ends with a word of the role.</summary>
    public bool Ends(string normal, GridRole role) => _ends[role].TryLongest(normal, normal.Length, out _, out _);

    /// <summary>The indicator that a text ends with, as its parts are measured in it too; empty where it ends with none.</summary>
    /// <remarks>One character alone is none; an aside behind it is no part of it (投资（不含农户）). Of 采购经理指数 the parts are 指数.</remarks>
    public string LentBy(string words)
    {
        string normal = new SourceText(words).Normal;
        int end = WithoutAside(normal);
        bool found = WordEnds.TryLongest(normal, end, out int length, out GridWord word) && (word.Role & GridRole.Index) != 0
            || (IndicatorEnds.TryLongest(normal, end, out length, out _) && length > 1);
        return found ? words[(end - length)..end] : string.Empty;
    }

    /// <summary>Whether the text ends with what is measured, be it one character (额, 率), or with an aside behind it.</summary>
    public bool NamesIndicator(string normal) => IndicatorOf(normal) is not null;

    /// <summary>The row of the indicator that a text ends with; null if there is none.</summary>
    public TableRow? IndicatorOf(string normal) => IndicatorEnds.TryLongest(normal, WithoutAside(normal), out _, out TableRow row) ? row : null;

    private static int WithoutAside(string normal)
    {
        int end = normal.Length;
        int open = end > 0 && normal[end - 1] is ')' or '）' ? normal.AsSpan().LastIndexOfAny('(', '（') : -1;
        return open > 0 ? open : end;
    }
}
