using System.Globalization;

namespace TechExportNlp.Warc.Reading;

/// <summary>Cuts the content of an archive into records, and finds the next one after damage.</summary>
internal sealed class RecordReader(ArchiveSource source, WarcReaderOptions options) : IDisposable
{
    // Empty lines behind a record that still count as its end.
    private const int MaxLineEnds = 1024;

    private static readonly string[] Unique = [WarcNames.Type, WarcNames.Id, WarcNames.ContentLength];

    private readonly RecordBuffer _buffer = new(source);

    // Before this place no header ends: what is searched once is not searched again for each line in it that looks like a record's first.
    private long _searched;
    private bool _isLost;
    private bool _isBroken;

    public long EndOfLastRecord { get; private set; }

    /// <summary>The next record, or why there is none; null at the end.</summary>
    public async ValueTask<ReadResult<WarcRecord>?> NextAsync(bool async, CancellationToken cancellation)
    {
        string? where = null;
        try
        {
            if (!await FindAsync(async, cancellation).ConfigureAwait(false))
            {
                return null;
            }

            where = Where();
            return await RecordAsync(where, async, cancellation).ConfigureAwait(false);
        }
        catch (BrokenPieceException e)
        {
            _isLost = _isBroken = true;
            return WarcErrors.Broken(where ?? WarcErrors.At(options.Name, e.Offset, isDecompressed: false), e.Message);
        }
    }

    public void Dispose() => source.Dispose();

    /// <summary>Goes to where the next record should start, or after damage to where one does; false at the end.</summary>
    private async ValueTask<bool> FindAsync(bool async, CancellationToken cancellation)
    {
        while (true)
        {
            try
            {
                if (_isBroken)
                {
                    _isBroken = false;
                    if (!await _buffer.RecoverAsync(async, cancellation).ConfigureAwait(false))
                    {
                        return false;
                    }
                }

                bool found = await SkipAsync(async, cancellation).ConfigureAwait(false);
                _isLost = false;
                return found;
            }
            catch (BrokenPieceException) when (_isLost)
            {
                // More of the same damage, or bytes that only looked like a member.
                _isBroken = true;
            }
        }
    }

    /// <summary>Passes over empty lines, or when lost over everything that is no record.</summary>
    private async ValueTask<bool> SkipAsync(bool async, CancellationToken cancellation)
    {
        while (true)
        {
            ReadOnlyMemory<byte> bytes = _buffer.Bytes;
            int at = _isLost ? RecordMark.IndexOf(bytes.Span) : bytes.Span.IndexOfAnyExcept((byte)'\r', (byte)'\n');
            if (at >= 0)
            {
                _buffer.Consume(at);
                return true;
            }

            _buffer.Consume(_isLost ? Math.Max(0, bytes.Length - RecordMark.MaxBytes) : bytes.Length);
            if (!await _buffer.FillAsync(async, cancellation).ConfigureAwait(false)
                && !await _buffer.NextPieceAsync(async, cancellation).ConfigureAwait(false))
            {
                return false;
            }
        }
    }

    private async ValueTask<ReadResult<WarcRecord>> RecordAsync(string where, bool async, CancellationToken cancellation)
    {
        long? offset = _buffer.Offset;
        while (_buffer.Bytes.Length < RecordMark.Start.Length && RecordMark.MayStart(_buffer.Bytes.Span))
        {
            if (!await MoreAsync(async, cancellation).ConfigureAwait(false))
            {
                break;
            }
        }

        if (!_buffer.Bytes.Span.StartsWith(RecordMark.Start))
        {
            return Lost(WarcErrors.NoRecord(where), 0);
        }

        int head;
        while ((head = HttpHead.End(_buffer.Bytes.Span, (int)Math.Max(0, _searched - _buffer.Position))) < 0)
        {
            int searched = Math.Max(0, _buffer.Bytes.Length - 3);
            _searched = _buffer.Position + searched;
            if (searched > options.MaxHeaderBytes)
            {
                return Lost(WarcErrors.HeaderTooLong(where, options.MaxHeaderBytes), 1);
            }

            if (!await MoreAsync(async, cancellation).ConfigureAwait(false))
            {
                return Lost(WarcErrors.Cut(where), 1);
            }
        }

        if (head > options.MaxHeaderBytes)
        {
            return Lost(WarcErrors.HeaderTooLong(where, options.MaxHeaderBytes), head);
        }

        if (HeaderLines.Read(_buffer.Bytes.Span[..head], options.MaxFields) is not (var version, var fields))
        {
            return Lost(WarcErrors.TooManyFields(where, options.MaxFields), head);
        }

        // A plain file that was cut in a header and written on: two headers are one, and which field is whose nobody knows.
        if (Unique.Any(name => fields.All(name).Skip(1).Any()))
        {
            return Lost(WarcErrors.TwoHeaders(where), LastMark(head));
        }

        if (!long.TryParse(fields[WarcNames.ContentLength], NumberStyles.None, CultureInfo.InvariantCulture, out long length))
        {
            return Lost(WarcErrors.NoLength(where), LastMark(head));
        }

        if (length > options.MaxBlockBytes)
        {
            return Lost(WarcErrors.TooLarge(where, length, options.MaxBlockBytes), head);
        }

        while (_buffer.Bytes.Length < head + length)
        {
            if (!await MoreAsync(async, cancellation).ConfigureAwait(false))
            {
                return Lost(WarcErrors.Cut(where), head);
            }
        }

        int end = await EndAsync(head + (int)length, offset is null, async, cancellation).ConfigureAwait(false);
        if (end < 0)
        {
            return Lost(WarcErrors.WrongLength(where), head);
        }

        byte[] block = _buffer.Bytes.Slice(head, (int)length).ToArray();
        long? endOffset = _buffer.EndOffset(end);
        _buffer.Consume(end);
        EndOfLastRecord = endOffset ?? EndOfLastRecord;
        return new WarcRecord(version, fields, block, offset, endOffset - offset);
    }

