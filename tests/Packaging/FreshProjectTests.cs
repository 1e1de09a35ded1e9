namespace TechExportNlp.Packaging;

/// <summary>What a newcomer does: a new console project, one package, the README's lines.</summary>
public sealed class FreshProjectTests(PackedFeed feed)
{
    [Fact]
    public async Task The_readme_s_lines_run_in_a_fresh_project()
    {
        var project = new FreshProject(feed, "fresh");
        project.Write("TechExportNlp", ReadMe.Block("csharp"));
        Assert.Equal(ReadMe.Block("text"), await project.DotnetAsync("run", "-v", "q"));
    }

    [Fact]
    public async Task The_readme_s_lines_publish_with_native_aot_without_a_warning()
    {
        if (!OperatingSystem.IsLinux() || !(Tool.Exists("clang") || Tool.Exists("gcc")))
        {
            Assert.Skip("Native AOT is tried on Linux, and needs clang or gcc to link with, which this machine lacks.");
        }

        var project = new FreshProject(feed, "aot");
        project.Write("TechExportNlp", ReadMe.Block("csharp"), "<PublishAot>true</PublishAot><InvariantGlobalization>true</InvariantGlobalization>");
        await project.DotnetAsync("publish", "-o", "out", "-v", "q", "--nologo");
        Assert.Equal(ReadMe.Block("text"), await project.RunAsync(Path.Combine("out", "aot")));
    }

    [Fact]
    public async Task The_bridge_to_jieba_net_finds_its_dictionary_in_a_fresh_project()
    {
        var project = new FreshProject(feed, "bridge");
        project.Write("TechExportNlp.JiebaNet", $$"""
            using System.Buffers;
            using TechExportNlp;

            {{ReadMe.Block("csharp", "JiebaNetSegmenter")}}

            const string Sentence = "工业机器人出口增长20%";
            var tokens = new ArrayBufferWriter<Token>();
            jieba.Segment(Sentence, tokens);
            Console.WriteLine(string.Join('/', tokens.WrittenSpan.ToArray().Select(token => token.Span.Quote(Sentence))));
            Console.WriteLine(extractor.Extract(Sentence).Single().Subject);
            """);
        Assert.Equal("工业/机器人/出口/增长/20/%\n工业机器人出口", await project.DotnetAsync("run", "-v", "q"));
    }
}
