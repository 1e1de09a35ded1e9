namespace TechExportNlp;

/// <summary>What a run over many pages did.</summary>
/// <param name="Articles">How many articles reached the sink, briefs included.</param>
/// <param name="Claims">How many claims they hold.</param>
/// <param name="SkippedCount">How many inputs gave no article.</param>
/// <param name="Skipped">The first of them, at most <see cref="NewsPipelineOptions.MaxReported"/>, in input order.</param>
public sealed record BatchReport(long Articles, long Claims, long SkippedCount, IReadOnlyList<SkippedPage> Skipped);
