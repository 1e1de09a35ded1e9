using System.Buffers;

namespace TechExportNlp;

/// <summary>Cuts runs of Han characters that the lexicon does not explain: each character begins, continues, ends or is a word (B, M, E, S).</summary>
/// <remarks>
/// jieba's finalseg, operation by operation: the most probable sequence of states by Viterbi's algorithm, sums in the same order, ties to the
/// state whose letter is later, so that its tokens are equal. Immutable and thread-safe.
/// </remarks>
internal sealed class HiddenMarkovModel
{
    /// <summary>The logarithm of what never happens: jieba's MIN_FLOAT. So large that it swallows whatever is added, which decides ties.</summary>
    public const double Never = -3.14e100;

    private const int B = 0, E = 1, M = 2, S = 3, StateCount = LexiconFormat.StateCount;

    private readonly double[] _start;
    private readonly double[] _steps;
    private readonly double[] _emissions;

    /// <summary>A model over its logarithms; states in the order B, E, M, S.</summary>
    public HiddenMarkovModel(double[] start, double[] steps, double[] emissions) => (_start, _steps, _emissions) = (start, steps, emissions);

    /// <summary>Whether the model covers the character.</summary>
    public static bool IsHan(char c) => c is >= LexiconFormat.FirstHan and <= LexiconFormat.LastHan;

    /// <summary>Finds the words of a run of Han characters.</summary>
    /// <param name="run">Characters of which <see cref="IsHan"/> holds.</param>
    /// <param name="wordEnds">As long as the run; set where a word ends.</param>
    public void Cut(ReadOnlySpan<char> run, Span<bool> wordEnds)
    {
        byte[] from = ArrayPool<byte>.Shared.Rent(run.Length * StateCount);
        Span<double> scores = stackalloc double[StateCount], next = stackalloc double[StateCount];
        ReadOnlySpan<double> shown = Emissions(run[0]);
        for (int state = 0; state < StateCount; state++)
        {
            scores[state] = _start[state] + shown[state];
        }

        for (int i = 1; i < run.Length; i++)
        {
            shown = Emissions(run[i]);
            Span<byte> back = from.AsSpan(i * StateCount, StateCount);
            // The two states that may stand before each: a word begins behind an end, goes on behind a begin.
            next[B] = Better(scores, E, S, B, shown, back);
            next[E] = Better(scores, B, M, E, shown, back);
            next[M] = Better(scores, B, M, M, shown, back);
            next[S] = Better(scores, E, S, S, shown, back);
            next.CopyTo(scores);
        }

        int at = scores[S] >= scores[E] ? S : E;
        for (int i = run.Length - 1; i >= 0; i--)
        {
            wordEnds[i] = at is E or S;
            at = i > 0 ? from[(i * StateCount) + at] : at;
        }

        ArrayPool<byte>.Shared.Return(from);
    }

    private ReadOnlySpan<double> Emissions(char c) => _emissions.AsSpan((c - LexiconFormat.FirstHan) * StateCount, StateCount);

    private double Better(ReadOnlySpan<double> scores, int earlier, int later, int state, ReadOnlySpan<double> shown, Span<byte> back)
    {
        double first = scores[earlier] + _steps[(earlier * StateCount) + state] + shown[state];
        double second = scores[later] + _steps[(later * StateCount) + state] + shown[state];
        back[state] = (byte)(second >= first ? later : earlier);
        return second >= first ? second : first;
    }
}
