using System.Buffers;

namespace TechExportNlp.Fetching.Crawling;

/// <summary>What a crawl found and did, a line each: written before the next step, so that a run that is killed goes on where it was.</summary>
/// <remarks>
/// Its lines are JSON; the file's ending is not .jsonl, since folders of articles are read by their endings. A line counts when its end
/// is there: what a kill cut off is cut away. Not thread-safe.
/// </remarks>
internal sealed class Journal : IDisposable
{
    public const string FileName = "crawl.journal";

    private readonly Dictionary<Uri, JournalEntry> _entries = [];
    private readonly List<JournalEntry> _kept = [];
    private readonly FileStream _file;
    private readonly MemoryStream _line = new();

    /// <summary>Opens a folder's journal, or starts one.</summary>
    /// <exception cref="IOException">It cannot be opened; another run has it, for example.</exception>
    public Journal(string folder)
    {
        _file = new FileStream(Path.Combine(folder, FileName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        try
        {
            Load();
        }
        catch
        {
            _file.Dispose();
            throw;
        }
    }

    /// <summary>All entries.</summary>
    public IEnumerable<JournalEntry> Entries => _entries.Values;

    /// <summary>What is known of an address; null where it is new.</summary>
    public JournalEntry? Find(Uri url) => _entries.GetValueOrDefault(url);

    /// <summary>Takes an entry in and writes it down; an entry of the same address is replaced.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    public void Add(JournalEntry entry)
    {
        _line.SetLength(0);
        JournalLine.Write(_line, entry);
        _file.Write(_line.GetBuffer(), 0, (int)_line.Length);
        _file.Flush();
        Take(entry);
    }

    /// <summary>The entries whose answers are kept in the archive, every one of an address that was fetched again included.</summary>
    public IReadOnlyList<JournalEntry> Kept => _kept;

    public void Dispose()
    {
        _file.Dispose();
        _line.Dispose();
    }

    private void Take(JournalEntry entry)
    {
        _entries[entry.Url] = entry;
        if (entry.Place is not null)
        {
            _kept.Add(entry);
        }

        if (entry is { FinalUrl: { } final, Outcome: FetchOutcome.Fetched })
        {
            _entries.TryAdd(final, entry with { Url = final, FinalUrl = null, Place = null });
        }
    }

    private void Load()
    {
        var line = new ArrayBufferWriter<byte>();
        byte[] buffer = new byte[64 * 1024];
        long read = 0, end = 0;
        while (_file.Read(buffer) is var count and > 0)
        {
            ReadOnlySpan<byte> rest = buffer.AsSpan(0, count);
            while (rest.IndexOf((byte)'\n') is var length and >= 0)
            {
                line.Write(rest[..length]);
                if (JournalLine.Read(line.WrittenMemory) is { } entry)
                {
                    Take(entry);
                }

                line.ResetWrittenCount();
                rest = rest[(length + 1)..];
                end = read + count - rest.Length;
            }

            line.Write(rest);
            read += count;
        }

        _file.SetLength(end);
        _file.Position = end;
    }
}
