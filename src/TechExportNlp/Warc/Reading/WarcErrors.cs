using System.Globalization;

namespace TechExportNlp.Warc.Reading;

/// <summary>Every reason for which a record, or what it holds, cannot be read: what, where, what to do.</summary>
internal static class WarcErrors
{
    private const string Others = "Fetch the file again, or leave it: the records that can be found behind it are read.";

    /// <summary>How messages name a place in a file.</summary>
    public static string At(string name, long offset, bool isDecompressed) =>
        string.Create(CultureInfo.InvariantCulture, $"{name}, byte {offset}{(isDecompressed ? " after decompression" : string.Empty)}");

    public static ReadError NoRecord(string where) => new("no-record", where, "no WARC record begins here", Others);

    public static ReadError HeaderTooLong(string where, int limit) =>
        new("bad-record", where, string.Create(CultureInfo.InvariantCulture, $"the record's header does not end within {limit} bytes"), Others);

    public static ReadError TooManyFields(string where, int limit) =>
        new("bad-record", where, string.Create(CultureInfo.InvariantCulture, $"the record's header has more than {limit} fields"), Others);

    public static ReadError TwoHeaders(string where) => new("bad-record", where, "the record's header has a type, an id or a length twice, as if another began inside", Others);

    public static ReadError NoLength(string where) => new("bad-record", where, "the record's Content-Length is missing or no number", Others);

    public static ReadError WrongLength(string where) => new("bad-record", where, "the record does not end where its Content-Length says", Others);

    public static ReadError Cut(string where) => new("cut-record", where, "the record ends before its Content-Length is reached", Others);

    public static ReadError TooLarge(string where, long length, int limit) =>
        new("too-large", where, string.Create(CultureInfo.InvariantCulture, $"the record's block of {length} bytes is above the limit of {limit}"), "Raise MaxBlockBytes if it is wanted.");

    public static ReadError Broken(string where, string why) => new("broken-compression", where, $"the record cannot be decompressed: {why}", Others);

    public static ReadError NotHttp(string where) =>
        new("bad-http", where, "the block does not begin with the status line of an HTTP answer", "Only blocks of application/http hold one.");

    public static ReadError HttpHeaderTooLong(string where, int limit) =>
        new("bad-http", where, string.Create(CultureInfo.InvariantCulture, $"the answer's header has more than {limit} bytes or too many fields"), "Raise the limit of HttpLimits if it is wanted.");

    public static ReadError BrokenBody(string where, string encoding, string why) =>
        new("broken-body", where, $"the body is no valid {encoding}: {InputErrors.OneLine(why)}", "Fetch the page again.");

    public static ReadError BodyTooLarge(string where, string why) =>
        new("too-large", where, $"the body grows beyond {why} as it is decompressed", "Raise the limit of HttpLimits if the page is to be trusted.");
}
