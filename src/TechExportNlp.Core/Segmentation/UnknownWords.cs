using System.Buffers;

namespace TechExportNlp;

/// <summary>Joins what a route leaves single into words that the lexicon lacks: jieba's cut with HMM. Immutable and thread-safe.</summary>
internal sealed class UnknownWords(Lexicon lexicon, UserTrie? words)
{
    private const int StackRun = 64;

    /// <summary>The words of a route, with runs of single characters cut anew.</summary>
    public void Emit(scoped ReadOnlySpan<char> block, scoped ReadOnlySpan<WordGraph.Step> route, int offset, ref TokenSink sink)
    {
        for (int start = 0; start < block.Length;)
        {
            int end = start;
            while (end < block.Length && route[end].End == end + 1)
            {
                end++;
            }

            if (end > start)
            {
                EmitSingles(block[start..end], offset + start, ref sink);
            }
            else
            {
                end = route[start].End;
                sink.Add(offset + start, end - start, route[start].Tag);
            }

            start = end;
        }
    }

    private void EmitSingles(scoped ReadOnlySpan<char> run, int offset, ref TokenSink sink)
    {
        // A word that lost against its characters stays cut.
        if (run.Length == 1 || IsWord(run))
        {
            for (int i = 0; i < run.Length; i++)
            {
                Add(run.Slice(i, 1), offset + i, ref sink);
            }

            return;
        }

        for (int start = 0; start < run.Length;)
        {
            int end = start;
            while (end < run.Length && HiddenMarkovModel.IsHan(run[end]))
            {
                end++;
            }

            if (end > start)
            {
                EmitHan(run[start..end], offset + start, ref sink);
            }
            else
            {
                end = EndOfLatin(run, start);
                Add(run[start..end], offset + start, ref sink);
            }

            start = end;
        }
    }

    private void EmitHan(scoped ReadOnlySpan<char> run, int offset, ref TokenSink sink)
    {
        bool[]? rented = run.Length <= StackRun ? null : ArrayPool<bool>.Shared.Rent(run.Length);
        Span<bool> ends = rented ?? stackalloc bool[StackRun];
        lexicon.Model.Cut(run, ends);
        for (int start = 0, i = 0; i < run.Length; i++)
        {
            if (ends[i])
            {
                EmitFound(run[start..(i + 1)], offset + start, ref sink);
                start = i + 1;
            }
        }

        if (rented is not null)
        {
            ArrayPool<bool>.Shared.Return(rented);
        }
    }

    /// <summary>A word that the model found, character by character if the user asked to forget it.</summary>
    private void EmitFound(scoped ReadOnlySpan<char> word, int offset, ref TokenSink sink)
    {
        if (words?.Find(word) is >= 0 and var node && words[node] is { IsWord: true, Frequency: 0 })
        {
            for (int i = 0; i < word.Length; i++)
            {
                Add(word.Slice(i, 1), offset + i, ref sink);
            }
        }
        else
        {
            Add(word, offset, ref sink);
        }
    }

    /// <summary>The end of a number or Latin word, <c>[a-zA-Z0-9]+(\.[0-9]+)?%?</c>, or else of all signs up to the next one or Han.</summary>
    private static int EndOfLatin(ReadOnlySpan<char> run, int start)
    {
        int end = start;
        if (!char.IsAsciiLetterOrDigit(run[start]))
        {
            while (end < run.Length && !char.IsAsciiLetterOrDigit(run[end]) && !HiddenMarkovModel.IsHan(run[end]))
            {
                end++;
            }

            return end;
        }

        while (end < run.Length && char.IsAsciiLetterOrDigit(run[end]))
        {
            end++;
        }

        if (end + 1 < run.Length && run[end] == '.' && char.IsAsciiDigit(run[end + 1]))
        {
            end++;
            while (end < run.Length && char.IsAsciiDigit(run[end]))
            {
                end++;
            }
        }

        return end < run.Length && run[end] == '%' ? end + 1 : end;
    }

    private bool IsWord(ReadOnlySpan<char> run) =>
        words?.Find(run) is >= 0 and var node && words[node].IsWord ? words[node].Frequency > 0 : lexicon.FrequencyOf(run) > 0;

    private void Add(scoped ReadOnlySpan<char> word, int offset, ref TokenSink sink)
    {
        PartOfSpeech tag = words?.Find(word) is >= 0 and var node && words[node].IsWord ? words[node].Tag : TokenTags.Of(lexicon, word);
        sink.Add(offset, word.Length, tag);
    }
}
