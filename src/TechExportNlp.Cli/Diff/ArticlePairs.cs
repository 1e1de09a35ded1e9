using System.Runtime.CompilerServices;
using TechExportNlp.Cli.Scoring;

namespace TechExportNlp.Cli.Diff;

/// <summary>Pairs the articles of two files by id, in one pass over both.</summary>
/// <remarks>
/// The files are read abreast. Where they have the same articles in the same order, as extractions of one input do, one article of each is
/// held at a time; else those that wait for their other half are held too.
/// </remarks>
internal static class ArticlePairs
{
    /// <summary>The pairs, as they are found; at the end the articles that only one file has, those of OLD first.</summary>
    public static async IAsyncEnumerable<ArticlePair> ReadAsync(
        IAsyncEnumerable<ClaimLine> old, IAsyncEnumerable<ClaimLine> @new, [EnumeratorCancellation] CancellationToken cancellation)
    {
        Waiting oldWaiting = new(), newWaiting = new();
        IAsyncEnumerator<ClaimLine> olds = old.GetAsyncEnumerator(cancellation);
        await using (olds.ConfigureAwait(false))
        {
            IAsyncEnumerator<ClaimLine> news = @new.GetAsyncEnumerator(cancellation);
            await using (news.ConfigureAwait(false))
            {
                bool oldGoesOn = true, newGoesOn = true;
                while (oldGoesOn || newGoesOn)
                {
                    oldGoesOn = oldGoesOn && await olds.MoveNextAsync().ConfigureAwait(false);
                    newGoesOn = newGoesOn && await news.MoveNextAsync().ConfigureAwait(false);
                    if (oldGoesOn)
                    {
                        oldWaiting.Add(olds.Current);
                    }

                    if (newGoesOn)
                    {
                        newWaiting.Add(news.Current);
                    }

                    // What was just read may be what the other side waited for, and on both sides at once.
                    if (oldGoesOn && Pair(olds.Current.Id, oldWaiting, newWaiting) is { } one)
                    {
                        yield return one;
                    }

                    if (newGoesOn && Pair(news.Current.Id, oldWaiting, newWaiting) is { } other)
                    {
                        yield return other;
                    }
                }
            }
        }

        foreach (ClaimLine line in oldWaiting.Rest)
        {
            yield return new ArticlePair(line, null);
        }

        foreach (ClaimLine line in newWaiting.Rest)
        {
            yield return new ArticlePair(null, line);
        }
    }

    private static ArticlePair? Pair(string id, Waiting old, Waiting @new) =>
        old.Has(id) && @new.Has(id) ? new ArticlePair(old.Take(id), @new.Take(id)) : null;

    /// <summary>The articles of one file that wait for their other half; those of one id in their order.</summary>
    private sealed class Waiting
    {
        private readonly Dictionary<string, Queue<(long Number, ClaimLine Line)>> _lines = new(StringComparer.Ordinal);
        private long _count;

        /// <summary>The articles, in the order of the file.</summary>
        public IEnumerable<ClaimLine> Rest => _lines.Values.SelectMany(static lines => lines).OrderBy(static line => line.Number).Select(static line => line.Line);

        public void Add(ClaimLine line)
        {
            if (!_lines.TryGetValue(line.Id, out Queue<(long, ClaimLine)>? lines))
            {
                _lines[line.Id] = lines = new();
            }

            lines.Enqueue((_count++, line));
        }

        public bool Has(string id) => _lines.ContainsKey(id);

        public ClaimLine Take(string id)
        {
            Queue<(long Number, ClaimLine Line)> lines = _lines[id];
            ClaimLine first = lines.Dequeue().Line;
            if (lines.Count == 0)
            {
                _lines.Remove(id);
            }

            return first;
        }
    }
}
