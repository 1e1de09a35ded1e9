using CsCheck;
using TechExportNlp.Fetching.Robots;

namespace TechExportNlp.Fetching.Tests.Robots;

/// <summary>robots.txt as RFC 9309 has it: the first cases are its own rules, the others what sites write.</summary>
public sealed class RobotsTests
{
    [Theory]
    // What matches: prefixes, * and $.
    [InlineData("Disallow: /fish", "/fish", false)]
    [InlineData("Disallow: /fish", "/fish.html", false)]
    [InlineData("Disallow: /fish", "/fishheads/yummy.html", false)]
    [InlineData("Disallow: /fish", "/Fish.asp", true)]
    [InlineData("Disallow: /fish", "/catfish", true)]
    [InlineData("Disallow: /fish*", "/fishheads", false)]
    [InlineData("Disallow: /fish/", "/fish", true)]
    [InlineData("Disallow: /fish/", "/fish/salmon.htm", false)]
    [InlineData("Disallow: /*.php", "/folder/filename.php?parameters", false)]
    [InlineData("Disallow: /*.php", "/windows.PHP", true)]
    [InlineData("Disallow: /*.php$", "/filename.php", false)]
    [InlineData("Disallow: /*.php$", "/filename.php?parameters", true)]
    [InlineData("Disallow: /fish*.php", "/fishheads/catfish.php?parameters", false)]
    [InlineData("Disallow: /a*b*c$", "/a-b-b-c", false)]
    [InlineData("Disallow: /a*b*c$", "/a-c-b", true)]
    [InlineData("Disallow: *?sort=", "/list?sort=time", false)]
    [InlineData("Disallow: private", "/private/a", false)]
    [InlineData("Disallow: /a$b", "/a$b", false)]
    // Which rule: the longest, and among equals the one that allows.
    [InlineData("Allow: /p\nDisallow: /", "/page", true)]
    [InlineData("Disallow: /\nAllow: /p", "/page", true)]
    [InlineData("Allow: /folder\nDisallow: /folder", "/folder/page", true)]
    [InlineData("Allow: /page\nDisallow: /*.htm", "/page.htm", false)]
    [InlineData("Allow: /$\nDisallow: /", "/", true)]
    [InlineData("Allow: /$\nDisallow: /", "/page.htm", false)]
    [InlineData("Disallow:", "/anything", true)]
    // Escapes mean what they escape.
    [InlineData("Disallow: /新闻", "/%E6%96%B0%E9%97%BB/1.html", false)]
    [InlineData("Disallow: /%e6%96%b0%e9%97%bb", "/新闻/1.html", false)]
    [InlineData("Disallow: /a%7Eb", "/a~b", false)]
    [InlineData("Disallow: /a%2Fb", "/a/b", true)]
    // The file of rules itself is always to be had.
    [InlineData("Disallow: /", "/robots.txt", true)]
    public void Paths_are_matched_as_the_standard_says(string rules, string path, bool allowed) =>
        Assert.Equal(allowed, RobotsParser.Parse("User-agent: *\n" + rules, "TechExportNlp").Allows(new Uri("https://news.example" + path)));

    [Theory]
    // Own groups go before those for all, wherever they stand and however they are written.
    [InlineData("User-agent: *\nDisallow: /\n\nUser-agent: TechExportNlp\nDisallow: /x", true)]
    [InlineData("User-agent: techexportnlp/2.0\nDisallow: /x\nUser-agent: *\nDisallow: /", true)]
    [InlineData("User-agent: TechExportNlp\nUser-agent: Other\nDisallow: /a", false)]
    [InlineData("User-agent: Other\nUser-agent: TechExportNlp\nDisallow: /a", false)]
    [InlineData("User-agent: TechExportNlp\nDisallow: /x\nUser-agent: Other\nDisallow: /a\nUser-agent: TechExportNlp\nDisallow: /a", false)]
    [InlineData("User-agent: Other\nDisallow: /", true)]
    [InlineData("User-agent: TechExportNlp-Images\nDisallow: /", true)]
    // What files hold besides.
    [InlineData("\uFEFFUSER-AGENT : *  # all\r\n  disallow :/a  # not this\r\n", false)]
    [InlineData("Disallow: /a\nUser-agent: *\nDisallow: /x", true)]
    [InlineData("<html><body>Not found</body></html>", true)]
    [InlineData("", true)]
    public void A_crawler_goes_by_its_own_group_or_else_by_that_for_all(string text, bool allowed) =>
        Assert.Equal(allowed, RobotsParser.Parse(text, "TechExportNlp").Allows(new Uri("https://news.example/a")));

    [Theory]
    [InlineData("User-agent: *\nCrawl-delay: 2.5", 2.5)]
    [InlineData("User-agent: *\nCrawl-delay: 2.5\nUser-agent: TechExportNlp\nCrawl-delay: 7", 7.0)]
    [InlineData("User-agent: *\nCrawl-delay: soon", null)]
    [InlineData("User-agent: *\nCrawl-delay: -1", null)]
    public void A_pause_is_read(string text, double? seconds) =>
        Assert.Equal(seconds, RobotsParser.Parse(text, "TechExportNlp").CrawlDelay?.TotalSeconds);

    [Fact]
    public void Any_text_gives_rules_that_leave_the_file_itself_open() =>
        Gen.String[Gen.Char["User-agent: *DisallowAllow/$%e6\n中"], 0, 200]
            .Sample(text => RobotsParser.Parse(text, "TechExportNlp").Allows(new Uri("https://news.example/robots.txt")));

    [Fact]
    public void A_pattern_without_signs_matches_exactly_its_prefixes() =>
        Gen.Select(Gen.String[Gen.Char["ab/"], 0, 8], Gen.String[Gen.Char["ab/"], 0, 8])
            .Sample((pattern, path) => new RobotsPattern("/" + pattern).Matches("/" + path) == path.StartsWith(pattern, StringComparison.Ordinal));
}
