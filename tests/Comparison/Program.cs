using TechExportNlp.Comparison;

switch (args)
{
    case ["speed", _, ..]:
        SpeedRun.Measure(News.Read(args[1..]), Console.Out);
        return 0;
    case ["pages", string folder]:
        PageRun.Measure(folder, Console.Out);
        return 0;
    default:
        await Console.Error.WriteLineAsync("""
            usage: Comparison speed NEWS.jsonl[.gz]…
                   Comparison pages DIR

            speed  segmentation, text → claims, and JiebaNet.Segmenter's Cut over the same news in one run on one thread
            pages  our reader of pages and SmartReader, scored and timed on the pages DIR/html with the truth DIR/truth.jsonl
            """);
        return 2;
}
