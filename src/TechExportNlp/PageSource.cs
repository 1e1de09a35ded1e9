using TechExportNlp.Html;

namespace TechExportNlp;

/// <summary>One page, text or article to be read, not opened yet.</summary>
/// <remarks>Immutable and thread-safe. Nothing is read before <see cref="NewsPipeline"/> asks, so that a million of them weigh little.</remarks>
public sealed class PageSource
{
    private readonly Func<ReadResult<Stream>>? _open;

    private PageSource(string id, string where, PageFormat format, Func<ReadResult<Stream>>? open, ReadError? error)
    {
        Id = id;
        Where = where;
        Format = format;
        _open = open;
        Error = error;
    }

    /// <summary>The name by which results refer to it; an <c>id</c> inside a JSON article goes before it.</summary>
    public string Id { get; }

    /// <summary>Where it stands, as messages name it: a path, with the line in a file of lines.</summary>
    public string Where { get; }

    /// <summary>What its bytes are.</summary>
    public PageFormat Format { get; }

    /// <summary>What an archive knows of the page: its address, and the content type that the server sent.</summary>
    internal PageInfo Info { get; private init; } = PageInfo.None;

    /// <summary>Why the input could not even be opened; null where it could.</summary>
    internal ReadError? Error { get; }

    /// <summary>A page that a stream gives.</summary>
    /// <param name="id">The name by which results refer to it.</param>
    /// <param name="format">What its bytes are.</param>
    /// <param name="open">Opens the bytes; called from any thread, once for each reading. What it throws of <see cref="IOException"/> and its like becomes a skipped page.</param>
    /// <param name="where">How messages name it. Default: its id.</param>
    public static PageSource FromStream(string id, PageFormat format, Func<Stream> open, string? where = null)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(open);
        return new PageSource(id, where ?? id, format, () => open(), null);
    }

    /// <summary>A page in memory.</summary>
    /// <param name="id">The name by which results refer to it.</param>
    /// <param name="format">What its bytes are.</param>
    /// <param name="bytes">The bytes; not copied.</param>
    /// <param name="where">How messages name it. Default: its id.</param>
    public static PageSource FromBytes(string id, PageFormat format, ReadOnlyMemory<byte> bytes, string? where = null) =>
        FromStream(id, format, () => MemoryStreams.Over(bytes), where);

    /// <summary>A page that an archive knows something of, and that goes by its address.</summary>
    internal static PageSource FromArchive(PageInfo info, PageFormat format, Func<ReadResult<Stream>> open, string where) =>
        new(info.Url ?? where, where, format, open, null) { Info = info };

    /// <summary>An input that could not be opened: the pipeline reports it as skipped, in its place.</summary>
    internal static PageSource Failed(ReadError error) => new(error.Where, error.Where, PageFormat.Text, null, error);

    /// <summary>Opens the bytes, decompressed. The caller disposes the stream.</summary>
    public ReadResult<Stream> Open()
    {
        if (_open is null)
        {
            return Error!;
        }

        try
        {
            return _open();
        }
        catch (Exception e) when (InputErrors.IsExpected(e))
        {
            return InputErrors.Of(e, Where);
        }
    }
}
