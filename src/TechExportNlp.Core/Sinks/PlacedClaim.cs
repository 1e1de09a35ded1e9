namespace TechExportNlp;

/// <summary>A claim with the paragraph (counted from 1) and the sentence that it stands in.</summary>
internal readonly record struct PlacedClaim(Claim Claim, int Paragraph, string Sentence)
{
    /// <summary>Places the claims of an article, in their order.</summary>
    public static IEnumerable<PlacedClaim> Of(ArticleClaims claims)
    {
        if (claims.Claims.Count == 0)
        {
            yield break;
        }

        Article article = claims.Article;
        var text = new SourceText(article.Text);
        int paragraph = 0;
        List<TextSpan> sentences = [];
        foreach (Claim claim in claims.Claims.OrderBy(claim => claim.Start))
        {
            while (paragraph < article.Paragraphs.Count && (paragraph == 0 || article.Paragraphs[paragraph - 1].Span.End <= claim.Start))
            {
                sentences = SentenceSplitter.Split(text, article.Paragraphs[paragraph].Span);
                paragraph++;
            }

            TextSpan sentence = sentences.Find(span => span.Contains(claim.Start));
            yield return new PlacedClaim(claim, paragraph, sentence.Quote(article.Text).Trim());
        }
    }
}
