namespace TechExportNlp.Claims;

/// <summary>Gives an entity one name: 我国 is 中国 in news of the mainland, 新区的 is 新区.</summary>
/// <remarks>The words stand in <c>entity-names.tsv</c>. Immutable and thread-safe.</remarks>
internal sealed class EntityNames
{
    private static readonly string[] Currencies = ["CNY", "HKD", "MOP", "TWD"];

    private readonly WordTrie<EntityName> _heads;
    private readonly WordTrie<EntityName> _tails;

    public EntityNames(LanguageTables tables)
    {
        EntityName[] names = [.. tables.Find("entity-names").Rows.Select(EntityName.Read)];
        IEnumerable<EntityName> anaphora = tables.Find("anaphora").Rows.Where(static row => row["kind"] is "entity" or "place" or "body").Select(static row => EntityName.Relative(row));
        _heads = new(anaphora.Concat(names.Where(static name => name.Kind != EntityNameKind.Tail)).Select(ByWord));
        _tails = new(names.Where(static name => name.Kind == EntityNameKind.Tail).Select(ByWord), backwards: true);
    }

    /// <summary>The column of a publisher, by the money that a bare 元 is in its news.</summary>
    public static int Column(string currency) => Math.Max(0, Array.IndexOf(Currencies, currency));

    /// <summary>The name of a normalised entity; null where nothing is left of it.</summary>
    /// <param name="entity">What stands before the indicator, or the whole subject.</param>
    /// <param name="home">The country of the publisher, and whether it is the only one that the text speaks of.</param>
    /// <param name="isRelative">Whether only the article tells who is meant.</param>
    /// <param name="row">The row that says so, or that names it; null where none does.</param>
    public string? Name(ReadOnlySpan<char> entity, HomeCountry home, out bool isRelative, out TableRow? row)
    {
        isRelative = false;
        row = null;
        int end = entity.Length;
        while (end > 0 && _tails.TryLongest(entity[..end], end, out int tail, out _))
        {
            end -= tail;
        }

        entity = entity[..end];
        if (entity.IsEmpty || !_heads.TryLongest(entity, 0, out int length, out EntityName head))
        {
            return entity.IsEmpty ? null : entity.ToString();
        }

        bool isAbroad = head.Kind == EntityNameKind.Home && home.IsAmongOthers();
        row = head.Row;
        isRelative = isAbroad || head.Kind == EntityNameKind.Relative;
        if (isAbroad || head.In(home.Column) is not { } name)
        {
            return entity.ToString();
        }

        ReadOnlySpan<char> rest = entity[length..];
        return string.Concat(name, rest.Length > 1 && rest[0] == '的' ? rest[1..] : rest);
    }

    /// <summary>Whether a country other than the publisher's is named in a stretch of normalised text.</summary>
    public bool NamesAnother(ReadOnlySpan<char> text, int from, int to, int column)
    {
        for (int i = from; i < to; i++)
        {
            if (_heads.TryLongest(text[..to], i, out int length, out EntityName name))
            {
                if (name.Kind == EntityNameKind.Country && (name.In(column) ?? name.Word) != Home(column))
                {
                    return true;
                }

                i += length - 1;
            }
        }

        return false;
    }

    // 全国 tells what the publisher's country is called.
    private string? Home(int column) => _heads.TryLongest("全国", 0, out _, out EntityName home) ? home.In(column) : null;

    private static KeyValuePair<string, EntityName> ByWord(EntityName name) => KeyValuePair.Create(name.Word, name);
}
