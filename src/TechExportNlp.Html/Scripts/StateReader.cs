using System.Globalization;
using TechExportNlp.Html.Metadata;

namespace TechExportNlp.Html.Scripts;

/// <summary>Finds the article in the data of a page's scripts: the texts under one name that read most like prose, and the fields beside them.</summary>
internal static class StateReader
{
    private const int MinHan = 60, MinMarks = 2, MaxField = 200, Levels = 4;

    /// <summary>What prose counts under a name that says nothing, in a summary, and inside comments and recommendations.</summary>
    private const double Unnamed = 0.5, Lesser = 0.1, Beside = 0.02;

    public static ToldArticle? Read(string html, IReadOnlyList<Range> scripts)
    {
        var data = new ScriptData();
        foreach (Range script in scripts)
        {
            LiteralReader.Read(html.AsSpan(script), data);
        }

        bool[] beside = BesideArticle(data);
        var groups = new Dictionary<(int Holder, string Name), (double Worth, int Han, int Marks)>();
        (int Holder, string Name) best = default;
        double worth = 0;
        foreach (ScriptData.Text text in data.Texts)
        {
            (int han, int marks) = Prose(text.Value);
            if (marks == 0)
            {
                continue;
            }

            (int, string) key = Group(data, text);
            (double Worth, int Han, int Marks) group = groups.GetValueOrDefault(key);
            group = (group.Worth + (Factor(data, text, beside) * (han + (5 * marks))), group.Han + han, group.Marks + marks);
            groups[key] = group;
            if (group.Worth > worth && group is { Han: >= MinHan, Marks: >= MinMarks })
            {
                (best, worth) = (key, group.Worth);
            }
        }

        return worth == 0 ? null : Fields(data, best);
    }

    /// <summary>What holds a list of paragraphs gives one text; all else stands for itself.</summary>
    private static (int Holder, string Name) Group(ScriptData data, ScriptData.Text text)
    {
        ScriptData.Holder holder = data.Holders[text.Holder];
        bool isItem = !holder.IsList && holder.Parent >= 0 && data.Holders[holder.Parent].IsList && StateKeys.Of(data.Holders[holder.Parent].Name) is StateRole.Body;
        return isItem ? (holder.Parent, text.Name) : (text.Holder, text.Name);
    }

    private static double Factor(ScriptData data, ScriptData.Text text, bool[] beside)
    {
        string name = text.Name.Length > 0 ? text.Name : data.Holders[text.Holder].Name;
        return beside[text.Holder] ? Beside : StateKeys.Of(name) switch
        {
            StateRole.Body => 1,
            StateRole.Other => Beside,
            StateRole.None => Unnamed,
            _ => Lesser,
        };
    }

    /// <summary>Which holders are inside something beside the article; they stand behind what holds them.</summary>
    private static bool[] BesideArticle(ScriptData data)
    {
        bool[] beside = new bool[data.Holders.Count];
        for (int i = 1; i < beside.Length; i++)
        {
            beside[i] = beside[data.Holders[i].Parent] || StateKeys.Of(data.Holders[i].Name) == StateRole.Other;
        }

        return beside;
    }

    private static ToldArticle Fields(ScriptData data, (int Holder, string Name) body)
    {
        string all = string.Join('\n', data.Texts.Where(text => Group(data, text) == body).Select(text => text.Value));
        // The nearest holder tells; a level is a holder that holds the last one.
        var levels = new Dictionary<int, int>();
        for (int holder = body.Holder; holder >= 0 && levels.Count <= Levels; holder = data.Holders[holder].Parent)
        {
            levels.Add(holder, levels.Count);
        }

        var found = new Dictionary<StateRole, (int Level, string Value)>();
        foreach (ScriptData.Text text in data.Texts)
        {
            StateRole role = StateKeys.Of(text.Name);
            int holder = text.Holder;
            if (role == StateRole.Name || (role == StateRole.None && data.Holders[holder].IsList))
            {
                role = StateKeys.Of(data.Holders[holder].Name);
                holder = Math.Max(ScriptData.Root, data.Holders[holder].Parent);
            }

            if (role is not (StateRole.None or StateRole.Body or StateRole.Other) && text.Value.Length <= MaxField && levels.TryGetValue(holder, out int level))
            {
                string value = text.Value.Trim();
                found.TryGetValue(role, out (int Level, string Value) before);
                if (before.Value is null || level < before.Level)
                {
                    found[role] = (level, value);
                }
                else if (role == StateRole.Keywords && level == before.Level && before.Value.Length < MaxField)
                {
                    found[role] = (level, before.Value + "," + value);
                }
            }
        }

        string? Of(StateRole role) => found.TryGetValue(role, out (int Level, string Value) value) && value.Value.Length > 0 ? value.Value : null;
        return new ToldArticle(all)
        {
            Title = Of(StateRole.Title),
            Published = Of(StateRole.Date) is { } date ? Time(date) : null,
            Source = Of(StateRole.Source),
            Author = Of(StateRole.Author),
            Editor = Of(StateRole.Editor),
            Summary = Of(StateRole.Summary),
            Keywords = Of(StateRole.Keywords),
        };
    }

    /// <summary>A date, or the seconds or milliseconds since 1970.</summary>
    private static PublicationTime? Time(string text)
    {
        if (!long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long number) || text.Length is not (10 or 13))
        {
            return DateScanner.First(text)?.Time;
        }

        DateTimeOffset moment = text.Length == 10 ? DateTimeOffset.FromUnixTimeSeconds(number) : DateTimeOffset.FromUnixTimeMilliseconds(number - (number % 1000));
        return moment.Year is < 1990 or > 2100 ? null : new PublicationTime(moment.ToOffset(TimeSpan.FromHours(8)), TimePrecision.Second);
    }

    private static (int Han, int Marks) Prose(string text)
    {
        int han = 0, marks = 0;
        foreach (char c in text)
        {
            han += c is >= '\u4E00' and <= '\u9FFF' ? 1 : 0;
            marks += c is '。' or '，' or '；' ? 1 : 0;
        }

        return (han, marks);
    }
}
