namespace TechExportNlp.Fetching.Robots;

/// <summary>What one robots.txt file says to one crawler (RFC 9309).</summary>
/// <remarks>Immutable and thread-safe.</remarks>
internal sealed class RobotsRules
{
    private readonly IReadOnlyList<RobotsRule> _rules;

    public RobotsRules(IReadOnlyList<RobotsRule> rules, TimeSpan? crawlDelay, IReadOnlyList<string> sitemaps)
    {
        // The longest match decides, and among equals the one that allows (RFC 9309, 2.2.2): in this order the first match is it.
        _rules = [.. rules.OrderByDescending(static rule => rule.Pattern.Length).ThenByDescending(static rule => rule.Allows)];
        CrawlDelay = crawlDelay;
        Sitemaps = sitemaps;
    }

    /// <summary>Everything is allowed: there is no file, or it says nothing to us.</summary>
    public static RobotsRules AllowAll { get; } = new([], null, []);

    /// <summary>The pause that the file asks for; not in the RFC, and widely used.</summary>
    public TimeSpan? CrawlDelay { get; }

    /// <summary>The sitemaps that the file names.</summary>
    public IReadOnlyList<string> Sitemaps { get; }

    /// <summary>Whether an address may be fetched. Linear in its length for each rule.</summary>
    public bool Allows(Uri url)
    {
        string path = RobotsPattern.Normalise(url.PathAndQuery);
        if (path == "/robots.txt")
        {
            return true;
        }

        foreach (RobotsRule rule in _rules)
        {
            if (rule.Pattern.Matches(path))
            {
                return rule.Allows;
            }
        }

        return true;
    }
}

/// <summary>One line of a group.</summary>
/// <param name="Pattern">Which paths it is about.</param>
/// <param name="Allows">Whether it allows them.</param>
internal sealed record RobotsRule(RobotsPattern Pattern, bool Allows);
