using System.Diagnostics;
using System.Text;
using TechExportNlp.Warc;

namespace TechExportNlp.Pipeline.Tests.Warc;

/// <summary>What archives of others look like, and what hostile ones do.</summary>
public class WarcQuirkTests
{
    [Theory]
    [InlineData("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: <http://a.example/>\r\nContent-Length: 2\r\n\r\nhi\r\n\r\n")]
    [InlineData("WARC/0.18\r\nwarc-type: response\r\nWARC-TARGET-URI:http://a.example/\r\ncontent-length:2\r\n\r\nhi\r\n\r\n")]
    [InlineData("WARC/1.1\nWARC-Type: response\nWARC-Target-URI: http://a.example/\nContent-Length: 2\n\nhi\n\n")]
    [InlineData("WARC/1.1\r\nWARC-Type:\r\n response\r\nWARC-Target-URI: http://a.example/\r\nContent-Length: 2\r\n\r\nhi")]
    [InlineData("WARC/1.1\r\nWARC-Type: response\r\nno field at all\r\nWARC-Target-URI: http://a.example/\r\nContent-Length: 2\r\n\r\nhi\r\n")]
    [InlineData("\r\n\r\nWARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: http://a.example/\r\nContent-Length: 2\r\n\r\nhi\r\n\r\n\r\n\r\n")]
    public void Records_of_other_writers_are_read(string record)
    {
        foreach (byte[] archive in (byte[][])[Encoding.UTF8.GetBytes(record), Archives.Gzip(Encoding.UTF8.GetBytes(record))])
        {
            List<ReadResult<WarcRecord>> read = Archives.Read([.. archive, .. archive]);
            Assert.Equal(2, read.Count);
            Assert.All(read, one => Assert.Equal((WarcRecordType.Response, "http://a.example/", "hi"), (one.Value!.Type, one.Value.TargetUri, Encoding.UTF8.GetString(one.Value.Block.Span))));
        }
    }

    [Theory]
    [InlineData("2026-03-01T08:30:15Z", "2026-03-01T08:30:15Z")]
    [InlineData("2026-03-01T08:30:15.25Z", "2026-03-01T08:30:15.25Z")]
    [InlineData("2026-03-01T16:30:15+08:00", "2026-03-01T08:30:15Z")]
    [InlineData("2026-03", "2026-03-01T00:00:00Z")]
    [InlineData("20260301083015", "2026-03-01T08:30:15Z")]
    [InlineData("yesterday", null)]
    [InlineData("0001-01-01T00:00:00+14:00", null)]
    public void Dates_are_read_in_every_precision(string date, string? utc) =>
        Assert.Equal(utc, WarcRecord.Metadata("http://a.example/", []).With("WARC-Date", date) is { Date: { } read } record ? record.At(read).Fields["WARC-Date"] : null);

    [Fact]
    public void An_address_may_look_like_the_beginning_of_a_record()
    {
        (byte[] archive, _) = Archives.Write(false, Archives.Page("http://a.example/WARC/1.1", "甲"));
        Assert.Equal(["http://a.example/WARC/1.1"], Archives.Uris(Archives.Read(archive)));
    }

    [Theory]
    [InlineData(70_000, 1, "bad-record")]
    [InlineData(10, 1001, "bad-record")]
    public void A_header_without_end_is_bounded(int length, int count, string code)
    {
        string fields = string.Concat(Enumerable.Repeat($"x: {new string('y', length)}\r\n", count));
        (byte[] archive, _) = Archives.Write(false, Archives.Page("http://a.example/", "甲"));
        List<ReadResult<WarcRecord>> read = Archives.Read([.. Encoding.ASCII.GetBytes($"WARC/1.1\r\n{fields}Content-Length: 0\r\n\r\n\r\n\r\n"), .. archive]);
        Assert.Equal([code], Archives.Codes(read));
        Assert.Single(Archives.Uris(read));
    }

