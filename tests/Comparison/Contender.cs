using System.Diagnostics;

namespace TechExportNlp.Comparison;

/// <summary>One way over the news, and how long each of its passes took.</summary>
internal sealed class Contender
{
    private readonly IReadOnlyList<Article> _articles;
    private readonly Func<Article, int> _work;
    private readonly List<double> _seconds = [];

    /// <summary>Goes over the articles once, to be warm.</summary>
    public Contender(string name, IReadOnlyList<Article> articles, Func<Article, int> work)
    {
        (Name, _articles, _work) = (name, articles, work);
        Found = Pass();
    }

    public string Name { get; }

    /// <summary>What one pass found: tokens, claims.</summary>
    public long Found { get; }

    /// <summary>The bytes that the last pass allocated.</summary>
    public long Allocated { get; private set; }

    /// <summary>The median of the passes.</summary>
    public double Seconds => _seconds.Order().ElementAt(_seconds.Count / 2);

    /// <summary>Goes over all articles and takes the time.</summary>
    public void Run()
    {
        long allocated = GC.GetAllocatedBytesForCurrentThread(), start = Stopwatch.GetTimestamp();
        _ = Pass();
        _seconds.Add(Stopwatch.GetElapsedTime(start).TotalSeconds);
        Allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
    }

    private long Pass()
    {
        long found = 0;
        foreach (Article article in _articles)
        {
            found += _work(article);
        }

        return found;
    }
}
