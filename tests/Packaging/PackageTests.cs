using System.IO.Compression;
using System.Xml.Linq;

namespace TechExportNlp.Packaging;

/// <summary>What is in the packages.</summary>
public sealed class PackageTests(PackedFeed feed)
{
    public static TheoryData<string> Libraries => ["TechExportNlp", "TechExportNlp.Core", "TechExportNlp.Fetching", "TechExportNlp.Html", "TechExportNlp.JiebaNet"];

    public static TheoryData<string> All => [.. Libraries.Select(row => row.Data), "TechExportNlp.Cli"];

    [Fact]
    public void Nothing_else_is_packed() =>
        Assert.Equal(
            All.Select(row => feed.Package(row.Data)).Order(StringComparer.Ordinal),
            Directory.EnumerateFiles(feed.Folder, "*.nupkg").Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(All))]
    public void A_package_says_what_it_is_and_under_which_licence(string id)
    {
        using ZipArchive package = ZipFile.OpenRead(feed.Package(id));
        foreach (string file in (string[])["README.md", "LICENSE", "NOTICE"])
        {
            Assert.True(package.GetEntry(file)?.Length > 0, $"{id} has no {file}.");
        }

        XElement metadata = Metadata(package);
        Assert.Equal("README.md", Value(metadata, "readme"));
        Assert.Equal("MIT", Value(metadata, "license"));
        Assert.NotEmpty(Value(metadata, "description"));
        Assert.NotEqual("Package Description", Value(metadata, "description"));
    }

    [Theory]
    [MemberData(nameof(Libraries))]
    public void A_library_comes_with_documentation_and_symbols(string id)
    {
        using ZipArchive package = ZipFile.OpenRead(feed.Package(id)), symbols = ZipFile.OpenRead(feed.Package(id, ".snupkg"));
        Assert.NotNull(package.GetEntry($"lib/net10.0/{id}.dll"));
        Assert.NotNull(package.GetEntry($"lib/net10.0/{id}.xml"));
        Assert.NotNull(symbols.GetEntry($"lib/net10.0/{id}.pdb"));
    }

    [Fact]
    public void Core_depends_on_nothing_and_holds_the_record_s_schema()
    {
        using ZipArchive package = ZipFile.OpenRead(feed.Package("TechExportNlp.Core"));
        Assert.DoesNotContain(Metadata(package).Descendants(), element => element.Name.LocalName == "dependency");
        Assert.NotNull(package.GetEntry("schema/claims.schema.json"));
    }

    private static XElement Metadata(ZipArchive package)
    {
        using Stream stream = package.Entries.Single(entry => entry.FullName.EndsWith(".nuspec", StringComparison.Ordinal)).Open();
        return XDocument.Load(stream).Root!.Elements().Single(element => element.Name.LocalName == "metadata");
    }

    private static string Value(XElement metadata, string name) => metadata.Elements().SingleOrDefault(element => element.Name.LocalName == name)?.Value ?? string.Empty;
}
