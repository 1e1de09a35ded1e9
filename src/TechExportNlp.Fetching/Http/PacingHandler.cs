namespace TechExportNlp.Fetching.Http;

/// <summary>Makes requests wait for their host's pace, then for a free place among all.</summary>
/// <remarks>It stands below the retries: a request made again waits like any other.</remarks>
internal sealed class PacingHandler(HostPaces paces, SemaphoreSlim places) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        HostPace pace = paces.Of(request.RequestUri!);
        await pace.EnterAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await places.WaitAsync(cancellationToken).ConfigureAwait(false);
            try
            {
                return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
            }
            finally
            {
                places.Release();
            }
        }
        finally
        {
            pace.Leave();
        }
    }
}
