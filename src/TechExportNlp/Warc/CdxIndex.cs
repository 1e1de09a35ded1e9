using System.Text;

namespace TechExportNlp.Warc;

/// <summary>An index of archives in CDXJ, a line a capture: <c>SURT-key timestamp {json}</c>, sorted ordinally, as <c>LC_ALL=C sort</c> sorts it.</summary>
/// <remarks>Immutable and thread-safe. It lies in memory: a few hundred bytes an entry.</remarks>
public sealed class CdxIndex
{
    private readonly CdxEntry[] _entries;

    /// <summary>An index of the entries, which need not be sorted.</summary>
    /// <param name="entries">The entries.</param>
    public CdxIndex(IEnumerable<CdxEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        _entries = [.. entries];
        Array.Sort(_entries, Compare);
    }

    /// <summary>The entries, sorted by key, then time, then place.</summary>
    public IReadOnlyList<CdxEntry> Entries => _entries;

    /// <summary>Reads an index. Lines that are none, such as a header's, are passed over; they need not be sorted.</summary>
    /// <param name="stream">The lines, in UTF-8; left open.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public static async Task<CdxIndex> ReadAsync(Stream stream, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var entries = new List<CdxEntry>();
        using var reader = new StreamReader(stream, Encoding.UTF8, leaveOpen: true);
        while (await reader.ReadLineAsync(cancellation).ConfigureAwait(false) is { } line)
        {
            if (CdxEntry.TryParse(line, out CdxEntry? entry))
            {
                entries.Add(entry!);
            }
        }

        return new CdxIndex(entries);
    }

    /// <summary>Makes the index of an archive. Records that cannot be read alone, because they share a gzip member, are not listed.</summary>
    /// <param name="warc">The archive; left open.</param>
    /// <param name="fileName">The archive's file, as entries name it.</param>
    /// <param name="options">The limits. Default: <see cref="WarcReaderOptions.Default"/>.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public static async Task<CdxIndex> OfAsync(Stream warc, string fileName, WarcReaderOptions? options = null, CancellationToken cancellation = default)
    {
        var entries = new List<CdxEntry>();
        using var reader = new WarcReader(warc, options, leaveOpen: true);
        await foreach (ReadResult<WarcRecord> record in reader.ReadAllAsync(cancellation).ConfigureAwait(false))
        {
            if (record.IsOk && CdxEntry.Of(record.Value, fileName) is { } entry)
            {
                entries.Add(entry);
            }
        }

        return new CdxIndex(entries);
    }

    /// <summary>Writes the lines, in UTF-8.</summary>
    /// <param name="stream">Where they go; left open.</param>
    /// <param name="cancellation">Ends the writing.</param>
    public async Task WriteAsync(Stream stream, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var writer = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        await using (writer.ConfigureAwait(false))
        {
            foreach (CdxEntry entry in _entries)
            {
                await writer.WriteLineAsync(entry.ToString().AsMemory(), cancellation).ConfigureAwait(false);
            }
        }
    }

    /// <summary>All captures of an address, the oldest first. Addresses that differ in scheme, <c>www.</c>, case or the order of the query are the same.</summary>
    /// <param name="url">The address.</param>
    public IReadOnlyList<CdxEntry> Find(string url)
    {
        string key = Surt.Of(url);
        int start = FirstFrom(key);
        int end = start;
        while (end < _entries.Length && _entries[end].Key == key)
        {
            end++;
        }

        return _entries[start..end];
    }

    private static int Compare(CdxEntry a, CdxEntry b) =>
        string.CompareOrdinal(a.Key, b.Key) is var byKey and not 0 ? byKey
        : a.Timestamp.CompareTo(b.Timestamp) is var byTime and not 0 ? byTime
        : string.CompareOrdinal(a.ToString(), b.ToString());

    private int FirstFrom(string key)
    {
        int low = 0, high = _entries.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            (low, high) = string.CompareOrdinal(_entries[middle].Key, key) < 0 ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
