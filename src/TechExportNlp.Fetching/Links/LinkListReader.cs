using System.Text;
using System.Xml;
using TechExportNlp.Html.Charsets;

namespace TechExportNlp.Fetching.Links;

/// <summary>Reads the addresses out of RSS and Atom feeds, sitemaps and sitemap indexes, in XML or as a text of one address a line.</summary>
/// <remarks>
/// One pass for all of them: an address belongs to the entry around it, and entries go by four names. Document types are passed over
/// and entities not expanded. A list that breaks off gives what stood before.
/// </remarks>
internal static class LinkListReader
{
    // The sitemap protocol allows 50,000 entries a file.
    private const int MaxLinks = 50_000;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        CheckCharacters = false,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    /// <summary>The addresses, in order, each once.</summary>
    /// <param name="content">The list, decompressed.</param>
    /// <param name="address">Where it was fetched from; relative addresses go by it.</param>
    /// <param name="contentType">The <c>Content-Type</c> of the answer.</param>
    public static IReadOnlyList<FoundLink> Read(ReadOnlyMemory<byte> content, Uri address, string? contentType)
    {
        if (!CharsetReader.TryDecode(content.Span, contentType, out string text))
        {
            return [];
        }

        text = text.TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        IEnumerable<FoundLink> links = text.StartsWith('<') ? OfXml(text, address) : OfLines(text);
        return [.. links.DistinctBy(static link => link.Url).Take(MaxLinks)];
    }

    private static IEnumerable<FoundLink> OfLines(string text)
    {
        foreach (string line in text.Split('\n'))
        {
            if (Http.Addresses.Read(line) is { } url)
            {
                yield return new FoundLink(url, FetchKind.Page, null);
            }
        }
    }

    private static List<FoundLink> OfXml(string text, Uri address)
    {
        var links = new List<FoundLink>();
        using var reader = XmlReader.Create(new StringReader(text), Settings);
        try
        {
            var entry = new Entry(address);
            while (reader.Read() && links.Count < MaxLinks)
            {
                if (reader.NodeType == XmlNodeType.Element)
                {
                    entry.Open(reader);
                }
                else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
                {
                    entry.Write(reader);
                }
                else if (reader.NodeType == XmlNodeType.EndElement && entry.Close(reader.LocalName) is { } link)
                {
                    links.Add(link);
                }
            }
        }
        catch (XmlException)
        {
            // What stood before the fault is as good as it was.
        }

        return links;
    }

    /// <summary>The entry that is being read.</summary>
    private sealed class Entry(Uri address)
    {
        private readonly StringBuilder _text = new();
        private string? _entry;
        private string _element = string.Empty;
        private Uri? _url;
        private DateTimeOffset? _dated;

        public void Open(XmlReader reader)
        {
            string name = reader.LocalName;
            bool isEmpty = reader.IsEmptyElement;
            if (name is "item" or "entry" or "url" or "sitemap")
            {
                (_entry, _url, _dated) = (isEmpty ? null : name, null, null);
            }
            else if (_entry is not null && name == "link" && reader.GetAttribute("href") is { } href && reader.GetAttribute("rel") is null or "alternate")
            {
                _url ??= Http.Addresses.Read(href, address);
            }

            _element = isEmpty ? string.Empty : name;
            _text.Clear();
        }

        public void Write(XmlReader reader)
        {
            if (_entry is not null)
            {
                _text.Append(reader.Value);
            }
        }

        public FoundLink? Close(string name)
        {
            if (_entry is null)
            {
                return null;
            }

            if (name == _entry)
            {
                FoundLink? link = _url is null ? null : new FoundLink(_url, name == "sitemap" ? FetchKind.Sitemap : FetchKind.Page, _dated);
                _entry = null;
                return link;
            }

            if (name == _element)
            {
                Take(name, _text.ToString());
            }

            return null;
        }

        private void Take(string name, string text)
        {
            if (name is "loc" or "link")
            {
                // Within an entry the first one is the page's own; images and videos bring further ones.
                _url ??= Http.Addresses.Read(text, address);
            }
            else if (name is "lastmod" or "pubDate" or "date" or "published" or "updated" or "publication_date")
            {
                _dated ??= LinkDate.Read(text);
            }
        }
    }
}
