namespace TechExportNlp.Cli.Explain;

/// <summary>Writes how the claims of articles came about, article by article.</summary>
internal interface IExplanationWriter : IAsyncDisposable
{
    void Write(ArticleExplanation explanation);
}
