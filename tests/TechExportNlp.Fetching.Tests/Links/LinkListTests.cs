using System.Text;
using TechExportNlp.Fetching.Links;

namespace TechExportNlp.Fetching.Tests.Links;

/// <summary>Addresses out of feeds and sitemaps of every kind.</summary>
public sealed class LinkListTests
{
    private static readonly Uri Address = new("https://news.example/lists/all.xml");

    [Fact]
    public void An_RSS_feed_lists_its_items() => Check(
        """
        <?xml version="1.0" encoding="utf-8"?>
        <!DOCTYPE rss [<!ENTITY x "y">]>
        <rss version="2.0"><channel><title>要闻</title><link>https://news.example/</link>
          <item><title>出口</title><link>https://news.example/1.html#top</link><pubDate>Tue, 25 Mar 2025 09:09:00 +0800</pubDate></item>
          <item><link><![CDATA[ /2.html ]]></link><guid>https://news.example/other</guid></item>
          <item><title>无链接</title></item>
        </channel></rss>
        """,
        "page https://news.example/1.html 2025-03-25T09:09:00+08:00",
        "page https://news.example/2.html");

    [Fact]
    public void An_RDF_feed_lists_its_items() => Check(
        """
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
          <channel><items><rdf:Seq><rdf:li resource="x"/></rdf:Seq></items></channel>
          <item rdf:about="https://news.example/1"><link>https://news.example/1</link><dc:date>2025-03-25T01:09:00Z</dc:date></item>
        </rdf:RDF>
        """,
        "page https://news.example/1 2025-03-25T01:09:00+00:00");

    [Fact]
    public void An_Atom_feed_lists_its_entries() => Check(
        """
        <feed xmlns="http://www.w3.org/2005/Atom"><link href="https://news.example/"/>
          <entry><link rel="edit" href="https://news.example/edit"/><link href="1.html"/><link rel="alternate" href="2.html"/><published>2025-03-25</published><updated>2025-03-26</updated></entry>
        </feed>
        """,
        "page https://news.example/lists/1.html 2025-03-25T00:00:00+08:00");

    [Fact]
    public void A_sitemap_lists_its_pages_and_not_their_pictures() => Check(
        """
        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:image="x" xmlns:news="y">
          <url><loc>https://news.example/1</loc><lastmod>2025-03-25</lastmod><image:image><image:loc>https://news.example/1.png</image:loc></image:image></url>
          <url><news:news><news:publication_date>2025-03-24 08:00</news:publication_date></news:news><loc>https://news.example/2?a=1&amp;b=2</loc></url>
          <url><loc>ftp://news.example/3</loc></url><url><loc>https://user:word@news.example/4</loc></url><url><loc></loc></url>
          <url><loc>https://news.example/1</loc></url>
        </urlset>
        """,
        "page https://news.example/1 2025-03-25T00:00:00+08:00",
        "page https://news.example/2?a=1&b=2 2025-03-24T08:00:00+08:00");

    [Fact]
    public void A_sitemap_index_lists_sitemaps() => Check(
        "<sitemapindex><sitemap><loc>https://news.example/a.xml.gz</loc><lastmod>2025</lastmod></sitemap></sitemapindex>",
        "sitemap https://news.example/a.xml.gz 2025-01-01T00:00:00+08:00");

    [Fact]
    public void A_text_of_addresses_is_a_sitemap_too() => Check(
        "\uFEFFhttps://news.example/1\r\n\r\nno address\nhttps://news.example/2\n",
        "page https://news.example/1",
        "page https://news.example/2");

    [Fact]
    public void A_list_that_breaks_off_gives_what_stood_before() => Check(
        "<urlset><url><loc>https://news.example/1</loc></url><url><loc>https://news.example/2</lo",
        "page https://news.example/1");

    [Fact]
    public void An_unknown_entity_ends_a_list_and_expands_to_nothing() => Check(
        "<!DOCTYPE urlset [<!ENTITY f SYSTEM \"file:///etc/passwd\">]><urlset><url><loc>https://news.example/1</loc></url><url><loc>https://news.example/&f;</loc></url></urlset>",
        "page https://news.example/1");

    [Fact]
    public void A_list_in_another_charset_is_decoded()
    {
        byte[] bytes = CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!.GetBytes(
            "<?xml version='1.0' encoding='gb2312'?><rss><channel><title>中国经济新闻网要闻</title><item><title>一季度出口增长</title><link>https://news.example/新闻</link></item></channel></rss>");
        FoundLink link = Assert.Single(LinkListReader.Read(bytes, Address, null));
        Assert.Equal("https://news.example/%E6%96%B0%E9%97%BB", link.Url.AbsoluteUri);
    }

    private static void Check(string text, params string[] wanted)
    {
        IEnumerable<string> links = LinkListReader.Read(Encoding.UTF8.GetBytes(text), Address, "text/xml").Select(link =>
            string.Join(' ', new[] { link.Kind.ToString().ToLowerInvariant(), link.Url.AbsoluteUri, link.Dated?.ToString("yyyy-MM-dd'T'HH:mm:sszzz", null) }.Where(part => part is not null)));
        Assert.Equal(wanted, links);
    }
}
