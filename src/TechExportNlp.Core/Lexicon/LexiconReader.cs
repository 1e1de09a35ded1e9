using System.Runtime.CompilerServices;
using System.Text;

namespace TechExportNlp;

/// <summary>Reads and checks the binary form of the lexicon, so that no look-up needs to check again.</summary>
internal static class LexiconReader
{
    public static Lexicon Read(Stream stream)
    {
        int[] header = LexiconFormat.ReadArray<int>(stream, 7);
        if (header[0] != LexiconFormat.Magic)
        {
            throw LexiconFormatException.NotALexicon();
        }

        if (header[1] != LexiconFormat.Version)
        {
            throw LexiconFormatException.WrongVersion(header[1]);
        }

        (int classCount, int unitCount, int entryCount, int tagCount, int emissionCount) = (header[2], header[3], header[4], header[5], header[6]);
        Check(classCount is > 0 and <= char.MaxValue && unitCount is > 0 and <= LexiconUnit.MaxBase, "the sizes of the trie");
        Check(entryCount is > 0 and <= ushort.MaxValue && tagCount is > 0 and <= byte.MaxValue && emissionCount is > 0 and < ushort.MaxValue, "the sizes of the tables");
        long total = LexiconFormat.ReadArray<long>(stream, 1)[0];
        ulong[] units = LexiconFormat.ReadArray<ulong>(stream, unitCount);
        HiddenMarkovModel model = ReadModel(stream, emissionCount);
        int[] frequencies = LexiconFormat.ReadArray<int>(stream, entryCount);
        byte[] entryTags = LexiconFormat.ReadArray<byte>(stream, entryCount);
        ushort[] characters = LexiconFormat.ReadArray<ushort>(stream, classCount - 1);
        PartOfSpeech[] tags = ReadTags(stream, tagCount);
        if (stream.ReadByte() >= 0)
        {
            throw LexiconFormatException.Trailing();
        }

        Check(total > 0 && Array.TrueForAll(frequencies, frequency => frequency >= 0), "a frequency is negative");
        Check(Array.TrueForAll(entryTags, tag => tag < tagCount), "an entry names a tag that is not there");
        (long highestBase, int highestEntry) = Highest(units);
        Check(highestBase + classCount <= unitCount, "a base points behind the last unit");
        Check(highestEntry < entryCount, "a unit names an entry that is not there");

        var classes = new ushort[char.MaxValue + 1];
        for (int i = 0; i < characters.Length; i++)
        {
            classes[characters[i]] = (ushort)(i + 1);
        }

        return new Lexicon(units, classes, frequencies, Array.ConvertAll(entryTags, tag => tags[tag]), total, model);
    }

    // Runs once, over most of a million units, before the runtime would come to optimise it by itself.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static (uint Base, int Entry) Highest(ulong[] units)
    {
        uint @base = 0;
        int entry = 0;
        foreach (ulong unit in units)
        {
            @base = Math.Max(@base, (uint)(unit >> 32));
            entry = Math.Max(entry, LexiconUnit.Entry(unit));
        }

        return (@base, entry);
    }

    private static HiddenMarkovModel ReadModel(Stream stream, int emissionCount)
    {
        double[] start = LexiconFormat.ReadArray<double>(stream, LexiconFormat.StateCount);
        double[] steps = LexiconFormat.ReadArray<double>(stream, LexiconFormat.StateCount * LexiconFormat.StateCount);
        double[] values = LexiconFormat.ReadArray<double>(stream, emissionCount);
        ushort[] indices = LexiconFormat.ReadArray<ushort>(stream, LexiconFormat.HanCount * LexiconFormat.StateCount);
        Check(Array.TrueForAll(indices, index => index <= emissionCount), "a character names an emission that is not there");
        return new HiddenMarkovModel(start, steps, Array.ConvertAll(indices, index => index == 0 ? HiddenMarkovModel.Never : values[index - 1]));
    }

    private static PartOfSpeech[] ReadTags(Stream stream, int count)
    {
        var tags = new PartOfSpeech[count];
        for (int i = 0; i < count; i++)
        {
            int length = LexiconFormat.ReadArray<byte>(stream, 1)[0];
            tags[i] = JiebaTags.ToPartOfSpeech(Encoding.ASCII.GetString(LexiconFormat.ReadArray<byte>(stream, length)));
        }

        return tags;
    }

    private static void Check(bool holds, string what)
    {
        if (!holds)
        {
            throw LexiconFormatException.Inconsistent(what);
        }
    }
}
