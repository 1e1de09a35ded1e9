using System.Diagnostics;
using System.Globalization;
using TechExportNlp.Html;

namespace TechExportNlp.Comparison;

/// <summary>Scores and times ours and SmartReader on the same pages, in turns, page by page.</summary>
internal static class PageRun
{
    private const int Passes = 7;

    public static void Measure(string folder, TextWriter output)
    {
        IReadOnlyList<PageTruth> truth = PageTruth.Read(Path.Combine(folder, "truth.jsonl"));
        byte[][] bytes = [.. truth.Select(page => File.ReadAllBytes(Path.Combine(folder, "html", page.File)))];
        string[] texts = [.. bytes.Select(page => ArticleReader.Default.Decode(page, PageInfo.None).Value ?? string.Empty)];
        PageScore ours = new(), theirs = new();
        for (int i = 0; i < truth.Count; i++)
        {
            ours.Add(truth[i], PageReaders.Reading(PageReaders.Ours(bytes[i])));
            theirs.Add(truth[i], PageReaders.Reading(PageReaders.SmartReaders(texts[i])));
        }

        (double our, double their) = Time(bytes, texts);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{truth.Count} pages, {bytes.Sum(page => (long)page.Length) / 1e6:0.0} MB"));
        output.WriteLine();
        output.WriteLine("| | body P | R | F1 | pages F1≥.95 | boundary F1 | title | day | minute | source | author | editor | invented dates, sources, authors, editors | ms a page |");
        output.WriteLine("|---|---|---|---|---|---|---|---|---|---|---|---|---|---|");
        output.WriteLine(Row("TechExportNlp, from bytes", ours, our));
        output.WriteLine(Row("SmartReader, from decoded text", theirs, their));
        output.WriteLine();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"time: {our / their:0.00} of SmartReader's; warm, one thread, median of {Passes} passes over each page in turns"));
    }

    private static (double Ours, double Theirs) Time(byte[][] bytes, string[] texts)
    {
        double ours = 0, theirs = 0;
        for (int i = 0; i < bytes.Length; i++)
        {
            var our = new List<double>();
            var their = new List<double>();
            for (int pass = 0; pass < Passes; pass++)
            {
                long start = Stopwatch.GetTimestamp();
                _ = PageReaders.Ours(bytes[i]);
                our.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                start = Stopwatch.GetTimestamp();
                _ = PageReaders.SmartReaders(texts[i]);
                their.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }

            ours += our.Order().ElementAt(Passes / 2);
            theirs += their.Order().ElementAt(Passes / 2);
        }

        return (ours / bytes.Length, theirs / bytes.Length);
    }

    private static string Row(string name, PageScore score, double milliseconds) => string.Create(
        CultureInfo.InvariantCulture,
        $"| {name} | {score.Precision:0.0} | {score.Recall:0.0} | {score.F1:0.0} | {score.Whole:0.0} % | {score.Boundary:0.0} | {score.Share("title")} | {score.Share("day")} | {score.Share("minute")} | {score.Share("source")} | {score.Share("author")} | {score.Share("editor")} | {score.Invented("date")}, {score.Invented("source")}, {score.Invented("author")}, {score.Invented("editor")} | {milliseconds:0.00} |");
}
