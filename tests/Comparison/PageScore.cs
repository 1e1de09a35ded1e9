using System.Globalization;

namespace TechExportNlp.Comparison;

/// <summary>Scores readings of pages as the scorer beside the pages does: character 4-grams, boundaries of paragraphs, title, time, names.</summary>
internal sealed class PageScore
{
    private const int Gram = 4, Edge = 6;

    private readonly Dictionary<string, int> _right = new(StringComparer.Ordinal), _of = new(StringComparer.Ordinal);
    private readonly List<(double P, double R, double F1, double Boundary)> _pages = [];

    public double Precision => 100 * _pages.Average(page => page.P);

    public double Recall => 100 * _pages.Average(page => page.R);

    public double F1 => 100 * _pages.Average(page => page.F1);

    /// <summary>The share of pages with an F1 of .95 or more.</summary>
    public double Whole => 100.0 * _pages.Count(page => page.F1 >= 0.95) / _pages.Count;

    public double Boundary => 100 * _pages.Average(page => page.Boundary);

    public string Share(string field) => string.Create(CultureInfo.InvariantCulture, $"{_right.GetValueOrDefault(field)}/{_of.GetValueOrDefault(field)}");

    /// <summary>How many were given where the page shows none.</summary>
    public int Invented(string field) => _right.GetValueOrDefault("invented " + field);

    public void Add(PageTruth truth, PageReading given)
    {
        HashSet<string> optional = [.. truth.Optional.Select(PageText.Squeeze)];
        string[] right = [.. truth.Paragraphs.Select(PageText.Squeeze)];
        string[] found = [.. given.Paragraphs.Select(PageText.Squeeze).Where(line => line.Length > 0 && !optional.Contains(line))];
        (double p, double r, double f1) = Compare(Grams(right), Grams(found));
        _pages.Add((p, r, f1, Compare(Boundaries(right), Boundaries(found)).F1));
        Count("title", truth.Allowed("title").Any(title => PageText.Letters(title) == PageText.Letters(given.Title)));
        AddTime(truth, given);
        AddNames(truth, given, "source", (a, b) => PageText.SameSource(a, b));
        AddNames(truth, given, "author", (a, b) => PageText.Names(a).SetEquals(PageText.Names(b)));
        AddNames(truth, given, "editor", (a, b) => PageText.Names(a).SetEquals(PageText.Names(b)));
    }

    private void AddTime(PageTruth truth, PageReading given)
    {
        (string? Day, string? Minute) time = PageText.Moment(given.Published);
        if (truth.Published is null)
        {
            _right["invented date"] = Invented("date") + (time.Day is null ? 0 : 1);
            return;
        }

        (string? Day, string? Minute)[] allowed = [.. truth.Allowed("published").Select(PageText.Moment)];
        Count("day", allowed.Any(right => right.Day == time.Day));
        if (allowed[0].Minute is not null)
        {
            Count("minute", allowed.Contains(time));
        }
    }

    private void AddNames(PageTruth truth, PageReading given, string field, Func<string, string?, bool> same)
    {
        string? name = given.Of(field);
        if (truth.Of(field) is not null)
        {
            Count(field, truth.Allowed(field).Any(right => same(right, name)));
        }
        else if (!string.IsNullOrEmpty(name))
        {
            _right["invented " + field] = Invented(field) + 1;
        }
    }

    private void Count(string field, bool right)
    {
        _of[field] = _of.GetValueOrDefault(field) + 1;
        _right[field] = _right.GetValueOrDefault(field) + (right ? 1 : 0);
    }

    private static Dictionary<string, int> Grams(string[] paragraphs)
    {
        string text = string.Concat(paragraphs);
        return text.Length == 0 ? [] : Bag(Enumerable.Range(0, Math.Max(1, text.Length - Gram + 1)).Select(at => text.Substring(at, Math.Min(Gram, text.Length - at))));
    }

    private static Dictionary<string, int> Boundaries(string[] paragraphs)
    {
        static string Head(string text) => text[..Math.Min(Edge, text.Length)];
        static string Tail(string text) => text[^Math.Min(Edge, text.Length)..];
        return paragraphs.Length == 0
            ? []
            : Bag(paragraphs.Zip(paragraphs.Skip(1), static (before, behind) => Tail(before) + "\n" + Head(behind)).Prepend("^" + Head(paragraphs[0])).Append(Tail(paragraphs[^1]) + "$"));
    }

    private static Dictionary<string, int> Bag(IEnumerable<string> items)
    {
        var bag = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (string item in items)
        {
            bag[item] = bag.GetValueOrDefault(item) + 1;
        }

        return bag;
    }

    private static (double P, double R, double F1) Compare(Dictionary<string, int> truth, Dictionary<string, int> given)
    {
        double hits = truth.Sum(item => Math.Min(item.Value, given.GetValueOrDefault(item.Key)));
        double p = given.Count > 0 ? hits / given.Values.Sum() : 0, r = truth.Count > 0 ? hits / truth.Values.Sum() : 0;
        return (p, r, p + r > 0 ? 2 * p * r / (p + r) : 0);
    }
}
