namespace TechExportNlp.Warc;

/// <summary>The names that ISO 28500 gives to types, fields and media types.</summary>
internal static class WarcNames
{
    public const string Version = "WARC/1.1";

    public const string Type = "WARC-Type";
    public const string Id = "WARC-Record-ID";
    public const string Date = "WARC-Date";
    public const string TargetUri = "WARC-Target-URI";
    public const string ContentType = "Content-Type";
    public const string ContentLength = "Content-Length";
    public const string BlockDigest = "WARC-Block-Digest";
    public const string PayloadDigest = "WARC-Payload-Digest";
    public const string FileName = "WARC-Filename";
    public const string Profile = "WARC-Profile";
    public const string RefersTo = "WARC-Refers-To";
    public const string RefersToTargetUri = "WARC-Refers-To-Target-URI";
    public const string RefersToDate = "WARC-Refers-To-Date";

    public const string HttpResponse = "application/http; msgtype=response";
    public const string HttpRequest = "application/http; msgtype=request";
    public const string WarcFields = "application/warc-fields";
    public const string ServerNotModified = "http://netpreserve.org/warc/1.1/revisit/server-not-modified";

    private static readonly string[] Types =
        [string.Empty, "warcinfo", "response", "resource", "request", "metadata", "revisit", "conversion", "continuation"];

    public static string Of(WarcRecordType type) => Types[(int)type];

    public static WarcRecordType TypeOf(string? name) => (WarcRecordType)Math.Max(0, Array.IndexOf(Types, name, 1));
}
