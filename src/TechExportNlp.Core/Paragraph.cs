namespace TechExportNlp;

/// <summary>One paragraph of an article.</summary>
/// <param name="Span">Where it stands in <see cref="Article.Text"/>, white space around it left out.</param>
public readonly record struct Paragraph(TextSpan Span);
