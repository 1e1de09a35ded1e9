namespace TechExportNlp.Cli.Diff;

/// <summary>The texts of the articles that were extracted, for lines that hold none.</summary>
/// <remarks>Read on as far as asked: asked in its own order, it holds one article at a time; what it passes by is held until someone asks for it.</remarks>
internal sealed class TextLookup(IAsyncEnumerable<ReadResult<Article>> articles, Action<ReadError> skip) : IAsyncDisposable
{
    private readonly IAsyncEnumerator<ReadResult<Article>> _articles = articles.GetAsyncEnumerator();
    private readonly Dictionary<string, string> _passed = new(StringComparer.Ordinal);

    /// <summary>The text of an article; null where there is none of that id. It is given once.</summary>
    public async ValueTask<string?> TakeAsync(string id)
    {
        if (_passed.Remove(id, out string? passed))
        {
            return passed;
        }

        while (await _articles.MoveNextAsync().ConfigureAwait(false))
        {
            ReadResult<Article> read = _articles.Current;
            if (!read.IsOk)
            {
                skip(read.Error);
            }
            else if (read.Value.Id == id)
            {
                return read.Value.Text;
            }
            else
            {
                _passed.TryAdd(read.Value.Id, read.Value.Text);
            }
        }

        return null;
    }

    public ValueTask DisposeAsync() => _articles.DisposeAsync();
}
