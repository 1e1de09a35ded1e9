using System.Diagnostics;
using System.Globalization;

namespace TechExportNlp.Fuzzing;

/// <summary>Runs inputs one after the other and keeps those that break something or take too long.</summary>
/// <param name="mutator">Makes the inputs.</param>
/// <param name="limit">How long one may take, in all its readings.</param>
internal sealed class FuzzRun(Mutator mutator, TimeSpan limit)
{
    /// <summary>An input that broke something.</summary>
    public sealed record Finding(long Number, byte[] Input, string Problem);

    /// <summary>How many inputs were read.</summary>
    public long Inputs { get; private set; }

    public long Bytes { get; private set; }

    /// <summary>The longest that one took.</summary>
    public TimeSpan Longest { get; private set; }

    /// <summary>The number of that one.</summary>
    public long LongestNumber { get; private set; }

    public List<Finding> Findings { get; } = [];

    /// <summary>Tells of each finding as it is made.</summary>
    public Action<Finding> Found { get; init; } = static _ => { };

    /// <summary>The input that is being read, and since when; for whoever watches.</summary>
    public (long Number, byte[] Input, long Start) Current { get; private set; }

    public void Run(long first, Func<long, bool> goesOn)
    {
        for (long number = first; goesOn(number); number++)
        {
            byte[] input = mutator.Make(number);
            Current = (number, input, Stopwatch.GetTimestamp());
            string? problem = Checks.Run(input);
            TimeSpan time = Stopwatch.GetElapsedTime(Current.Start);
            // A machine that does other things is slow at times; an input is slow each time.
            for (int again = 0; again < 2 && time > limit && problem is null; again++)
            {
                long start = Stopwatch.GetTimestamp();
                problem = Checks.Run(input);
                TimeSpan other = Stopwatch.GetElapsedTime(start);
                time = other < time ? other : time;
            }

            (Inputs, Bytes) = (Inputs + 1, Bytes + input.Length);
            (Longest, LongestNumber) = time > Longest ? (time, number) : (Longest, LongestNumber);
            problem ??= time > limit ? string.Create(CultureInfo.InvariantCulture, $"took {time.TotalSeconds:0.0} s") : null;
            if (problem is not null)
            {
                Findings.Add(new Finding(number, input, problem));
                Found(Findings[^1]);
            }
        }
    }
}
