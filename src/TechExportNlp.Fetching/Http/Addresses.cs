namespace TechExportNlp.Fetching.Http;

/// <summary>Addresses in one form.</summary>
internal static class Addresses
{
    // Longer ones are not what newsrooms write.
    private const int MaxLength = 4096;

    /// <summary>Whether it is an address that can be fetched.</summary>
    public static bool IsWeb(Uri url) =>
        url is { IsAbsoluteUri: true, UserInfo: "" } && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps) && url.IdnHost.Length > 0;

    /// <summary>The address without its fragment, which no server sees.</summary>
    public static Uri Canonical(Uri url) => url.Fragment.Length == 0 ? url : new Uri(url.GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped));

    /// <summary>Reads an address, relative to another; null where it is none that can be fetched.</summary>
    public static Uri? Read(string text, Uri? relativeTo = null)
    {
        text = text.Trim();
        if (text.Length is 0 or > MaxLength)
        {
            return null;
        }

        bool isAddress = relativeTo is null ? Uri.TryCreate(text, UriKind.Absolute, out Uri? url) : Uri.TryCreate(relativeTo, text, out url);
        return isAddress && IsWeb(url!) ? Canonical(url!) : null;
    }
}
