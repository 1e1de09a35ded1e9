using System.IO.Compression;
using CsCheck;
using TechExportNlp.Warc;

namespace TechExportNlp.Pipeline.Tests.Warc;

public class WarcRoundTripTests
{
    private static readonly Gen<string> Name = Gen.String[Gen.Char["ABCXYZabcxyz0189-_."], 1, 12].Where(name => !name.StartsWith("WARC", StringComparison.OrdinalIgnoreCase));

    // Letters of one, two, three and four bytes; what is no text or no line is another test.
    private static readonly Gen<string> Value = OneOf("a", "é", "价", "𠮷", " ", "\t", ":", "<", "\u0001").List[0, 20].Select(letters => string.Concat(letters));

    private static readonly Gen<byte[]> Bytes = Gen.OneOf(
        Gen.Byte.Array[0, 300],
        OneOf("\r\n\r\n", "WARC/1.1\r\n", "WARC-Type: response\r\n", "Content-Length: 5\r\n\r\n", "x").List[0, 12].Select(parts => System.Text.Encoding.ASCII.GetBytes(string.Concat(parts))));

    private static readonly Gen<WarcRecord> Record = Gen.Select(
        Gen.Int[0, 8].Select(type => (WarcRecordType)type), Gen.Select(Name, Value).List[0, 5], Bytes, Gen.DateTimeOffset,
        (type, fields, block, date) =>
        {
            WarcRecord record = WarcRecord.Create(type, "https://news.example/价?a=1", "application/x", block).At(date);
            record = type == WarcRecordType.Other ? record.With("WARC-Type", "of-my-own") : record;
            return fields.Where(field => !field.Item1.StartsWith("Content", StringComparison.OrdinalIgnoreCase)).Aggregate(record, (all, field) => all.With(field.Item1, field.Item2));
        });

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Whatever_is_written_comes_back(bool compress) =>
        Record.List[0, 6].Sample(records =>
        {
            (byte[] archive, WarcWritten[] written) = Archives.Write(compress, records);
            List<ReadResult<WarcRecord>> read = Archives.Read(archive);
            Assert.Equal(records.Count, read.Count);
            for (int i = 0; i < records.Count; i++)
            {
                Same(written[i], read[i].Value!);
                Assert.Equal(records[i].Type, read[i].Value!.Type);
                Assert.Equal(records[i].Date, read[i].Value!.Date);
                Assert.Equal(records[i].Block.ToArray(), read[i].Value!.Block.ToArray());
                Assert.Equal(records[i].Fields, read[i].Value!.Fields.Where(field => records[i].Fields[field.Key] is not null));
            }
        }, iter: 300);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Each_record_reads_alone_at_its_offset(bool compress) =>
        Record.List[1, 5].Sample(records =>
        {
            (byte[] archive, WarcWritten[] written) = Archives.Write(compress, records);
            Assert.Equal(archive.Length, written.Sum(record => record.Length));
            foreach (WarcWritten record in written)
            {
                byte[] alone = archive[(int)record.Offset..(int)(record.Offset + record.Length)];
                Same(record with { Offset = 0 }, Assert.Single(Archives.Read(alone)).Value!);
                if (compress)
                {
                    // A gzip of anybody's reads it too.
                    using var member = new GZipStream(new MemoryStream(alone), CompressionMode.Decompress);
                    using var plain = new MemoryStream();
                    member.CopyTo(plain);
                    Assert.Equal(record.Record.Block.ToArray(), Assert.Single(Archives.Read(plain.ToArray())).Value!.Block.ToArray());
                }

                using var stream = new MemoryStream(archive) { Position = record.Offset };
                using var reader = new WarcReader(stream);
                Same(record, reader.Read()!.Value!);
            }
        }, iter: 100);

