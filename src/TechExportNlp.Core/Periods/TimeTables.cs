using System.Collections.Frozen;
using System.Globalization;

namespace TechExportNlp.Periods;

/// <summary>The tables of time, as tries. Immutable and thread-safe.</summary>
internal sealed class TimeTables
{
    private static readonly string[] Starting = ["time-words", "holiday-names", "festivals", "plans"];

    private readonly WordTrie<bool> _starts;

    public TimeTables(LanguageTables tables)
    {
        Words = new(tables.Find("time-words").Rows.Select(row => KeyValuePair.Create(row.Word, new TimeWord(row))));
        IReadOnlyList<TableRow> links = tables.Find("time-links").Rows;
        Before = Links(links, "before");
        Between = Links(links, "between");
        After = Links(links, "after");
        Edges = Links(links, "edge");
        Skips = Links(links, "skip");
        FestivalTails = Links(links, "festival");
        LunarSigns = Links(links, "lunar");
        PlanTails = Links(links, "plan");
        DecadeParts = Links(links, "decade");
        HolidayParts = Links(links, "holiday");
        Festivals = new(tables.Find("festivals").Rows.Select(row => KeyValuePair.Create(row.Word, new Festival(row))));
        Lunar = new LunarCalendar(tables.Find("lunar-years").Rows);
        IReadOnlyList<TableRow> units = tables.Find("time-units").Rows;
        DateUnits = Units(units, row => row["kind"] is "date" or "fiscal");
        Spans = Units(units, static row => row["kind"] == "span");
        Lengths = Units(units, row => row["kind"] == "length" || row.Word is "年" or "日");
        IReadOnlyList<TableRow> cues = tables.Find("time-cues").Rows;
        Future = Rows(cues.Where(row => row["kind"] == "future"));
        Apart = Rows(cues.Where(row => row["kind"] == "apart"));
        Record = Rows(cues.Where(row => row["kind"] == "record"));
        Counted = new(cues.Where(row => row["kind"] == "counted").Select(row => KeyValuePair.Create(row.Word, row)), backwards: true);
        Near = Rows(cues.Where(row => row["kind"] is "near" or "past" or "ahead"));
        Plans = new(tables.Find("plans").Rows.Select(row => KeyValuePair.Create(row.Word, (row, Years(row)))));
        IReadOnlyList<TableRow> names = tables.Find("holiday-names").Rows;
        HolidayNames = Rows(names.Where(row => row["kind"] == "name"));
        HolidayTails = Rows(names.Where(row => row["kind"] == "tail"));
        StartWords = [.. Starting.SelectMany(table => tables.Find(table).Rows)
            .Concat(cues.Where(static row => row["kind"] is "near" or "past" or "ahead"))
            .Concat(links.Where(static row => row["place"].Split('+').Any(place => place is "before" or "lunar" || place == "edge" && row.Word.Length > 1)))
            .Select(static row => row.Word)];
        _starts = new(StartWords.Select(static word => KeyValuePair.Create(word, true)));
        Holidays = tables.Find("holidays").Rows.ToFrozenDictionary(row => (row["name"], (int)row.Number("year")), row => (row, Days(row)));
    }

    /// <summary>All words that an expression of time may begin with.</summary>
    public IReadOnlyList<string> StartWords { get; }

    public WordTrie<TimeWord> Words { get; }

    public WordTrie<TimeLink> Before { get; }

    public WordTrie<TimeLink> Between { get; }

    public WordTrie<TimeLink> After { get; }

    public WordTrie<TimeLink> Edges { get; }

    public WordTrie<TimeLink> Skips { get; }

    /// <summary>Words that make the day of a festival of its name (当天).</summary>
    public WordTrie<TimeLink> FestivalTails { get; }

    /// <summary>Words before a date of the farmers' calendar (农历).</summary>
    public WordTrie<TimeLink> LunarSigns { get; }

    /// <summary>Words that may stand behind the name of a plan (规划).</summary>
    public WordTrie<TimeLink> PlanTails { get; }

    /// <summary>Words that name a part of a decade (末期).</summary>
    public WordTrie<TimeLink> DecadeParts { get; }

    /// <summary>Words that name a day of a holiday (首日).</summary>
    public WordTrie<TimeLink> HolidayParts { get; }

    public WordTrie<Festival> Festivals { get; }

    public LunarCalendar Lunar { get; }

    /// <summary>年, 月, 日, 时 …; the code is the grain's name, or for fiscal years the month they begin in.</summary>
    public WordTrie<TimeLink> DateUnits { get; }

    /// <summary>Units of a length of time (3个月).</summary>
    public WordTrie<TimeLink> Lengths { get; }