    [Fact]
    public void A_block_above_the_limit_is_passed_over_with_flat_memory()
    {
        // 200 MB of zeros in a member of 200 KB, true to its length.
        byte[] header = Encoding.ASCII.GetBytes("WARC/1.1\r\nWARC-Type: response\r\nContent-Length: 200000000\r\n\r\n");
        byte[] bomb = Archives.Gzip([.. header, .. new byte[200_000_000], .. "\r\n\r\n"u8]);
        (byte[] archive, _) = Archives.Write(true, Archives.Page("http://a.example/", "甲"));
        byte[] all = [.. bomb, .. archive];
        long before = GC.GetAllocatedBytesForCurrentThread();
        List<ReadResult<WarcRecord>> read = Archives.Read(all, new WarcReaderOptions { MaxBlockBytes = 1_000_000 });
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 20_000_000);
        Assert.Equal(["too-large"], Archives.Codes(read));
        Assert.Equal(["http://a.example/"], Archives.Uris(read));
    }

    [Fact]
    public void Ten_times_as_many_tiny_records_take_ten_times_as_long()
    {
        WarcRecord record = WarcRecord.Metadata("http://a.example/", []);
        byte[] one = Archives.Write(true, record).Bytes;
        byte[] plain = Archives.Write(false, record).Bytes;
        foreach ((byte[] bytes, int records) in ((byte[], int)[])[(one, 1), (plain, 1), (Archives.Gzip(Repeat(plain, 100)), 100)])
        {
            TimeSpan few = Time(Repeat(bytes, 10_000 / records));
            TimeSpan many = Time(Repeat(bytes, 100_000 / records));
            Assert.True(many < few * 40 + TimeSpan.FromSeconds(2), $"{few} and {many}");
        }
    }

    [Theory]
    [InlineData("WARC/1.1\r\nContent-Length: 60000000\r\n\r\n")]
    [InlineData("WARC/1.1\r\nContent-Length: 5\r\n\r\n")]
    [InlineData("WARC/1.1\r\nx")]
    [InlineData("WARC/1.1\r\n")]
    [InlineData("\u001f\u008b\u0008\u0000")]
    [InlineData("\u001f\u008b\u0008\u0000\u0000\u0000\u0000\u0000\u0000\u0003")]
    [InlineData("\u001f\u008b\u0008\u0008\u0000\u0000\u0000\u0000\u0000\u0003")]
    // Members of a stored block of 64 KB, each inside the block of the one before.
    [InlineData("\u001f\u008b\u0008\u0000\u0000\u0000\u0000\u0000\u0000\u0003\u0000\u00ff\u00ff\u0000\u0000WARC/1.1\r\nWARC-Type: response\r\n")]
    public void What_looks_like_the_beginning_of_a_record_thousands_of_times_takes_linear_time(string start)
    {
        foreach (string end in (string[])[string.Empty, "\r\n\r\n"])
        {
            byte[] bytes = Encoding.Latin1.GetBytes(start);
            TimeSpan few = Time([.. Repeat(bytes, 2_000), .. Encoding.ASCII.GetBytes(end)]);
            TimeSpan many = Time([.. Repeat(bytes, 20_000), .. Encoding.ASCII.GetBytes(end)]);
            Assert.True(many < few * 40 + TimeSpan.FromSeconds(5), $"{few} and {many}");
        }
    }

    private static byte[] Repeat(byte[] bytes, int times)
    {
        byte[] all = new byte[bytes.Length * times];
        for (int i = 0; i < times; i++)
        {
            bytes.CopyTo(all, i * bytes.Length);
        }

        return all;
    }

    private static TimeSpan Time(byte[] archive)
    {
        var clock = Stopwatch.StartNew();
        using var reader = new WarcReader(new ForwardStream(archive));
        int count = 0;
        foreach (ReadResult<WarcRecord> record in reader.ReadAll())
        {
            count += record.IsOk ? 1 : 0;
        }

        return clock.Elapsed;
    }
}
