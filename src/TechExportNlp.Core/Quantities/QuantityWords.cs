using System.Buffers;
using System.Collections.Frozen;

namespace TechExportNlp.Quantities;

/// <summary>The tables of quantities, as tries. Immutable.</summary>
internal sealed class QuantityWords
{
    /// <summary>What ends a clause.</summary>
    public static readonly SearchValues<char> Breaks = SearchValues.Create("，。；！？\n;!?,：:");

    public QuantityWords(LanguageTables tables)
    {
        Units = new WordTrie<UnitWord>(ReadUnits(tables));
        Money = Units.TryLongest("元", 0, out _, out UnitWord money) ? money : throw new InvalidOperationException("currencies.tsv has no 元.");
        Currencies = new WordTrie<TableRow>(Words(tables, "currency-prefixes"), backwards: true);
        TableFile comparators = tables.Find("comparators");
        Before = new WordTrie<Cue>(Cues(comparators, "before").Concat(Cues(comparators, "round")), backwards: true);
        After = new WordTrie<Cue>(Cues(comparators, "after"));
        Fillers = new WordTrie<TableRow>(comparators.Rows.Where(row => row["side"] == "filler").Select(row => KeyValuePair.Create(row.Word, row)), backwards: true);
        Rates = new WordTrie<TableRow>(Words(tables, "rates"));
        Denominators = new WordTrie<TableRow>(Words(tables, "denominators"));
        Idioms = new WordTrie<NumberContext>(tables.Find("idioms").Rows.Select(row => KeyValuePair.Create(row.Word, new NumberContext(ContextScope.All, Reason(row), row))));
        ContextsBefore = new WordTrie<NumberContext>(Contexts(tables.Find("number-before")), backwards: true);
        ContextsAfter = new WordTrie<NumberContext>(Contexts(tables.Find("number-after")));
        Joints = tables.Find("list-words").Rows.Where(row => row["use"] == "and").Select(row => row.Word).Append("、").ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        Aligning = new WordTrie<TableRow>(tables.Find("list-words").Rows.Where(row => row["use"] == "align").Select(row => KeyValuePair.Create(row.Word, row)));
        IReadOnlyList<TableRow> glued = tables.Find("glued-words").Rows;
        AfterNumber = Glued(glued, "number");
        AfterUnit = Glued(glued, "unit");
        NotUnits = new WordTrie<bool>(glued.Where(static row => row["place"] is "count" or "free").Select(static row => KeyValuePair.Create(row.Word, row["place"] == "count")));
        BeforeSigned = Glued(glued, "sign", backwards: true);
        Senses = new UnitSenses(tables.Find("unit-senses"), Units);
        Parts = tables.Find("unit-parts").Rows.ToFrozenDictionary(static row => row.Word, StringComparer.Ordinal);
        ExchangeLinks = tables.Find("exchange-links").Rows.Select(row => row.Word).ToFrozenSet(StringComparer.Ordinal);
        ExchangeLinkWords = ExchangeLinks.GetAlternateLookup<ReadOnlySpan<char>>();
        Movements = new WordTrie<bool>(tables.Find("directions").Rows.Where(static row => row["use"] is "verb").Select(static row => KeyValuePair.Create(row.Word, true)), backwards: true);
        Numerals = new NumeralCharacters(tables.Find("numerals"));
        Starts = new WordStarts(
            tables.Find("idioms").Rows.Concat(tables.Find("rates").Rows).Select(static row => row.Word),
            c => Breaks.Contains(c) || c is '每' or '翻' or '半' || Numerals.Role(c) is not (NumeralRole.None or NumeralRole.More or NumeralRole.About));
    }

    /// <summary>Units, currencies and classifiers, forwards from the number's end.</summary>
    public WordTrie<UnitWord> Units { get; }

    /// <summary>What a number without a unit is counted in where it is a price.</summary>
    public UnitWord Money { get; }

    /// <summary>Currencies before the number (人民币5000万元), backwards from its start.</summary>
    public WordTrie<TableRow> Currencies { get; }

    /// <summary>Comparators before the number, backwards from its start.</summary>
    public WordTrie<Cue> Before { get; }

    /// <summary>Comparators after the unit.</summary>
    public WordTrie<Cue> After { get; }

    /// <summary>Words that may stand between comparator and number, backwards.</summary>
    public WordTrie<TableRow> Fillers { get; }

    /// <summary>Cues of a flow per time (每天, 年产).</summary>
    public WordTrie<TableRow> Rates { get; }

    /// <summary>Words behind the stroke of a rate.</summary>
    public WordTrie<TableRow> Denominators { get; }

    public WordTrie<NumberContext> Idioms { get; }

    public WordTrie<NumberContext> ContextsBefore { get; }

    public WordTrie<NumberContext> ContextsAfter { get; }

    /// <summary>Words between two amounts that make an exchange rate of them.</summary>
    public FrozenSet<string> ExchangeLinks { get; }

    /// <inheritdoc cref="ExchangeLinks"/>
    public FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> ExchangeLinkWords { get; }

    /// <summary>、 and the words that join the members of a list.</summary>
    public FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Joints { get; }

    /// <summary>Words that give each member of a list its own number (分别).</summary>
    public WordTrie<TableRow> Aligning { get; }

    /// <summary>Words behind a number whose 多 or 余 is theirs (余额).</summary>
    public WordTrie<TableRow> AfterNumber { get; }

    /// <summary>Words behind a unit whose 多, 余 or 半 is theirs (多种, 半导体).</summary>
    public WordTrie<TableRow> AfterUnit { get; }