    public WordTrie<TimeLink> Spans { get; }

    public WordTrie<TableRow> Future { get; }

    public WordTrie<TableRow> Apart { get; }

    /// <summary>Words behind which 7日 is so many days (一连), backwards.</summary>
    public WordTrie<TableRow> Counted { get; }

    public WordTrie<TableRow> Near { get; }

    /// <summary>Words that make a mere record of 自X以来 (最, 首次).</summary>
    public WordTrie<TableRow> Record { get; }

    public WordTrie<(TableRow Row, Period Period)> Plans { get; }

    public WordTrie<TableRow> HolidayNames { get; }

    public WordTrie<TableRow> HolidayTails { get; }

    public FrozenDictionary<(string Name, int Year), (TableRow Row, Period Period)> Holidays { get; }

    /// <summary>Whether an expression of time may begin with the character, though none of <see cref="StartWords"/> does.</summary>
    public static bool MayStartWithout(char c) => DateNumeral.MayStart(c) || c is '几' or '数' or '半' or '“' or '"' or '「' or '『' or '‘';

    /// <summary>Whether an expression of time may begin here: turns away most places before any reader looks.</summary>
    public bool MayStart(ReadOnlySpan<char> text, int at, bool republican)
    {
        char c = text[at];
        if (char.IsAsciiDigit(c))
        {
            int end = at + 1;
            while (end < text.Length && end - at < 5 && char.IsAsciiDigit(text[end]))
            {
                end++;
            }

            return end - at == 4 || end - at <= 2 && MayFollow(text, end < text.Length && text[end] == ' ' ? end + 1 : end) || end - at == 3 && republican || _starts.TryLongest(text, at, out _, out _);
        }

        if (DateNumeral.MayStart(c) || c is '几' or '数' or '半')
        {
            return MayFollow(text, at + 1) || _starts.TryLongest(text, at, out _, out _);
        }

        if (_starts.TryLongest(text, at, out int length, out _))
        {
            // 到, 自 and 前 are no times, but lead up to one.
            int behind = at + 1 < text.Length && text[at + 1] == ' ' ? at + 2 : at + 1;
            return length > 1 || Words.TryLongest(text, at, out _, out TimeWord alone) && alone.Fits(text, at, 1) || behind < text.Length && (MayStartWithout(text[behind]) || Skips.MayStart(text[behind]) || _starts.TryLongest(text, behind, out _, out _));
        }

        // 第一、二季度
        return c == '第' && at + 2 < text.Length && DateNumeral.MayStart(text[at + 1]) && MayFollow(text, at + 2) || c is '“' or '"' or '「' or '『' or '‘' && at + 1 < text.Length && Plans.MayStart(text[at + 1]);
    }

    // What may stand behind the digits of a date, or the first character of its numeral.
    private bool MayFollow(ReadOnlySpan<char> text, int at) =>
        at < text.Length && text[at] is var c && (DateUnits.TryLongest(text, at, out _, out _) || Lengths.TryLongest(text, at, out _, out _) || Between.MayStart(c) || c is '、' or '和' or '及' or ':' or '：' || !char.IsAsciiDigit(c) && DateNumeral.MayStart(c));

    private static WordTrie<TableRow> Rows(IEnumerable<TableRow> rows) => new(rows.Select(row => KeyValuePair.Create(row.Word, row)));

    private static WordTrie<TimeLink> Units(IEnumerable<TableRow> rows, Func<TableRow, bool> wanted) =>
        new(rows.Where(wanted).Select(row => KeyValuePair.Create(row.Word, new TimeLink(row, row["value"], string.Empty, row["not_before"]))));

    // A word may stand in several places; places and codes are lists joined by +, one to one.
    internal static WordTrie<TimeLink> Links(IEnumerable<TableRow> rows, string place)
    {
        var words = new List<KeyValuePair<string, TimeLink>>();
        foreach (TableRow row in rows)
        {
            string[] places = row["place"].Split('+'), codes = row["code"].Split('+');
            int index = Array.IndexOf(places, place);
            if (index >= 0)
            {
                words.Add(KeyValuePair.Create(row.Word, new TimeLink(row, index < codes.Length ? codes[index] : throw row.Bad("code", "one code a place"), row["not_after"], row["not_before"])));
            }
        }

        return new(words);
    }

    private static Period Years(TableRow row) => new(new DateOnly((int)row.Number("first"), 1, 1), new DateOnly((int)row.Number("end"), 1, 1));

    private static Period Days(TableRow row)
    {
        return new Period(Day("start"), Day("end"));

        DateOnly Day(string column) =>
            DateOnly.TryParseExact(row[column], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : throw row.Bad(column, "a day such as 2023-10-01");
    }
}
