namespace TechExportNlp.Claims;

/// <summary>The lists that an extraction works in. They grow to what the longest paragraphs need, so that later extractions need not grow them anew.</summary>
internal sealed class ReadingBuffers
{
    /// <summary>What sentences are cut into pieces in.</summary>
    public PieceBuffers Pieces { get; } = new();

    /// <summary>What was found in the paragraph that is read.</summary>
    public Mentions Found { get; } = new();

    /// <summary>What was found in the one before.</summary>
    public Mentions Passing { get; } = new();

    /// <summary>Forgets the article.</summary>
    /// <returns>Whether they may serve another one; those that a very long paragraph made grow are better given back.</returns>
    public bool TryClear()
    {
        const int Most = 4096;
        Found.Clear();
        Passing.Clear();
        return Math.Max(Pieces.Capacity, Math.Max(Found.Capacity, Passing.Capacity)) <= Most;
    }
}