    /// <summary>Whether the mark of a record stands at the index; more of the piece is read to tell.</summary>
    private async ValueTask<bool> StartsAsync(int index, bool async, CancellationToken cancellation)
    {
        while (_buffer.Bytes.Length < index + RecordMark.Start.Length)
        {
            if (!await _buffer.FillAsync(async, cancellation).ConfigureAwait(false))
            {
                return false;
            }
        }

        return _buffer.Bytes.Span[index..].StartsWith(RecordMark.Start);
    }

    /// <summary>Reads more of a record. It may go on in the next gzip member, unless another record starts there.</summary>
    private async ValueTask<bool> MoreAsync(bool async, CancellationToken cancellation)
    {
        if (await _buffer.FillAsync(async, cancellation).ConfigureAwait(false))
        {
            return true;
        }

        int seam = _buffer.Bytes.Length;
        return await _buffer.NextPieceAsync(async, cancellation).ConfigureAwait(false) && !await StartsAsync(seam, async, cancellation).ConfigureAwait(false);
    }

    /// <summary>Where the record ends whose block ends at the index: behind an empty line, or where a piece ends or the next record starts. -1 where something else follows.</summary>
    /// <remarks>Damage behind the record is its own where it has a member to itself, whose checksum tells; where it shares one, only what follows is broken.</remarks>
    private async ValueTask<int> EndAsync(int index, bool sharesMember, bool async, CancellationToken cancellation)
    {
        int lineEnds = -1;
        try
        {
            while ((lineEnds = _buffer.Bytes.Span[index..].IndexOfAnyExcept((byte)'\r', (byte)'\n')) < 0)
            {
                if (_buffer.Bytes.Length - index > MaxLineEnds || !await _buffer.FillAsync(async, cancellation).ConfigureAwait(false))
                {
                    return _buffer.Bytes.Length;
                }
            }

            bool isEnd = _buffer.Bytes.Span.Slice(index, lineEnds).Count((byte)'\n') > 1;
            return (isEnd && source.IsPlain)
                || await StartsAsync(index + lineEnds, async, cancellation).ConfigureAwait(false)
                || RecordMark.MayStart(_buffer.Bytes.Span[(index + lineEnds)..]) ? index + lineEnds : -1;
        }
        catch (BrokenPieceException) when (sharesMember)
        {
            // It comes up again when reading goes on.
            return lineEnds < 0 ? _buffer.Bytes.Length : index + lineEnds;
        }
    }

    /// <summary>Where the record begins to which the end of a header belongs that is none: at the last mark in it, or nowhere.</summary>
    private int LastMark(int head)
    {
        int last = 0;
        for (int from = 1; RecordMark.IndexOf(_buffer.Bytes.Span[from..head]) is var at and >= 0; from = last + 1)
        {
            last = from + at;
        }

        return last == 0 ? head : last;
    }

    private ReadError Lost(ReadError error, int consume)
    {
        _buffer.Consume(consume);
        _isLost = true;
        return error;
    }

    private string Where() => _buffer.Offset is { } offset
        ? WarcErrors.At(options.Name, offset, isDecompressed: false)
        : WarcErrors.At(options.Name, _buffer.Position, isDecompressed: true);
}
