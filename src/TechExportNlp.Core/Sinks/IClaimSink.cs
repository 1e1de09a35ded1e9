namespace TechExportNlp;

/// <summary>Takes articles with their claims, one at a time, and puts them somewhere: a file, a table, a queue.</summary>
/// <remarks>Called by one thread at a time, in input order. Disposing it finishes the output.</remarks>
public interface IClaimSink : IAsyncDisposable
{
    /// <summary>Takes one article.</summary>
    /// <param name="claims">The article and its claims.</param>
    /// <param name="cancellation">Ends the work; what was written before stays whole.</param>
    ValueTask WriteAsync(ArticleClaims claims, CancellationToken cancellation);
}
