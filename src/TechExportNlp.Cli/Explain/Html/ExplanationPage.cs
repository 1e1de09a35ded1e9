using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace TechExportNlp.Cli.Explain.Html;

/// <summary>
/// Writes one HTML file that holds all it needs: articles with their quotes marked, each quote with its record, and a table of contents.
/// </summary>
/// <remarks>
/// It works without network and without scripts; the one that it brings lights up the words behind a record, and nothing else may run,
/// whatever a text holds. Articles are written as they come, the contents behind them; the style sheet puts these in front.
/// </remarks>
internal sealed class ExplanationPage(TextWriter output) : IExplanationWriter
{
    private static readonly string Style = Resource("page.css");
    private static readonly string Script = Resource("page.js");

    private readonly HtmlWriter _html = new(output);
    private readonly List<(string Name, int Claims)> _contents = [];

    public void Write(ArticleExplanation explanation)
    {
        if (_contents.Count == 0)
        {
            Begin(ArticleSection.Name(explanation.Article));
        }

        _contents.Add((ArticleSection.Name(explanation.Article), explanation.Claims.Count));
        new ArticleSection(_html, explanation, _contents.Count).Write();
    }

    public async ValueTask DisposeAsync()
    {
        if (_contents.Count == 0)
        {
            Begin("no article");
        }

        _html.Markup("</main>\n");
        WriteContents();
        _html.Markup($"<script>{Script}</script>\n</body>\n</html>\n");
        await _html.DisposeAsync().ConfigureAwait(false);
    }

    private void Begin(string name)
    {
        string hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Script)));
        _html.Markup("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        _html.Markup($"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{hash}'\">\n");
        _html.Element("title", null, name + " · technlp explain");
        _html.Markup($"\n<style>{Style}</style>\n</head>\n<body>\n<main>\n");
    }

    private void WriteContents()
    {
        using (_html.Element("nav"))
        {
            _html.Element("h1", null, string.Create(CultureInfo.InvariantCulture, $"{_contents.Count} articles, {_contents.Sum(static article => (long)article.Claims)} claims"));
            using (_html.Element("ol", ("lang", "zh")))
            {
                for (int i = 0; i < _contents.Count; i++)
                {
                    using (_html.Element("li"))
                    {
                        using (_html.Element("a", ("href", "#" + ArticleSection.Id(i + 1))))
                        {
                            _html.Text(_contents[i].Name);
                        }

                        _html.Markup(" ");
                        _html.Element("small", null, _contents[i].Claims.ToString(CultureInfo.InvariantCulture));
                    }
                }
            }

            WriteLegend();
        }
    }

    private void WriteLegend()
    {
        using (_html.Element("div", ("class", "legend")))
        {
            _html.Element("p", null, "Hover over a quote, or click it, to see its record and what decided each field.");
            using (_html.Element("p"))
            {
                foreach (ClaimKind kind in Enum.GetValues<ClaimKind>())
                {
                    string name = kind.ToString().ToLowerInvariant();
                    _html.Element("mark", name, name);
                    _html.Markup(" ");
                }
            }

            using (_html.Element("p"))
            {
                foreach (WordRole role in Enum.GetValues<WordRole>())
                {
                    string name = role.ToString().ToLowerInvariant();
                    _html.Element("span", name, name);
                    _html.Markup(" ");
                }

                _html.Element("span", "none", "no claim");
            }
        }
    }

    private static string Resource(string name)
    {
        using Stream stream = typeof(ExplanationPage).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        // A script's hash is that of its bytes, and a browser reads line ends as \n.
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
