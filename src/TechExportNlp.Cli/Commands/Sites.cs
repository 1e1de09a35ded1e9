using System.CommandLine;
using TechExportNlp.Html;

namespace TechExportNlp.Cli.Commands;

/// <summary>What a user knows of single sites, from a file.</summary>
internal static class Sites
{
    public static Option<string?> Option() => new("--sites")
    {
        HelpName = "FILE", Description = "What you know of single sites: tab-separated rows of host, field, selector or label, value, example.",
    };

    /// <summary>The reader of pages that knows these sites; null where no file is named.</summary>
    /// <exception cref="UsageException">The file cannot be read, or is malformed; the message says where.</exception>
    public static ArticleReader? Reader(string? file)
    {
        if (file is null)
        {
            return null;
        }

        try
        {
            using FileStream rows = File.OpenRead(file);
            return new ArticleReader(ArticleReaderOptions.Default with { Sites = SiteTable.Empty.With(rows) });
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{file}: it cannot be read: {e.Message}", e);
        }
        catch (TableFormatException e)
        {
            throw new UsageException($"{file}: {e.Message}", e);
        }
    }
}
