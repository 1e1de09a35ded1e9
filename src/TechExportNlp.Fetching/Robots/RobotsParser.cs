using System.Globalization;

namespace TechExportNlp.Fetching.Robots;

/// <summary>Reads robots.txt files (RFC 9309), as broken as they come. Linear in the file.</summary>
internal static class RobotsParser
{
    // Longer ones are no honest paths; more rules than this no honest file.
    private const int MaxLine = 2048;
    private const int MaxRules = 10_000;

    /// <summary>What a file says to the crawler of a name: the groups that name it, else those for all.</summary>
    public static RobotsRules Parse(string text, string productToken)
    {
        var own = new Group();
        var all = new Group();
        var sitemaps = new List<string>();
        bool isHead = false, isOwn = false, isAll = false, anyOwn = false;
        foreach (ReadOnlySpan<char> raw in text.AsSpan().EnumerateLines())
        {
            ReadOnlySpan<char> line = raw.TrimStart('\uFEFF');
            line = line.IndexOf('#') is var comment and >= 0 ? line[..comment] : line;
            int colon = line.IndexOf(':');
            if (colon < 0 || line.Length > MaxLine)
            {
                continue;
            }

            ReadOnlySpan<char> key = line[..colon].Trim();
            ReadOnlySpan<char> value = line[(colon + 1)..].Trim();
            if (Is(key, "sitemap"))
            {
                sitemaps.Add(value.ToString());
            }
            else if (Is(key, "user-agent"))
            {
                // Names in a row head one group; the first name after a rule starts another.
                isOwn = (isHead && isOwn) || Token(value).Equals(productToken, StringComparison.OrdinalIgnoreCase);
                isAll = (isHead && isAll) || value.StartsWith('*');
                anyOwn |= isOwn;
                isHead = true;
            }
            else if (Is(key, "allow") || Is(key, "disallow") || Is(key, "crawl-delay"))
            {
                isHead = false;
                if (isOwn)
                {
                    own.Add(key, value);
                }

                if (isAll)
                {
                    all.Add(key, value);
                }
            }
        }

        Group group = anyOwn ? own : all;
        return new RobotsRules(group.Rules, group.CrawlDelay, sitemaps);
    }

    /// <summary>The name in front of a version or of anything else that a name does not hold.</summary>
    private static ReadOnlySpan<char> Token(ReadOnlySpan<char> value)
    {
        int end = value.IndexOfAny('/', ' ', '\t');
        return end < 0 ? value : value[..end];
    }

    private static bool Is(ReadOnlySpan<char> key, string name) => key.Equals(name, StringComparison.OrdinalIgnoreCase);

    private sealed class Group
    {
        public List<RobotsRule> Rules { get; } = [];

        public TimeSpan? CrawlDelay { get; private set; }

        public void Add(ReadOnlySpan<char> key, ReadOnlySpan<char> value)
        {
            if (Is(key, "crawl-delay"))
            {
                if (double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double seconds) && seconds < TimeSpan.MaxValue.TotalSeconds)
                {
                    CrawlDelay = TimeSpan.FromSeconds(seconds);
                }
            }
            else if (!value.IsEmpty && Rules.Count < MaxRules)
            {
                // A path that does not begin with its slash is read as if it did, as large crawlers do.
                string path = value[0] is '/' or '*' ? value.ToString() : "/" + value.ToString();
                Rules.Add(new RobotsRule(new RobotsPattern(path), Is(key, "allow")));
            }
        }
    }
}
