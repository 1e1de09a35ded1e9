using System.Buffers;
using TechExportNlp.Claims.Sources;

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
        Sources = new SourceLanguage(tables, Starts);
        Entities = Trie(tables, "entity-words", static row => row);
        EntitySuffixes = Trie(tables, "entity-suffixes", static row => row, backwards: true);
        Events = Trie(tables, "events", static row => row, backwards: true);
        Indicators = Trie(tables, "indicators", static row => row, backwards: true);
        IndicatorWords = Trie(tables, "indicators", static row => row);
        Shares = Trie(tables, "share-words", static row => row);
        RateEndings = new WordTrie<TableRow>(tables.Find("share-words").Rows.Where(static row => row["place"] == "rate").Select(static row => KeyValuePair.Create(row.Word, row)), backwards: true);
        VerbBounds = Trie(tables, "verb-bounds", static row => row);
        Movers = Trie(tables, "movers", static row => row);
        NearMovements = Trie(tables, "near-movements", DirectionCue.Read);
        Reaching = Trie(tables, "reaching", static row => row);
        Rates = Trie(tables, "rates", static row => row);
        CountedNouns = Trie(tables, "classifiers", static row => row);
        Comparing = Trie(tables, "comparing-words", static row => row);
        ListWords = Trie(tables, "list-words", static row => row);
        Anaphora = Trie(tables, "anaphora", static row => row);
        Copulas = Trie(tables, "copulas", static row => row);
        Wholes = Trie(tables, "wholes", static row => row);
        Prepositions = Trie(tables, "prepositions", static row => row);
        FrameWords = Trie(tables, "frame-words", static row => row);
        Seams = new WordSeams(tables);
        Closings = Trie(tables, "phrase-closings", static row => row);
        TimeCues = Trie(tables, "time-roles", TimeCue.Read);
        ClauseCueSigns = SearchValues.Create([.. tables.Find("time-roles").Rows.Select(TimeCue.Read)
            .Where(static cue => cue.Is(Claims.TimeCues.Hypothesis | Claims.TimeCues.Total | Claims.TimeCues.SoFar | Claims.TimeCues.Onward | ReportPeriods.All))
            .Select(static cue => cue.Is(Claims.TimeCues.Hypothesis | Claims.TimeCues.Onward | ReportPeriods.All) ? cue.Row.Word[^1] : cue.Row.Word[0])]);
        _publishers = Trie(tables, "publishers", static row => row["currency"]);
        _light = tables.Find("light-words").Rows
            .ToDictionary(static row => row.Word, ReadLight, StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Which tables have words that begin with a character.</summary>
    public PieceStarts Starts { get; } = new();

    /// <summary>What entities and indicators are called.</summary>
    public ClaimNames Names { get; }

    /// <summary>How much each piece of evidence weighs.</summary>
    public ConfidenceTable Confidence { get; }

    public WordTrie<DirectionCue> Directions { get; }

    public WordTrie<ModalityCue> Modalities { get; }

    /// <summary>Words that tell who says something.</summary>
    public SourceLanguage Sources { get; }

    /// <summary>Adverbs before a verb that bound the number behind it (至少增长).</summary>
    public WordTrie<TableRow> VerbBounds { get; }

    /// <summary>Words that tell of a movement only right before a percentage (节水75%).</summary>
    public WordTrie<DirectionCue> NearMovements { get; }

    /// <summary>Verbs that move their object (减少损失5亿元).</summary>
    public WordTrie<TableRow> Movers { get; }

    public WordTrie<TableRow> Entities { get; }

    public WordTrie<TableRow> EntitySuffixes { get; }

    /// <summary>Endings of what happens and has victims (地震, 事故).</summary>
    public WordTrie<TableRow> Events { get; }

    public WordTrie<TableRow> Indicators { get; }

    /// <summary>The same indicators, found from their beginning.</summary>
    public WordTrie<TableRow> IndicatorWords { get; }

    public WordTrie<TableRow> Shares { get; }

    /// <summary>Endings of what a percentage is the value of (率).</summary>
    public WordTrie<TableRow> RateEndings { get; }

    /// <summary>至, 到, 为 …: behind a verb of movement they make the number a level reached.</summary>
    public WordTrie<TableRow> Reaching { get; }

    /// <summary>比, 较, 相比: words before what a thing is compared with.</summary>
    public WordTrie<TableRow> Comparing { get; }

    /// <summary>每年, 日均: cues of a flow per time.</summary>
    public WordTrie<TableRow> Rates { get; }

    /// <summary>Classifiers, and nouns that are counted without one.</summary>
    public WordTrie<TableRow> CountedNouns { get; }

    /// <summary>均, 都, 分别, 等 …: what binds a list to its numbers.</summary>
    public WordTrie<TableRow> ListWords { get; }

    /// <summary>Words that stand for the entity of an earlier sentence.</summary>
    public WordTrie<TableRow> Anaphora { get; }

    /// <summary>Words that say that one thing is another (是, 为).</summary>
    public WordTrie<TableRow> Copulas { get; }

    /// <summary>Words between what has a share, or is a multiple, and the whole (仅为, 超过).</summary>
    public WordTrie<TableRow> Wholes { get; }

    /// <summary>Words that begin a phrase of place, source or manner (在, 从, 按).</summary>
    public WordTrie<TableRow> Prepositions { get; }

    /// <summary>Words that frame a number with what it is about (由…组成的, 造成…死亡).</summary>
    public WordTrie<TableRow> FrameWords { get; }

    /// <summary>Where the cuts of the segmenter are mended (价格 上涨, 太古城).</summary>
    public WordSeams Seams { get; }

    /// <summary>Words that end such a phrase (方面, 来看, 计算).</summary>
    public WordTrie<TableRow> Closings { get; }

    /// <summary>Words that tell what the times around them date.</summary>
    public WordTrie<TimeCue> TimeCues { get; }

    /// <summary>A character of each of those among them that a clause is searched for (the 后 of 建成后, the 累 of 累计): most clauses have none.</summary>
    public SearchValues<char> ClauseCueSigns { get; }

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

    private WordTrie<T> Trie<T>(LanguageTables tables, string name, Func<TableRow, T> read, bool backwards = false) => Trie(Starts, tables, name, read, backwards);

    /// <summary>The words of a table; those that are found forwards are registered.</summary>
    public static WordTrie<T> Trie<T>(PieceStarts starts, LanguageTables tables, string name, Func<TableRow, T> read, bool backwards = false)
    {
        IReadOnlyList<TableRow> rows = tables.Find(name).Rows;
        ulong bit = backwards ? PieceStarts.Unregistered : starts.Register(rows.Select(static row => row.Word));
        return new(rows.Select(row => KeyValuePair.Create(row.Word, read(row))), backwards, bit);
    }

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
