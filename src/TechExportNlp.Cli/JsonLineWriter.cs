using System.Text.Json;

namespace TechExportNlp.Cli;

/// <summary>Writes one JSON value a line.</summary>
internal sealed class JsonLineWriter(Stream output) : IAsyncDisposable
{
    private readonly Utf8JsonWriter _json = new(output, ClaimJson.WriterOptions);

    public void Write<T>(T item, Action<Utf8JsonWriter, T> write)
    {
        write(_json, item);
        _json.Flush();
        output.WriteByte((byte)'\n');
        _json.Reset();
    }

    public async ValueTask DisposeAsync()
    {
        await _json.DisposeAsync().ConfigureAwait(false);
        await output.DisposeAsync().ConfigureAwait(false);
    }
}
