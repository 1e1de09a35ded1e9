namespace TechExportNlp;

/// <summary>Finds and opens news: files, folders, standard input.</summary>
/// <remarks>
/// By ending and content: .html and .htm are pages, .txt plain text or a page saved as text, .json and .jsonl articles
/// (<see cref="PageFormat.Json"/>), .warc web archives, whose HTML and text answers are pages with their address as id, each also compressed as .gz or .zst. In a folder other endings are passed over; a file that is named
/// itself is read by its content. Thread-safe: no state. A program that must notice every .gz that was cut off sets the runtime's option
/// <c>System.IO.Compression.UseStrictValidation</c>, as <c>technlp</c> does; without it .NET ends such a file silently.
/// </remarks>
public static class NewsInputs
{
    /// <summary>The pages of several inputs, in their order; folders by name. What cannot be opened comes as a page that the pipeline reports as skipped.</summary>
    /// <param name="inputs">Paths of files and folders, or <c>-</c> for standard input.</param>
    /// <param name="standardInput">What <c>-</c> stands for. Default: nothing to read.</param>
    /// <param name="options">The limits. Default: <see cref="InputOptions.Default"/>.</param>
    public static IAsyncEnumerable<PageSource> Open(IEnumerable<string> inputs, Stream? standardInput = null, InputOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        return OpenAll([.. inputs], standardInput ?? Stream.Null, options ?? InputOptions.Default).ToAsyncEnumerable();
    }

    private static IEnumerable<PageSource> OpenAll(string[] inputs, Stream standardInput, InputOptions options) =>
        from input in inputs
        from entry in InputWalker.Walk(input, standardInput)
        from page in entry.IsOk ? EntryPages.Read(entry.Value, options) : [PageSource.Failed(entry.Error)]
        select page;
}