    [Theory]
    [InlineData(true, 1)]
    [InlineData(true, 7)]
    [InlineData(false, 1)]
    [InlineData(false, 1000)]
    public async Task Reading_along_a_slow_pipe_gives_the_same(bool compress, int atOnce)
    {
        (byte[] archive, WarcWritten[] written) = Archives.Write(compress, Enumerable.Range(0, 20).Select(i => Archives.Page($"http://a.example/{i}", new string('字', i * 40))));
        await using var reader = new WarcReader(new ForwardStream(archive, atOnce));
        int count = 0;
        await foreach (ReadResult<WarcRecord> record in reader.ReadAllAsync(TestContext.Current.CancellationToken))
        {
            Same(written[count++], record.Value!);
        }

        Assert.Equal((written.Length, (long)archive.Length), (count, reader.EndOfLastRecord));
    }

    [Theory]
    [InlineData(100)]
    [InlineData(3000)]
    [InlineData(int.MaxValue)]
    public void A_file_compressed_as_a_whole_reads_the_same_without_offsets_inside(int memberBytes)
    {
        (byte[] archive, WarcWritten[] written) = Archives.Write(false, Enumerable.Range(0, 20).Select(i => Archives.Page($"http://a.example/{i}", new string('字', i * 40))));
        byte[] packed = [.. archive.Chunk(memberBytes).SelectMany(Archives.Gzip)];
        List<ReadResult<WarcRecord>> read = Archives.Read(packed);
        Assert.Empty(Archives.Codes(read));
        Assert.Equal(written.Select(record => record.Record.Id), read.Select(record => record.Value!.Id));
        Assert.Equal(written.Select(record => record.Record.Block.ToArray()), read.Select(record => record.Value!.Block.ToArray()));
        Assert.All(read.Skip(1), record => Assert.True(record.Value!.Length is null || memberBytes < int.MaxValue));
    }

    [Fact]
    public async Task Records_that_many_threads_write_follow_each_other_whole()
    {
        using var file = new MemoryStream();
        await using var writer = new WarcWriter(file, leaveOpen: true);
        WarcWritten[] written = await Task.WhenAll(Enumerable.Range(0, 200).Select(i => Task.Run(() => writer.WriteAsync(Archives.Page($"http://a.example/{i}", new string('x', i * 100))).AsTask())));
        List<ReadResult<WarcRecord>> read = Archives.Read(file.ToArray());
        Assert.Equal(written.OrderBy(record => record.Offset).Select(record => (record.Record.TargetUri, (long?)record.Offset)), read.Select(record => (record.Value!.TargetUri, record.Value.Offset)));
    }

    [Fact]
    public void Digests_are_of_block_and_payload()
    {
        // Of "hello" by sha1sum; chunks are no part of the payload.
        const string Hello = "sha1:VL2MMHO4YXUKFWV63YHTWSBM3GXKSQ2N";
        WarcWritten[] written = Archives.Write(
            true,
            Archives.Page("http://a.example/", "hello"),
            Archives.Page("http://a.example/", "2\r\nhe\r\n3\r\nllo\r\n0\r\n\r\n", "Transfer-Encoding: chunked\r\n"),
            WarcRecord.Create(WarcRecordType.Resource, "http://a.example/", "text/plain", "hello"u8.ToArray())).Written;
        Assert.Equal([Hello, Hello, null], written.Select(record => record.PayloadDigest));
        Assert.Equal(Hello, written[2].Record.Fields["WARC-Block-Digest"]);
    }

