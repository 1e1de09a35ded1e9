namespace TechExportNlp.Cli.Explain.Html;

/// <summary>A run of text of which one thing is said throughout.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Role">What it says; null if nothing.</param>
/// <param name="Claims">Of which claims.</param>
/// <param name="Number">The number that is no claim, if it is part of one.</param>
internal readonly record struct Segment(TextSpan Span, WordRole? Role, IReadOnlyList<int> Claims, NonClaim? Number);

/// <summary>Cuts a text where what is said of it changes, from left to right.</summary>
internal sealed class WordSegments(List<Annotation> annotations, IReadOnlyList<NonClaim> numbers)
{
    private readonly List<Annotation> _here = [];
    private int _next;
    private int _number;

    /// <summary>The segments of a run of text, which lies behind all runs that were asked for before.</summary>
    public IEnumerable<Segment> Cut(TextSpan run)
    {
        for (int at = run.Start; at < run.End;)
        {
            _here.RemoveAll(annotation => annotation.Span.End <= at);
            for (; _next < annotations.Count && annotations[_next].Span.Start <= at; _next++)
            {
                if (annotations[_next].Span.End > at)
                {
                    _here.Add(annotations[_next]);
                }
            }

            while (_number < numbers.Count && numbers[_number].Span.End <= at)
            {
                _number++;
            }

            int end = Boundary(at, run.End);
            yield return new Segment(TextSpan.FromBounds(at, end), Role(), [.. _here.Select(static annotation => annotation.Claim).Distinct()], NumberAt(at));
            at = end;
        }
    }

    private WordRole? Role() => _here.Count == 0 ? null : _here.Max(static annotation => annotation.Role);

    private NonClaim? NumberAt(int at) => _number < numbers.Count && numbers[_number].Span.Contains(at) ? numbers[_number] : null;

    private int Boundary(int at, int end)
    {
        foreach (Annotation annotation in _here)
        {
            end = Math.Min(end, annotation.Span.End);
        }

        if (_next < annotations.Count)
        {
            end = Math.Min(end, annotations[_next].Span.Start);
        }

        if (_number < numbers.Count)
        {
            TextSpan number = numbers[_number].Span;
            end = Math.Min(end, number.Start > at ? number.Start : number.End);
        }

        return end;
    }
}