    /// <summary>Words right behind a number that merely begin as a unit does (分别, 部门): true; longer ones that do not (户外贸 beside 户外): false.</summary>
    public WordTrie<bool> NotUnits { get; }

    /// <summary>Units that mean several things.</summary>
    public UnitSenses Senses { get; }

    /// <summary>Units behind which their number goes on, by the unit.</summary>
    public FrozenDictionary<string, TableRow> Parts { get; }

    /// <summary>Words before a number whose 负 is theirs (肩负), backwards.</summary>
    public WordTrie<TableRow> BeforeSigned { get; }

    /// <summary>Verbs of movement, backwards from the number by which something moved (上涨5元).</summary>
    public WordTrie<bool> Movements { get; }

    public NumeralCharacters Numerals { get; }

    /// <summary>Where a number, a phrase or a break may begin; all other places are passed over.</summary>
    public WordStarts Starts { get; }

    public static NonClaimReason Reason(TableRow row, string column = "reason") => row[column] switch
    {
        "idiom" => NonClaimReason.Idiom,
        "name" => NonClaimReason.Name,
        "date" => NonClaimReason.Date,
        "attribute" => NonClaimReason.Attribute,
        "ordinal" => NonClaimReason.Ordinal,
        "identifier" => NonClaimReason.Identifier,
        "indefinite" => NonClaimReason.Indefinite,
        "span" => NonClaimReason.TimeSpan,
        "claim" => NonClaimReason.None,
        _ => throw row.Bad(column, "idiom, name, date, attribute, ordinal, identifier, indefinite, span or claim"),
    };

    private static IEnumerable<KeyValuePair<string, TableRow>> Words(LanguageTables tables, string table) =>
        tables.Find(table).Rows.Select(row => KeyValuePair.Create(row.Word, row));

    /// <summary>Whether a unit of that length is but the beginning of another word (5分别, 5户籍).</summary>
    public bool IsGlued(ReadOnlySpan<char> text, int at, int unit) => NotUnits.TryLongest(text, at, out int length, out bool glued) && glued && length > unit;

    private static WordTrie<TableRow> Glued(IReadOnlyList<TableRow> rows, string place, bool backwards = false) =>
        new(rows.Where(row => row["place"] == place).Select(row => KeyValuePair.Create(row.Word, row)), backwards);

    private static IEnumerable<KeyValuePair<string, UnitWord>> ReadUnits(LanguageTables tables)
    {
        foreach (TableRow row in tables.Find("classifiers").Rows)
        {
            yield return KeyValuePair.Create(row.Word, new UnitWord(string.Empty, 1, ClaimKind.Count, row) { Few = row["few"].Length == 0 ? NonClaimReason.None : Reason(row, "few") });
        }

        foreach (TableRow row in tables.Find("units").Rows)
        {
            ClaimKind kind = row["kind"] switch
            {
                "measure" => ClaimKind.Measure,
                "percentage" => ClaimKind.Percentage,
                "points" => ClaimKind.Points,
                "multiple" => ClaimKind.Multiple,
                _ => throw row.Bad("kind", "measure, percentage, points or multiple"),
            };
            yield return KeyValuePair.Create(row.Word, new UnitWord(row["code"], row.Number("factor"), kind, row));
        }

        foreach (TableRow row in tables.Find("currencies").Rows)
        {
            string code = row["code"];
            yield return KeyValuePair.Create(row.Word, new UnitWord(code.Length == 0 ? UnitWord.LocalCurrency : code, row.Number("factor"), ClaimKind.Amount, row));
        }
    }

    private static IEnumerable<KeyValuePair<string, Cue>> Cues(TableFile table, string side) =>
        table.Rows.Where(row => row["side"] == side).Select(row => KeyValuePair.Create(row.Word, new Cue(row.Code("comparator", ClaimCodes.Comparator), side == "round", row)));

    private static IEnumerable<KeyValuePair<string, NumberContext>> Contexts(TableFile table) =>
        table.Rows.Select(row => KeyValuePair.Create(row.Word, new NumberContext(
            row["applies"] switch
            {
                "all" => ContextScope.All,
                "any" => ContextScope.Any,
                "bare" => ContextScope.Bare,
                "count" => ContextScope.Count,
                "measure" => ContextScope.Measure,
                "grade" => ContextScope.Grade,
                "time" => ContextScope.Time,
                "age" => ContextScope.Age,
                _ => throw row.Bad("applies", "all, any, bare, count, measure, grade, time or age"),
            },
            Reason(row),
            row)));
}

/// <summary>A word that bounds a number.</summary>
/// <param name="Comparator">The bound.</param>
/// <param name="IsForRound">Whether it bounds round numbers only (过万).</param>
/// <param name="Row">The row that says so.</param>
internal readonly record struct Cue(Comparator Comparator, bool IsForRound, TableRow Row);

/// <summary>A word beside a number that tells it is no claim; with no reason, that it is one (6级地震).</summary>
internal readonly record struct NumberContext(ContextScope Scope, NonClaimReason Reason, TableRow Row);

/// <summary>Which quantities a <see cref="NumberContext"/> speaks of.</summary>
internal enum ContextScope
{
    /// <summary>All.</summary>
    All,

    /// <summary>All but money and shares.</summary>
    Any,

    /// <summary>Numbers without unit.</summary>
    Bare,

    /// <summary>Counts.</summary>
    Count,

    /// <summary>Physical measures other than durations.</summary>
    Measure,

    /// <summary>Grades (级).</summary>
    Grade,

    /// <summary>Durations.</summary>
    Time,

    /// <summary>Ages.</summary>
    Age,
}
