using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace TechExportNlp.Fetching.Tests.Site;

/// <summary>A web of several hosts on this machine's loopback address, which notes every request.</summary>
public sealed class TestSite : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, RequestDelegate> _pages = new();
    private readonly ConcurrentQueue<string> _requests = new();

    private TestSite(WebApplication app) => _app = app;

    public int Port { get; private set; }

    /// <summary>All requests so far, as host and path, in order.</summary>
    public IReadOnlyList<string> Requests => [.. _requests];

    public static async Task<TestSite> StartAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, 0);
            kestrel.AddServerHeader = false;
            kestrel.Limits.MinResponseDataRate = null;
        });
        var site = new TestSite(builder.Build());
        site._app.Run(site.AnswerAsync);
        await site._app.StartAsync();
        site.Port = new Uri(site._app.Urls.First()).Port;
        return site;
    }

    /// <summary>The address of a page.</summary>
    public Uri Url(string page) => new($"http://{page[..Slash(page)]}:{Port}{page[Slash(page)..]}");

    /// <summary>Sets what a page, named by host and path, answers.</summary>
    public TestSite Page(string page, RequestDelegate answer)
    {
        _pages[page] = answer;
        return this;
    }

    public TestSite Page(string page, string text, string contentType = "text/html; charset=utf-8") =>
        Page(page, context => WriteAsync(context, Encoding.UTF8.GetBytes(text), contentType));

    public TestSite Status(string page, int status, params (string Name, string Value)[] headers) => Page(page, context =>
    {
        context.Response.StatusCode = status;
        foreach ((string name, string value) in headers)
        {
            context.Response.Headers[name] = value;
        }

        return Task.CompletedTask;
    });

    public TestSite Redirect(string page, string location) => Status(page, 302, ("Location", location));

    public int Count(string page) => _requests.Count(request => request == page);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    public static async Task WriteAsync(HttpContext context, byte[] bytes, string contentType)
    {
        context.Response.ContentType = contentType;
        context.Response.ContentLength = bytes.Length;
        await context.Response.Body.WriteAsync(bytes);
    }

    private async Task AnswerAsync(HttpContext context)
    {
        string page = context.Request.Host.Host + context.Request.Path + context.Request.QueryString;
        _requests.Enqueue(page);
        if (_pages.TryGetValue(page, out RequestDelegate? answer))
        {
            await answer(context);
        }
        else
        {
            context.Response.StatusCode = 404;
        }
    }

    private static int Slash(string page) => page.IndexOf('/', StringComparison.Ordinal);
}
