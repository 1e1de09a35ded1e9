using System.Net;

namespace TechExportNlp.Fetching.Http;

/// <summary>A request that ended without a usable answer; becomes a value before it reaches a user.</summary>
internal sealed class FetchException : Exception
{
    private FetchException(FetchFault fault, string problem)
        : base(problem) => Fault = fault;

    /// <summary>What went wrong.</summary>
    public FetchFault Fault { get; }

    public static FetchException AddressRefused(string host, IPAddress address) =>
        new(FetchFault.AddressRefused, $"{host} is at {address}, which is no public address");

    public static FetchException TooLarge(long limit) => new(FetchFault.TooLarge, FormattableString.Invariant($"the answer is larger than {limit} bytes"));

    public static FetchException TooLargeDecompressed(long limit) =>
        new(FetchFault.TooLarge, FormattableString.Invariant($"the answer is larger than {limit} bytes once decompressed"));

    public static FetchException BrokenEncoding(string why) => new(FetchFault.BrokenEncoding, why);

    public static FetchException TimedOut(TimeSpan limit) =>
        new(FetchFault.TimedOut, FormattableString.Invariant($"the answer was not there after {limit.TotalSeconds:0.###} seconds"));

    /// <summary>The one inside an exception of the HTTP stack, if there is one.</summary>
    public static FetchException? Inside(Exception? e)
    {
        while (e is not null and not FetchException)
        {
            e = e.InnerException;
        }

        return (FetchException?)e;
    }
}

/// <summary>Why there was no usable answer.</summary>
internal enum FetchFault
{
    AddressRefused,
    TooLarge,
    BrokenEncoding,
    TimedOut,
}
