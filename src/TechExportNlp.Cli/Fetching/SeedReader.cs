namespace TechExportNlp.Cli.Fetching;

/// <summary>Reads addresses from the command line and from files; what is none is told of, all of it at once.</summary>
internal sealed class SeedReader(CommandIo io, Conversation conversation)
{
    /// <summary>Whether every address could be read.</summary>
    public bool AllRead { get; private set; } = true;

    public IEnumerable<Uri> Read(IEnumerable<string> addresses) => addresses.Select(address => Read(address, null)).OfType<Uri>();

    /// <summary>The addresses of files, one a line; empty lines and those that start with # are passed over.</summary>
    public IEnumerable<Uri> ReadFiles(IEnumerable<string> files) => files.SelectMany(ReadFile);

    private List<Uri> ReadFile(string file)
    {
        try
        {
            using var reader = new StreamReader(file == "-" ? io.Input : File.OpenRead(file));
            var addresses = new List<Uri>();
            for (int number = 1; reader.ReadLine() is { } line; number++)
            {
                if (line.Trim() is { Length: > 0 } text && text[0] != '#' && Read(text, FormattableString.Invariant($"{file}:{number}")) is { } url)
                {
                    addresses.Add(url);
                }
            }

            return addresses;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Complain($"{file}: it cannot be read: {e.Message}");
            return [];
        }
    }

    private Uri? Read(string text, string? where)
    {
        if (Uri.TryCreate(text, UriKind.Absolute, out Uri? url) && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps))
        {
            return url;
        }

        Complain($"{where ?? "URL"}: '{text}' is no address that can be fetched. Write it in full: https://news.example/article.html");
        return null;
    }

    private void Complain(string problem)
    {
        AllRead = false;
        conversation.Say($"technlp: {problem}");
    }
}
