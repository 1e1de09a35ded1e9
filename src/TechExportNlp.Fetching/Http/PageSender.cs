namespace TechExportNlp.Fetching.Http;

/// <summary>Sends requests and follows redirects, a bounded number of them. Thread-safe.</summary>
internal sealed class PageSender(HttpClient client, FetchOptions options)
{
    /// <summary>The answer at the end of the redirects.</summary>
    /// <param name="request">What is asked for.</param>
    /// <param name="limits">What of the body is wanted.</param>
    /// <param name="permit">Is asked before each hop, and throws <see cref="HopException"/> where it is not to be made.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="HopException">A hop leads nowhere.</exception>
    /// <exception cref="HttpRequestException">There was no answer.</exception>
    public async Task<Exchange> FollowAsync(FetchRequest request, BodyLimits limits, Func<Uri, CancellationToken, Task> permit, CancellationToken cancellation)
    {
        Uri url = request.Url;
        var seen = new HashSet<Uri>();
        int retries = 0;
        while (true)
        {
            if (!seen.Add(url))
            {
                throw HopException.Loop(url);
            }

            if (seen.Count > options.MaxRedirects + 1)
            {
                throw HopException.TooMany(url, options.MaxRedirects);
            }

            await permit(url, cancellation).ConfigureAwait(false);
            Exchange exchange = await SendAsync(url, request, limits, cancellation).ConfigureAwait(false);
            retries += exchange.Retries;
            if (exchange.Location is not { } location)
            {
                return exchange with { Retries = retries };
            }

            url = Uri.TryCreate(url, location, out Uri? next) && Addresses.IsWeb(next) ? Addresses.Canonical(next) : throw HopException.NotWeb(location);
        }
    }

    private async Task<Exchange> SendAsync(Uri url, FetchRequest request, BodyLimits limits, CancellationToken cancellation)
    {
        using var message = new HttpRequestMessage(HttpMethod.Get, url);
        message.Options.Set(BodyLimits.Key, limits);
        message.Headers.TryAddWithoutValidation("User-Agent", options.UserAgent);
        message.Headers.TryAddWithoutValidation("Accept", "text/html, application/xhtml+xml, application/xml;q=0.9, text/plain;q=0.8, */*;q=0.1");
        message.Headers.TryAddWithoutValidation("Accept-Encoding", BodyDecoder.Accepted);
        message.Headers.TryAddWithoutValidation("Accept-Language", "zh-CN, zh;q=0.9, *;q=0.1");
        if (request.ETag is { } tag)
        {
            message.Headers.TryAddWithoutValidation("If-None-Match", tag);
        }

        if (request.LastModified is { } since)
        {
            message.Headers.TryAddWithoutValidation("If-Modified-Since", since);
        }

        DateTimeOffset at = options.Clock.GetUtcNow();
        try
        {
            using HttpResponseMessage response = await client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellation).ConfigureAwait(false);
            return new Exchange
            {
                Url = url,
                At = at,
                Status = (int)response.StatusCode,
                Headers = Exchange.Fields(response),
                Body = await response.Content.ReadAsByteArrayAsync(cancellation).ConfigureAwait(false),
                Location = (int)response.StatusCode is 301 or 302 or 303 or 307 or 308 ? response.Headers.Location : null,
                MediaType = response.Content.Headers.ContentType?.MediaType,
                Retries = Retries.Of(message),
            };
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            e.Data[Exchange.RetriesKey] = Retries.Of(message);
            throw;
        }
    }
}
