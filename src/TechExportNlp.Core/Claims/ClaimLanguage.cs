namespace TechExportNlp.Claims;

/// <summary>The word tables that the claim readers share, built once. Immutable and thread-safe.</summary>
internal sealed class ClaimLanguage
{
    private readonly Dictionary<string, LightWord>.AlternateLookup<ReadOnlySpan<char>> _light;
    private readonly WordTrie<string> _publishers;

    public ClaimLanguage(LanguageTables tables)
    {
        Names = new ClaimNames(tables);
        Confidence = new ConfidenceTable(tables);
        Directions = Trie(tables, "directions", DirectionCue.Read);
        Modalities = Trie(tables, "modality", ModalityCue.Read);
        Reporting = Trie(tables, "reporting-verbs", static row => row);
        Entities = Trie(tables, "entity-words", static row => row);
        EntitySuffixes = Trie(tables, "entity-suffixes", static row => row, backwards: true);
        Indicators = Trie(tables, "indicators", static row => row, backwards: true);
        IndicatorWords = Trie(tables, "indicators", static row => row);
        Shares = Trie(tables, "share-words", static row => row);
        Reaching = Trie(tables, "reaching", static row => row);
        ListWords = Trie(tables, "list-words", static row => row);
        SourceWords = Trie(tables, "source-words", static row => row);
        Anaphora = Trie(tables, "anaphora", static row => row);
        Titles = Trie(tables, "titles", static row => row, backwards: true);
        Copulas = Trie(tables, "copulas", static row => row);
        Datelines = Trie(tables, "datelines", static row => row);
        Prepositions = Trie(tables, "prepositions", static row => row);
        FrameWords = Trie(tables, "frame-words", static row => row);
        Closings = Trie(tables, "phrase-closings", static row => row);
        _publishers = Trie(tables, "publishers", static row => row["currency"]);
        _light = tables.Find("light-words").Rows
            .ToDictionary(static row => row.Word, ReadLight, StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>What entities and indicators are called.</summary>
    public ClaimNames Names { get; }

    /// <summary>How much each piece of evidence weighs.</summary>
    public ConfidenceTable Confidence { get; }

    public WordTrie<DirectionCue> Directions { get; }

    public WordTrie<ModalityCue> Modalities { get; }

    public WordTrie<TableRow> Reporting { get; }

    public WordTrie<TableRow> Entities { get; }

    public WordTrie<TableRow> EntitySuffixes { get; }

    public WordTrie<TableRow> Indicators { get; }

    /// <summary>The same indicators, found from their beginning.</summary>
    public WordTrie<TableRow> IndicatorWords { get; }

    public WordTrie<TableRow> Shares { get; }

    /// <summary>至, 到, 为 …: behind a verb of movement they make the number a level reached.</summary>
    public WordTrie<TableRow> Reaching { get; }

    /// <summary>均, 都, 分别, 等 …: what binds a list to its numbers.</summary>
    public WordTrie<TableRow> ListWords { get; }

    /// <summary>Words around the name of a source that are no part of it.</summary>
    public WordTrie<TableRow> SourceWords { get; }

    /// <summary>Words that stand for the entity of an earlier sentence.</summary>
    public WordTrie<TableRow> Anaphora { get; }

    /// <summary>Titles and offices (发言人, 部长); a name stands behind them.</summary>
    public WordTrie<TableRow> Titles { get; }

    /// <summary>Words that say that one thing is another (是, 为).</summary>
    public WordTrie<TableRow> Copulas { get; }

    /// <summary>Words that begin a phrase of place, source or manner (在, 从, 按).</summary>
    public WordTrie<TableRow> Prepositions { get; }

    /// <summary>Words that frame a number with what it is about (由…组成的, 造成…死亡).</summary>
    public WordTrie<TableRow> FrameWords { get; }

    /// <summary>Words that end such a phrase (方面, 来看, 计算).</summary>
    public WordTrie<TableRow> Closings { get; }

    /// <summary>Endings of the line that opens a report.</summary>
    public WordTrie<TableRow> Datelines { get; }

    public LightWord Light(ReadOnlySpan<char> word) => _light.TryGetValue(word, out LightWord drop) ? drop : LightWord.None;

    /// <summary>What a bare 元 is in news of this publisher, by its name or the country of its address.</summary>
    public string Currency(string? publisher, string? url)
    {
        foreach (string? name in (ReadOnlySpan<string?>)[publisher, Host(url)])
        {
            if (name is null)
            {
                continue;
            }

            string normal = new SourceText(name).Normal;
            for (int i = 0; i < normal.Length; i++)
            {
                if (_publishers.TryLongest(normal, i, out _, out string currency))
                {
                    return currency;
                }
            }
        }

        return "CNY";
    }

    private static string? Host(string? url) => Uri.TryCreate(url, UriKind.Absolute, out Uri? uri) ? uri.Host : null;

    private static WordTrie<T> Trie<T>(LanguageTables tables, string name, Func<TableRow, T> read, bool backwards = false) =>
        new(tables.Find(name).Rows.Select(row => KeyValuePair.Create(row.Word, read(row))), backwards);

    private static LightWord ReadLight(TableRow row)
    {
        var drop = LightWord.None;
        foreach (string part in row["drop"].Split(','))
        {
            drop |= part switch
            {
                "any" => LightWord.Any,
                "lead" => LightWord.Lead,
                "trail" => LightWord.Trail,
                "verb" => LightWord.Verb,
                _ => throw row.Bad("drop", "any, lead, trail, verb, or several of them joined by a comma"),
            };
        }

        return drop;
    }
}

/// <summary>Where a light word is left out of a subject.</summary>
[Flags]
internal enum LightWord
{
    None = 0,
    Any = 1,
    Lead = 2,
    Trail = 4,
    Verb = 8,
}
