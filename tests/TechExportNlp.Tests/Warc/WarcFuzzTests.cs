using System.Text;
using CsCheck;
using TechExportNlp.Warc;

namespace TechExportNlp.Pipeline.Tests.Warc;

/// <summary>Whatever bytes there are, reading them ends, and throws nothing.</summary>
public class WarcFuzzTests
{
    private static readonly byte[][] Seeds = MakeSeeds();

    [Fact]
    public void Mutated_archives_are_records_and_errors() =>
        Gen.Select(Gen.Int[0, Seeds.Length - 1], Gen.Select(Gen.Double[0, 1], Gen.Int[0, 4], Gen.Byte.Array[0, 12]).List[1, 6]).Sample((seed, edits) =>
        {
            byte[] bytes = edits.Aggregate(Seeds[seed], (all, edit) => Edit(all, edit.Item1, edit.Item2, edit.Item3));
            foreach (WarcRecord record in Archives.Read(bytes, new WarcReaderOptions { MaxBlockBytes = 100_000 }).Where(read => read.IsOk).Select(read => read.Value!))
            {
                _ = (record.Type, record.Date, record.TargetUri, record.ToString(), CdxEntry.Of(record, "a"), HttpMessage.Parse(record.Block).Value?.ReadBody());
            }
        }, iter: 3000);

    [Fact]
    public void Random_bytes_are_errors() =>
        Gen.Byte.Array[0, 2000].Sample(bytes =>
        {
            Assert.All(Archives.Read(bytes), read => Assert.False(read.IsOk));
            Assert.All(Archives.Read([0x1F, 0x8B, 8, 0, .. bytes]), read => Assert.False(read.IsOk));
        }, iter: 1000);

    [Theory]
    [InlineData("gzip", new byte[] { 0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3 })]
    [InlineData("deflate", new byte[] { 0x78, 0x9C })]
    [InlineData("deflate", new byte[] { })]
    [InlineData("br", new byte[] { })]
    [InlineData("zstd", new byte[] { 0x28, 0xB5, 0x2F, 0xFD })]
    public void Random_bodies_are_bodies_or_errors(string coding, byte[] start) =>
        Gen.Byte.Array[0, 500].Sample(bytes =>
        {
            HttpMessage answer = HttpMessage.Parse(Archives.Page("http://a.example/", [.. start, .. bytes], $"Content-Encoding: {coding}\r\n").Block).Value!;
            _ = answer.ReadBody(new HttpLimits { MaxBodyBytes = 1_000_000 });
        }, iter: 2000);

    [Fact]
    public void Random_chunks_are_joined() =>
        Gen.Int[0, 7].Select(i => new[] { "5", "\r\n", "\n", "0", "hello", ";x", "ffffffff", " " }[i]).List[0, 12].Select(string.Concat).Sample(body =>
        {
            HttpMessage answer = HttpMessage.Parse(Archives.Page("http://a.example/", body, "Transfer-Encoding: chunked\r\n").Block).Value!;
            Assert.InRange(answer.ReadBody().Value!.Length, 0, body.Length);
        }, iter: 3000);

    [Fact]
    public void Random_addresses_have_keys_without_spaces() =>
        Gen.OneOf(Gen.String, Gen.Int[0, 13].Select(i => new[] { "http", "s", "://", "www.", "a", "新", ".", "/", "?", "&", "=", "%2", "%41", "[" }[i]).List[0, 12].Select(string.Concat)).Sample(url =>
        {
            string key = Surt.Of(url);
            Assert.True(!key.AsSpan().ContainsAnyExceptInRange('!', '~'), key);
            CdxEntry entry = new(url, default);
            Assert.Equal(url.Length > 0 && Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(url)) == url, CdxEntry.TryParse(entry.ToString(), out CdxEntry? read) && entry == read);
        }, iter: 5000);

    [Fact]
    public void Random_lines_are_entries_or_not() => Gen.String.Sample(line =>
    {
        _ = CdxEntry.TryParse(line, out _);
        _ = CdxEntry.TryParse("a 20260301083015 {\"url\":\"" + line, out _);
        _ = CdxEntry.TryParse("a 20260301083015 {\"url\":\"" + line + "\"}", out _);
    });

    private static byte[] Edit(byte[] bytes, double at, int what, byte[] with)
    {
        int place = (int)(at * bytes.Length);
        byte[] rest = bytes[place..];
        return what switch
        {
            0 => [.. bytes[..place], .. with, .. rest],
            1 => [.. bytes[..place], .. rest.Skip(with.Length)],
            2 => [.. bytes[..place], .. with, .. rest.Skip(with.Length)],
            3 => bytes[..place],
            _ => [.. rest, .. bytes[..place]],
        };
    }

    private static byte[][] MakeSeeds()
    {
        WarcRecord[] records =
        [
            WarcRecord.Info([new("software", "x")]),
            Archives.Page("http://a.example/1", "<p>甲</p>"),
            Archives.Page("http://a.example/2", "5\r\nhello\r\n0\r\n\r\n", "Transfer-Encoding: chunked\r\n"),
            Archives.Page("http://a.example/3", Archives.Gzip("hello"u8.ToArray()), "Content-Encoding: gzip\r\n"),
        ];
        byte[] plain = Archives.Write(false, records).Bytes;
        return [plain, Archives.Write(true, records).Bytes, Archives.Gzip(plain), [.. plain.Chunk(150).SelectMany(Archives.Gzip)]];
    }
}
