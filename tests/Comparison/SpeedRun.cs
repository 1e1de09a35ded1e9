using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using JiebaNet.Segmenter;

namespace TechExportNlp.Comparison;

/// <summary>Times three ways over the same news, warm, on one thread; each pass goes over all articles.</summary>
internal static class SpeedRun
{
    private const int Passes = 5;

    public static void Measure(IReadOnlyList<Article> articles, TextWriter output)
    {
        long characters = articles.Sum(static article => (long)article.Text.Length);
        var tokens = new ArrayBufferWriter<Token>(1 << 16);
        var segmentation = new Contender("segmentation", articles, article =>
        {
            tokens.ResetWrittenCount();
            Segmenter.Default.Segment(article.Text, tokens);
            return tokens.WrittenCount;
        });
        var claims = new Contender("text → claims", articles, static article => ClaimExtractor.Default.Extract(article).Claims.Count);
        long peak = PeakMemory();

        // Points jieba.NET to its dictionary; the segmenter that is measured is jieba.NET's own.
        _ = new JiebaNetSegmenter(JiebaNetOptions.Default);
        var jieba = new JiebaSegmenter();
        var cut = new Contender("JiebaNet's Cut", articles, article => jieba.Cut(article.Text, hmm: false).Count());

        // In turns, so that whatever else the machine does bears on all alike.
        Contender[] contenders = [segmentation, claims, cut];
        for (int pass = 0; pass < Passes; pass++)
        {
            foreach (Contender contender in contenders)
            {
                contender.Run();
            }
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{articles.Count:N0} articles, {characters:N0} characters; median of {Passes} passes, one thread, warm"));
        output.WriteLine();
        output.WriteLine("| | found | characters/s | × JiebaNet's Cut | bytes allocated a character |");
        output.WriteLine("|---|---|---|---|---|");
        foreach (Contender contender in contenders)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {contender.Name} | {contender.Found:N0} | {characters / contender.Seconds:N0} | {cut.Seconds / contender.Seconds:0.00} | {(double)contender.Allocated / characters:0.0} |"));
        }

        output.WriteLine();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"peak memory: {peak:N0} MB before jieba.NET was loaded, {PeakMemory():N0} MB after; the articles themselves take {characters * 2 / 1_000_000:N0} MB of it"));
    }

    private static long PeakMemory()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64 / 1_000_000;
    }
}
