using System.IO.Compression;
using System.Text;
using TechExportNlp.Warc;
using ZstdSharp;

namespace TechExportNlp.Pipeline.Tests.Warc;

public class HttpMessageTests
{
    private const string Body = "<html><body><p>去年出口额达35亿元。</p></body></html>";

    private static byte[] Plain => Encoding.UTF8.GetBytes(Body);

    [Fact]
    public void Status_headers_and_body_are_told_apart()
    {
        HttpMessage answer = Parse("HTTP/1.1 404 Not Found\r\nServer: a\r\nX-Long: one\r\n  two\r\n\tthree\r\nserver: b\r\nContent-Type: Text/HTML ; charset=gb2312\r\n\r\nbody\r\n\r\nmore");
        Assert.Equal(("HTTP/1.1", 404, "Not Found"), (answer.Version, answer.Status, answer.Reason));
        Assert.Equal(("one two three", "a", "text/html"), (answer.Headers["x-long"], answer.Headers["SERVER"], answer.MediaType));
        Assert.Equal(["a", "b"], answer.Headers.All("Server"));
        Assert.Equal("body\r\n\r\nmore", Encoding.UTF8.GetString(answer.RawBody.Span));
    }

    [Theory]
    [InlineData("HTTP/1.1 200\r\n\r\nx", 200)]
    [InlineData("HTTP/2 200 \r\n\r\nx", 200)]
    [InlineData("HTTP/1.1 200 OK\n\nx", 200)]
    [InlineData("HTTP/1.1  301  Moved\r\n\r\nx", 301)]
    public void Status_lines_of_all_kinds_are_read(string block, int status)
    {
        HttpMessage answer = Parse(block);
        Assert.Equal((status, "x"), (answer.Status, Encoding.UTF8.GetString(answer.RawBody.Span)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>")]
    [InlineData("HTTP/1.1\r\n\r\n")]
    [InlineData("HTTP/1.1 OK\r\n\r\n")]
    [InlineData("HTTP/1.1 2000 OK\r\n\r\n")]
    [InlineData("GET / HTTP/1.1\r\n\r\n")]
    public void What_is_no_answer_is_an_error(string block) => Assert.Equal("bad-http", HttpMessage.Parse(Encoding.UTF8.GetBytes(block)).Error!.Code);

    [Fact]
    public void Headers_are_bounded()
    {
        byte[] manyHeaders = Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\n" + string.Concat(Enumerable.Repeat("x: y\r\n", 2000)) + "\r\n");
        byte[] longHeader = Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\nx: " + new string('y', 300_000) + "\r\n\r\n");
        Assert.Equal("bad-http", HttpMessage.Parse(manyHeaders).Error!.Code);
        Assert.Equal("bad-http", HttpMessage.Parse(longHeader).Error!.Code);
    }

    [Theory]
    [InlineData("", "hello", "hello")]
    [InlineData("Transfer-Encoding: chunked\r\n", "5\r\nhello\r\n0\r\n\r\n", "hello")]
    [InlineData("Transfer-Encoding: Chunked\r\n", "2;ext=1\r\nhe\r\n0003\r\nllo\r\n0\r\nTrailer: x\r\n\r\n", "hello")]
    [InlineData("Transfer-Encoding: chunked\r\n", "5\nhello\n0\n\n", "hello")]
    // The header was kept, the body joined already.
    [InlineData("Transfer-Encoding: chunked\r\n", "hello", "hello")]
    [InlineData("Transfer-Encoding: chunked\r\n", "<p>5</p>\r\n", "<p>5</p>\r\n")]
    [InlineData("Transfer-Encoding: chunked\r\n", "", "")]
    // Cut, and damaged in the middle.
    [InlineData("Transfer-Encoding: chunked\r\n", "a\r\nhello", "hello")]
    [InlineData("Transfer-Encoding: chunked\r\n", "5\r\nhello", "hello")]
    [InlineData("Transfer-Encoding: chunked\r\n", "5\r\nhello\r\n", "hello")]
    [InlineData("Transfer-Encoding: chunked\r\n", "2\r\nhello", "hello")]
    [InlineData("Transfer-Encoding: chunked\r\n", "ffffffff\r\nhello", "hello")]
    // Codings that the bytes do not have.
    [InlineData("Content-Encoding: gzip\r\n", "hello", "hello")]
    [InlineData("Content-Encoding: br\r\n", "<p>hello</p>", "<p>hello</p>")]
    [InlineData("Content-Encoding: deflate\r\n", "<p>hello</p>", "<p>hello</p>")]
    [InlineData("Content-Encoding: zstd\r\n", "hello", "hello")]
    [InlineData("Content-Encoding: UTF-8\r\n", "hello", "hello")]
    [InlineData("Content-Encoding: gzip, br\r\n", "hello", "hello")]
    public void Bodies_are_read_as_the_bytes_say(string headers, string body, string read) =>
        Assert.Equal(read, Encoding.UTF8.GetString(Parse($"HTTP/1.1 200 OK\r\n{headers}\r\n{body}").ReadBody().Value!));

    [Theory]
    [InlineData("gzip")]
    [InlineData("x-gzip")]
    [InlineData("deflate")]
    [InlineData("raw deflate")]
    [InlineData("br")]
    [InlineData("zstd")]
    [InlineData("deflate, gzip")]
    public void Content_codings_are_undone(string coding)
    {
        byte[] body = coding.Split(", ").Aggregate(Plain, Encode);
        foreach (bool isChunked in (bool[])[true, false])
        {
            byte[] sent = isChunked ? [.. Encoding.ASCII.GetBytes(FormattableString.Invariant($"{body.Length:x}\r\n")), .. body, .. "\r\n0\r\n\r\n"u8] : body;
            string headers = (isChunked ? "Transfer-Encoding: chunked\r\n" : string.Empty) + $"Content-Encoding: {coding.Replace("raw ", string.Empty, StringComparison.Ordinal)}\r\n";
            HttpMessage answer = HttpMessage.Parse(Archives.Page("http://a.example/", sent, headers).Block).Value!;
            Assert.Equal(Body, Encoding.UTF8.GetString(answer.ReadBody().Value!));
        }
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("raw deflate")]
    [InlineData("br")]
    [InlineData("zstd")]
    public void Bombs_are_refused_by_ratio_and_by_size(string coding)
    {
        byte[] bomb = Encode(new byte[20_000_000], coding);
        HttpMessage answer = HttpMessage.Parse(Archives.Page("http://a.example/", bomb, $"Content-Encoding: {coding.Replace("raw ", string.Empty, StringComparison.Ordinal)}\r\n").Block).Value!;
        Assert.Equal("too-large", answer.ReadBody().Error!.Code);
        Assert.Equal("too-large", answer.ReadBody(new HttpLimits { MaxRatio = int.MaxValue, MaxBodyBytes = 10_000_000 }).Error!.Code);
        Assert.Equal(20_000_000, answer.ReadBody(new HttpLimits { MaxRatio = int.MaxValue }).Value!.Length);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    public void A_damaged_body_is_an_error(string coding)
    {
        byte[] body = Encode([.. Enumerable.Range(0, 20_000).Select(i => (byte)(i * i >> 3))], coding);
        body.AsSpan(body.Length / 2, 50).Fill(0xFF);
        HttpMessage answer = HttpMessage.Parse(Archives.Page("http://a.example/", body, $"Content-Encoding: {coding}\r\n").Block).Value!;
        Assert.Equal("broken-body", answer.ReadBody().Error!.Code);
    }

    private static HttpMessage Parse(string block) => HttpMessage.Parse(Encoding.UTF8.GetBytes(block)).Value!;

    private static byte[] Encode(byte[] body, string coding)
    {
        if (coding == "zstd")
        {
            using var zstd = new Compressor();
            return zstd.Wrap(body).ToArray();
        }

        using var packed = new MemoryStream();
        using (Stream encoder = coding switch
        {
            "br" => new BrotliStream(packed, CompressionLevel.Optimal),
            "deflate" => new ZLibStream(packed, CompressionLevel.Optimal),
            "raw deflate" => new DeflateStream(packed, CompressionLevel.Optimal),
            _ => new GZipStream(packed, CompressionLevel.Optimal),
        })
        {
            encoder.Write(body);
        }

        return packed.ToArray();
    }
}
