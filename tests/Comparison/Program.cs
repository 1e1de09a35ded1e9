using TechExportNlp.Comparison;

if (args is not ["speed", .. var files] || files.Length == 0)
{
    await Console.Error.WriteLineAsync("usage: Comparison speed NEWS.jsonl[.gz]…\n\nMeasures segmentation, text → claims, and JiebaNet.Segmenter's Cut over the same news in one run on one thread.");
    return 2;
}

SpeedRun.Measure(News.Read(files), Console.Out);
return 0;
