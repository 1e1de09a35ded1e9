using TechExportNlp.Fetching.Http;

namespace TechExportNlp.Fetching;

/// <summary>Every reason why there is no page, in one place: what, where, what to do; programs go by the code.</summary>
internal static class FetchReasons
{
    public static SkippedPage NotWeb(Uri url) => new(
        "not-web", Name(url), "only http and https addresses without a password are fetched", "Give an address such as https://news.example/article.html.");

    public static SkippedPage RobotsForbid(Uri url) => new(
        "robots", Name(url), "the site's robots.txt forbids it", "Ask the site, or get the page by other means.");

    public static SkippedPage RobotsUnreachable(Uri url) => new(
        "robots-unreachable", Name(url), "the site's robots.txt could not be fetched, which forbids everything for now", "Run again later.");

    public static SkippedPage RedirectLoop(Uri url) => new(
        "redirect-loop", Name(url), "it redirects in a circle", "Check the address in a browser; the site may want cookies.");

    public static SkippedPage TooManyRedirects(Uri url, int limit) => new(
        "too-many-redirects", Name(url), FormattableString.Invariant($"it redirects more than {limit} times"), "Check the address, or raise FetchOptions.MaxRedirects.");

    public static SkippedPage BadStatus(Uri url, int status) => new(
        "http-status", Name(url), FormattableString.Invariant($"the server answered with status {status}"), "Check the address.");

    public static SkippedPage Busy(Uri url, int status) => new(
        "server-busy", Name(url), FormattableString.Invariant($"the server answered with status {status}, and again when it was asked again"), "Run again later.");

    public static SkippedPage NotPage(Uri url, string mediaType) => new(
        "media-type", Name(url), $"it is {mediaType}, and no page", "Nothing, unless the page is known to be mislabelled.");

    /// <summary>The reason that an exception of the transfer stands for.</summary>
    public static SkippedPage Of(Exception e, Uri url) => FetchException.Inside(e) is { } own
        ? own.Fault switch
        {
            FetchFault.AddressRefused => new("address-refused", Name(url), own.Message, "Allow it by FetchOptions.AllowedNetworks if it is a machine of yours."),
            FetchFault.TooLarge => new("too-large", Name(url), own.Message, "Raise FetchOptions.MaxPageBytes if such pages are news."),
            FetchFault.TimedOut => new("timed-out", Name(url), own.Message, "Run again later, or raise FetchOptions.AnswerTimeout."),
            _ => new("bad-encoding", Name(url), own.Message, "Report it to the site."),
        }
        : new("unreachable", Name(url), $"there was no whole answer: {e.Message.ReplaceLineEndings(" ").TrimEnd('.', ' ')}", "Check the address and the connection; run again later.");

    private static string Name(Uri url) => url.IsAbsoluteUri ? url.AbsoluteUri : url.OriginalString;
}
