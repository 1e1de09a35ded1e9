using System.Text;
using TechExportNlp.Warc;

namespace TechExportNlp.Pipeline.Tests.Warc;

/// <summary>Cut, flipped and glued archives: nothing is thrown, and no record suffers for another.</summary>
public class WarcDamageTests
{
    private static readonly WarcRecord[] Records =
    [
        Archives.Page("http://a.example/0", "<p>零 zero</p>"),
        Archives.Page("http://a.example/1", "<p>一 one, and WARC/1.1 in words</p>\r\n\r\n"),
        Archives.Page("http://a.example/2", "<p>二 two</p>"),
        Archives.Page("http://a.example/3", "<p>三 three</p>"),
    ];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Cut_at_any_byte_the_records_before_are_whole(bool compress)
    {
        (byte[] archive, WarcWritten[] written) = Archives.Write(compress, Records);
        for (int length = 0; length <= archive.Length; length++)
        {
            List<ReadResult<WarcRecord>> read = Archives.Read(archive[..length]);
            int whole = written.Count(record => record.Offset + record.Length <= length);
            ReadResult<WarcRecord>[] records = [.. read.Where(record => record.IsOk)];

            // Of a plain record only the empty lines behind it may be missing.
            Assert.InRange(records.Length, whole, compress ? whole : whole + 1);
            Assert.All(records.Zip(written), pair => Assert.Equal(pair.Second.Record.Block.ToArray(), pair.First.Value!.Block.ToArray()));
            bool isBetween = length == 0 || written.Any(record => record.Offset + record.Length == length);
            Assert.True(read.Count - records.Length <= (isBetween ? 0 : 1));
            Assert.True(isBetween || read.Count > whole);
        }
    }

    [Fact]
    public void Cut_at_any_byte_a_file_compressed_as_a_whole_gives_what_can_be_decompressed()
    {
        (byte[] plain, _) = Archives.Write(false, Records);
        byte[] archive = Archives.Gzip(plain);
        int most = 0;
        for (int length = 0; length < archive.Length; length++)
        {
            List<ReadResult<WarcRecord>> read = Archives.Read(archive[..length]);
            int records = read.Count(record => record.IsOk);
            Assert.True(records >= most && read.Count <= records + 1);
            most = records;
        }

        Assert.InRange(most, 3, 4);
    }

    [Fact]
    public void Flip_any_byte_of_a_compressed_record_and_the_others_are_read()
    {
        (byte[] archive, WarcWritten[] written) = Archives.Write(true, Records);
        for (long at = written[1].Offset; at < written[1].Offset + written[1].Length; at++)
        {
            foreach (byte flip in (byte[])[0x01, 0x80, 0xFF])
            {
                byte[] damaged = [.. archive];
                damaged[at] ^= flip;
                List<ReadResult<WarcRecord>> read = Archives.Read(damaged);
                string[] uris = Archives.Uris(read);

                // The header's time, flags and system are not part of the content; everything else is told by the checksum.
                Assert.Equal(["http://a.example/0", "http://a.example/2", "http://a.example/3"], uris.Where(uri => uri != "http://a.example/1"));
                Assert.True(uris.Length == 4 || read.Count(record => !record.IsOk) == 1, $"byte {at}: {string.Join('\n', read)}");
                Assert.All(read.Where(record => !record.IsOk), error => Assert.Equal(FormattableString.Invariant($"warc, byte {written[1].Offset}"), error.Error!.Where));
            }
        }
    }

