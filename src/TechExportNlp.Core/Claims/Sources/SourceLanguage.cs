namespace TechExportNlp.Claims.Sources;

/// <summary>The word tables that tell who says something, built once. Immutable and thread-safe.</summary>
internal sealed class SourceLanguage(LanguageTables tables, PieceStarts starts)
{
    /// <summary>Words of two characters and more that the lexicon may hold only as the end of another (媒体报道), found from their end.</summary>
    public WordTrie<PartOfSpeech> Tails { get; } = new(ReadTails(tables), backwards: true);

    /// <summary>Words of saying.</summary>
    public WordTrie<ReportingVerb> Verbs { get; } = ClaimLanguage.Trie(starts, tables, "reporting-verbs", ReportingVerb.Read);

    /// <summary>Words around the name of a source.</summary>
    public WordTrie<SourceWord> Words { get; } = ClaimLanguage.Trie(starts, tables, "source-words", SourceWords.Read);

    /// <summary>What a source publishes, found from its end.</summary>
    public WordTrie<DocumentUse> Documents { get; } = ClaimLanguage.Trie(starts, tables, "documents", ReadDocument, backwards: true);

    /// <summary>Endings of those who may say something.</summary>
    public WordTrie<SpeakerEnding> Speakers { get; } = ClaimLanguage.Trie(starts, tables, "speakers", ReadEnding, backwards: true);

    /// <summary>Titles and offices (发言人, 部长); a name stands behind them.</summary>
    public WordTrie<TableRow> Titles { get; } = ClaimLanguage.Trie(starts, tables, "titles", static row => row, backwards: true);

    /// <summary>What a name behind it is (评级机构).</summary>
    public WordTrie<TableRow> Appositions { get; } = ClaimLanguage.Trie(starts, tables, "appositions", static row => row, backwards: true);

    /// <summary>Endings of the line that opens a report.</summary>
    public WordTrie<TableRow> Datelines { get; } = ClaimLanguage.Trie(starts, tables, "datelines", static row => row);

    /// <summary>Family names.</summary>
    public WordTrie<TableRow> Surnames { get; } = ClaimLanguage.Trie(starts, tables, "surnames", static row => row);

    private static IEnumerable<KeyValuePair<string, PartOfSpeech>> ReadTails(LanguageTables tables)
    {
        foreach (string table in (string[])["documents", "titles", "reporting-verbs"])
        {
            foreach (TableRow row in tables.Find(table).Rows)
            {
                if (row.Word.Length > 1)
                {
                    yield return KeyValuePair.Create(row.Word, table == "reporting-verbs" ? PartOfSpeech.Verb : PartOfSpeech.Noun);
                }
            }
        }
    }

    private static SpeakerEnding ReadEnding(TableRow row) => row["kind"] switch
    {
        "organ" => SpeakerEnding.Organ,
        "authority" => SpeakerEnding.Authority,
        "people" => SpeakerEnding.People,
        _ => throw row.Bad("kind", "organ, authority or people"),
    };

    private static DocumentUse ReadDocument(TableRow row) => row["alone"] switch
    {
        "name" => DocumentUse.Name,
        "last" => DocumentUse.Last,
        "none" => DocumentUse.Nobody,
        "speech" => DocumentUse.Speech,
        "now" => DocumentUse.Now,
        _ => throw row.Bad("alone", "name, last, none, speech or now"),
    };
}

/// <summary>What a document means where nobody is named who published it.</summary>
internal enum DocumentUse : byte
{
    /// <summary>It is a source itself (公告).</summary>
    Name,

    /// <summary>The source before, else itself (报告).</summary>
    Last,

    /// <summary>The source before, else nobody (数据).</summary>
    Nobody,

    /// <summary>The same, and it says nothing beyond its sentence (预警).</summary>
    Now,

    /// <summary>The same, and to have given it says nothing yet (发表讲话).</summary>
    Speech,
}

/// <summary>Who may be called by a name that ends so.</summary>
internal enum SpeakerEnding : byte
{
    /// <summary>An institution, a medium or a meeting.</summary>
    Organ,

    /// <summary>An institution whose numbers are of others, not of itself.</summary>
    Authority,

    /// <summary>Persons, by what they are or do.</summary>
    People,
}
