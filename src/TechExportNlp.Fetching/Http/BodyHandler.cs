using System.Net;

namespace TechExportNlp.Fetching.Http;

/// <summary>Reads bodies whole, within bounds of size and time, before anyone above sees the answer.</summary>
/// <remarks>It stands below the retries, so that a connection that breaks inside a body counts as one more failed try.</remarks>
internal sealed class BodyHandler(FetchOptions options) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var late = new CancellationTokenSource(options.AnswerTimeout, options.Clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellationToken);
        HttpResponseMessage? response = null;
        try
        {
            response = await base.SendAsync(request, either.Token).ConfigureAwait(false);
            HttpContent whole = await ReadAsync(response, Limits(request), either.Token).ConfigureAwait(false);
            foreach ((string name, IEnumerable<string> values) in response.Content.Headers)
            {
                whole.Headers.TryAddWithoutValidation(name, values);
            }

            // What is left of the body of the wire goes with its connection.
            response.Content.Dispose();
            response.Content = whole;
            return response;
        }
        catch (Exception) when (late.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            response?.Dispose();
            throw FetchException.TimedOut(options.AnswerTimeout);
        }
        catch
        {
            response?.Dispose();
            throw;
        }
    }

    private BodyLimits Limits(HttpRequestMessage request) =>
        request.Options.TryGetValue(BodyLimits.Key, out BodyLimits? limits) ? limits : BodyLimits.Of(FetchKind.Page, options);

    private static async Task<HttpContent> ReadAsync(HttpResponseMessage response, BodyLimits limits, CancellationToken cancellation)
    {
        if (response.StatusCode == HttpStatusCode.NotModified || !limits.Wants(response))
        {
            return new ByteArrayContent([]);
        }

        if (!limits.CutsOff && response.Content.Headers.ContentLength > limits.MaxBytes)
        {
            throw FetchException.TooLarge(limits.MaxBytes);
        }

        Stream body = await response.Content.ReadAsStreamAsync(cancellation).ConfigureAwait(false);
        using var bytes = new MemoryStream();
        byte[] buffer = new byte[16 * 1024];
        while (await body.ReadAsync(buffer, cancellation).ConfigureAwait(false) is var count and > 0)
        {
            if (bytes.Length + count > limits.MaxBytes)
            {
                if (limits.CutsOff)
                {
                    bytes.Write(buffer, 0, limits.MaxBytes - (int)bytes.Length);
                    break;
                }

                throw FetchException.TooLarge(limits.MaxBytes);
            }

            bytes.Write(buffer, 0, count);
        }

        return new ByteArrayContent(bytes.GetBuffer(), 0, (int)bytes.Length);
    }
}
