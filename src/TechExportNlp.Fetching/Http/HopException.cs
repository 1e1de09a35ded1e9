namespace TechExportNlp.Fetching.Http;

/// <summary>A hop that is not made; becomes a value before it reaches a user.</summary>
internal sealed class HopException : Exception
{
    private HopException(SkippedPage reason, Uri url, bool mayPass = false)
        : base(reason.Problem) => (Reason, Url, MayPass) = (reason, url, mayPass);

    public SkippedPage Reason { get; }

    public Uri Url { get; }

    /// <summary>Whether a later run may fare better.</summary>
    public bool MayPass { get; }

    public static HopException NotWeb(Uri url) => new(FetchReasons.NotWeb(url), url);

    public static HopException Loop(Uri url) => new(FetchReasons.RedirectLoop(url), url);

    public static HopException TooMany(Uri url, int limit) => new(FetchReasons.TooManyRedirects(url, limit), url);

    public static HopException Forbidden(Uri url) => new(FetchReasons.RobotsForbid(url), url);

    public static HopException RobotsUnknown(Uri url) => new(FetchReasons.RobotsUnreachable(url), url, mayPass: true);
}