    [Fact]
    public void Flip_any_byte_of_a_plain_record_and_the_others_are_read()
    {
        (byte[] archive, WarcWritten[] written) = Archives.Write(false, Records);
        for (long at = written[1].Offset; at < written[1].Offset + written[1].Length; at++)
        {
            foreach (byte flip in (byte[])[0x01, 0x08, 0x80])
            {
                byte[] damaged = [.. archive];
                damaged[at] ^= flip;
                string[] uris = Archives.Uris(Archives.Read(damaged));
                Assert.Contains("http://a.example/0", uris);
                Assert.Contains("http://a.example/2", uris);
                Assert.Contains("http://a.example/3", uris);
            }
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_record_that_a_kill_cut_costs_none_that_a_new_run_appends(bool compress)
    {
        (byte[] archive, WarcWritten[] written) = Archives.Write(compress, Records);
        WarcWritten last = written[^1];
        for (long length = last.Offset + 1; length < last.Offset + last.Length; length++)
        {
            List<ReadResult<WarcRecord>> read = Archives.Read([.. archive[..(int)length], .. archive]);
            string[] uris = Archives.Uris(read);
            Assert.Equal(Records.Select(record => record.TargetUri), uris.TakeLast(4));
            Assert.Equal(Records.Take(3).Select(record => record.TargetUri), uris.Take(3));

            // Of a plain record that was cut in its first line nothing may be left to tell of.
            Assert.InRange(read.Count, compress ? 8 : 7, 8);
        }
    }

    [Fact]
    public void Where_the_last_whole_record_ended_is_known()
    {
        (byte[] archive, WarcWritten[] written) = Archives.Write(true, Records);
        using var reader = new WarcReader(new ForwardStream(archive[..^5]));
        Assert.Equal(4, reader.ReadAll().Count());
        Assert.Equal(written[^1].Offset, reader.EndOfLastRecord);
    }

    [Theory]
    [InlineData("Content-Length: 99999999999999999999\r\n", "bad-record")]
    [InlineData("Content-Length: 99999999999\r\n", "too-large")]
    [InlineData("Content-Length: 9999\r\n", "cut-record")]
    [InlineData("Content-Length: 40\r\n", "bad-record")]
    [InlineData("Content-Length: 1\r\n", "bad-record")]
    [InlineData("Content-Length: -1\r\n", "bad-record")]
    [InlineData("Content-Length: 0x5\r\n", "bad-record")]
    [InlineData("", "bad-record")]
    public void A_wrong_length_costs_only_its_own_record(string length, string code)
    {
        byte[] wrong = Encoding.ASCII.GetBytes($"WARC/1.1\r\nWARC-Type: response\r\n{length}\r\nhello\r\n\r\n");
        foreach (bool compress in (bool[])[true, false])
        {
            (byte[] archive, _) = Archives.Write(compress, Records);
            List<ReadResult<WarcRecord>> read = Archives.Read([.. archive, .. compress ? Archives.Gzip(wrong) : wrong, .. archive]);
            // A member that ends before the length is reached cuts the record off.
            Assert.Equal([compress && code == "bad-record" && length.Contains("40", StringComparison.Ordinal) ? "cut-record" : code], Archives.Codes(read));
            Assert.Equal(8, Archives.Uris(read).Length);
        }
    }

    [Theory]
    [InlineData("no archive at all", "no-record")]
    [InlineData("<html></html>", "no-record")]
    [InlineData("WARC/1.1", "cut-record")]
    [InlineData("WARC/1.1\r\n\r\n", "bad-record")]
    [InlineData("\u001f\u008b", "no-record")]
    [InlineData("\u001f\u008b\u0008\u0000", "broken-compression")]
    [InlineData("\u001f\u008b\u0008\u0000\u0000\u0000\u0000\u0000\u0000\u0003garbage", "broken-compression")]
    public void What_is_no_archive_is_one_error(string content, string code) =>
        Assert.Equal([code], Archives.Codes(Archives.Read(Encoding.Latin1.GetBytes(content))));

    [Theory]
    [InlineData("")]
    [InlineData("\r\n\r\n")]
    public void Nothing_is_no_error(string content) => Assert.Empty(Archives.Read(Encoding.Latin1.GetBytes(content)));

    [Fact]
    public void Zeros_between_members_are_padding_and_anything_else_is_an_error()
    {
        (byte[] archive, _) = Archives.Write(true, Records);
        Assert.Equal(8, Archives.Uris(Archives.Read([.. archive, .. new byte[1000], .. archive, .. new byte[3]])).Length);
        List<ReadResult<WarcRecord>> read = Archives.Read([.. archive, .. "rubbish"u8, .. archive]);
        Assert.Equal(8, Archives.Uris(read).Length);
        Assert.Equal(FormattableString.Invariant($"warc, byte {archive.Length}"), Assert.Single(read, record => !record.IsOk).Error!.Where);
    }
}
