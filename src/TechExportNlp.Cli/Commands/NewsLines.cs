using System.Runtime.CompilerServices;
using System.Text;

namespace TechExportNlp.Cli.Commands;

/// <summary>The lines of inputs: of a text file and of standard input each line as it is, of pages and articles the lines of their text.</summary>
internal static class NewsLines
{
    public static async IAsyncEnumerable<(string? Line, ReadError? Error)> ReadAsync(
        string[] inputs, CommandIo io, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var pipeline = new NewsPipeline();
        foreach (string input in inputs)
        {
            IAsyncEnumerable<(string? Line, ReadError? Error)> lines = input == "-" ? LinesAsync(io.Input, cancellation) : OfPagesAsync(pipeline, input, io, cancellation);
            await foreach ((string? Line, ReadError? Error) line in lines.ConfigureAwait(false))
            {
                yield return line;
            }
        }
    }

    private static async IAsyncEnumerable<(string? Line, ReadError? Error)> OfPagesAsync(
        NewsPipeline pipeline, string input, CommandIo io, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (PageSource page in Common.Open([input], io).WithCancellation(cancellation).ConfigureAwait(false))
        {
            IAsyncEnumerable<(string? Line, ReadError? Error)> lines = page.Format == PageFormat.Text ? OfText(page, cancellation) : OfArticles(pipeline, page, cancellation);
            await foreach ((string? Line, ReadError? Error) line in lines.ConfigureAwait(false))
            {
                yield return line;
            }
        }
    }

    private static async IAsyncEnumerable<(string? Line, ReadError? Error)> OfText(PageSource page, [EnumeratorCancellation] CancellationToken cancellation)
    {
        ReadResult<Stream> opened = page.Open();
        if (!opened.IsOk)
        {
            yield return (null, opened.Error);
            yield break;
        }

        using Stream stream = opened.Value;
        await foreach ((string? Line, ReadError? Error) line in LinesAsync(stream, cancellation).ConfigureAwait(false))
        {
            yield return line;
        }
    }

    private static async IAsyncEnumerable<(string? Line, ReadError? Error)> OfArticles(
        NewsPipeline pipeline, PageSource page, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (ReadResult<Article> read in pipeline.ReadAsync(new[] { page }.ToAsyncEnumerable(), cancellation).ConfigureAwait(false))
        {
            if (!read.IsOk)
            {
                yield return (null, read.Error);
                continue;
            }

            foreach (Paragraph paragraph in read.Value.Paragraphs)
            {
                yield return (paragraph.Span.Quote(read.Value.Text), null);
            }
        }
    }

    private static async IAsyncEnumerable<(string? Line, ReadError? Error)> LinesAsync(Stream stream, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        while (await reader.ReadLineAsync(cancellation).ConfigureAwait(false) is { } line)
        {
            yield return (line, null);
        }
    }
}