    [Fact]
    public void Every_type_has_the_fields_that_the_standard_asks_for()
    {
        KeyValuePair<string, string>[] told = [new("software", "technlp")];
        byte[] notModified = "HTTP/1.1 304 Not Modified\r\n\r\n"u8.ToArray();
        WarcWritten[] written = Archives.Write(
            true,
            WarcRecord.Info(told, "a.warc.gz"),
            WarcRecord.Request("http://a.example/", "GET / HTTP/1.1\r\n\r\n"u8.ToArray()),
            WarcRecord.Revisit("http://a.example/", notModified, refersToDate: new DateTimeOffset(2026, 2, 1, 8, 0, 0, TimeSpan.FromHours(8)), refersTo: "<urn:uuid:1>"),
            WarcRecord.Metadata("http://a.example/", told, "<urn:uuid:1>")).Written;
        Assert.Equal("""
            WARC-Type: warcinfo
            Content-Type: application/warc-fields
            WARC-Filename: a.warc.gz
            WARC-Record-ID: <urn:uuid:00000001-0000-0000-0000-000000000000>
            WARC-Date: 2026-03-01T08:30:15Z
            WARC-Block-Digest: sha1:HD3U5HVKRC24I27DGL7CYTDZW6LFDSHL
            Content-Length: 19
            """.ReplaceLineEndings("\n").Split('\n').Where(line => !line.StartsWith("WARC-Block", StringComparison.Ordinal)),
            written[0].Record.Fields.ToString().Split('\n').Where(line => !line.StartsWith("WARC-Block", StringComparison.Ordinal)));
        Assert.Equal("application/http; msgtype=request", written[1].Record.ContentType);
        Assert.Equal(
            ("http://netpreserve.org/warc/1.1/revisit/server-not-modified", "http://a.example/", "2026-02-01T00:00:00Z", "<urn:uuid:1>"),
            (written[2].Record.Fields["WARC-Profile"], written[2].Record.Fields["WARC-Refers-To-Target-URI"], written[2].Record.Fields["WARC-Refers-To-Date"], written[2].Record.Fields["WARC-Refers-To"]));
        Assert.Equal("software: technlp\r\n", System.Text.Encoding.UTF8.GetString(written[3].Record.Block.Span));
    }

    [Theory]
    [InlineData("", "a")]
    [InlineData("a b", "a")]
    [InlineData("a:b", "a")]
    [InlineData("价", "a")]
    [InlineData("a", "a\r\nWARC-Type: x")]
    public void A_field_that_would_not_come_back_is_refused(string name, string value) =>
        Assert.Throws<ArgumentException>(() => WarcRecord.Metadata("http://a.example/", []).With(name, value));

    [Fact]
    public void Half_a_letter_is_refused() => Assert.Throws<ArgumentException>(() => HeaderFields.Empty.With("a", "\ud842"));

    [Fact]
    public async Task A_full_disk_leaves_no_piece_of_a_record()
    {
        using var file = new FullDisk();
        await using var writer = new WarcWriter(file, Archives.Fixed(true), leaveOpen: true);
        await writer.WriteAsync(Archives.Page("http://a.example/1", "甲"), TestContext.Current.CancellationToken);
        file.IsFull = true;
        await Assert.ThrowsAsync<IOException>(() => writer.WriteAsync(Archives.Page("http://a.example/2", "乙"), TestContext.Current.CancellationToken).AsTask());
        file.IsFull = false;
        await writer.WriteAsync(Archives.Page("http://a.example/3", "丙"), TestContext.Current.CancellationToken);
        List<ReadResult<WarcRecord>> read = Archives.Read(file.ToArray());
        Assert.Equal(["http://a.example/1", "http://a.example/3"], read.Select(record => record.Value!.TargetUri));
    }

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);

    private static void Same(WarcWritten written, WarcRecord read)
    {
        Assert.Equal(written.Record.Fields, read.Fields);
        Assert.Equal(written.Record.Block.ToArray(), read.Block.ToArray());
        Assert.Equal(((long?)written.Offset, (long?)written.Length), (read.Offset, read.Length));
    }

    private sealed class FullDisk : MemoryStream
    {
        public bool IsFull { get; set; }

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (!IsFull)
            {
                return base.WriteAsync(buffer, cancellationToken);
            }

            Write(buffer.Span[..(buffer.Length / 2)]);
            throw new IOException("No space left on device");
        }
    }
}
