using System.Runtime.InteropServices;

namespace TechExportNlp;

/// <summary>The binary form of the lexicon: what the lexicon compiler writes and <see cref="Lexicon"/> reads.</summary>
/// <remarks>
/// Little-endian throughout. A header of <see cref="HeaderLength"/> bytes: the magic number, the version, the number of classes, units, entries,
/// tags and emission values (each an int), the total frequency (a long). Then, without padding:
/// <list type="number">
/// <item>units, ulong each: the slots of a double array (see <see cref="LexiconUnit"/>); slot 0 is the root;</item>
/// <item>the model of unknown words: 4 start and 16 transition logarithms, the emission values (doubles), and for every character of the Han
/// block four ushort indices into these values plus one, 0 meaning never seen; states in the order B, E, M, S;</item>
/// <item>entries: their frequencies (int), then their tags (byte); entry 0 means “no word”;</item>
/// <item>the characters of the classes 1, 2, … (ushort each);</item>
/// <item>the tags, ASCII, each behind its length (byte).</item>
/// </list>
/// Words share entries, one for each pair of frequency and tag that occurs: a word costs two bytes in its slot.
/// </remarks>
internal static class LexiconFormat
{
    /// <summary>“TXNL”.</summary>
    public const int Magic = 0x4C4E5854;

    /// <summary>To be raised with every change of the layout.</summary>
    public const int Version = 1;

    public const int HeaderLength = 36;

    /// <summary>The characters that jieba holds for Han, and its model of unknown words covers: U+4E00 to U+9FD5.</summary>
    public const char FirstHan = '\u4E00';

    public const char LastHan = '\u9FD5';

    public const int HanCount = LastHan - FirstHan + 1;

    /// <summary>B, E, M, S: begin, end, middle of a word, a word alone; sorted, since ties go to the later letter.</summary>
    public const int StateCount = 4;

    /// <summary>Reads a number of values as they stand in the stream.</summary>
    /// <exception cref="LexiconFormatException">The stream ends before.</exception>
    public static T[] ReadArray<T>(Stream stream, int count)
        where T : unmanaged
    {
        var values = new T[count];
        Span<byte> bytes = MemoryMarshal.AsBytes(values.AsSpan());
        if (stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) < bytes.Length)
        {
            throw LexiconFormatException.Truncated();
        }

        if (!BitConverter.IsLittleEndian)
        {
            int size = bytes.Length / Math.Max(count, 1);
            for (int i = 0; i < bytes.Length; i += size)
            {
                bytes.Slice(i, size).Reverse();
            }
        }

        return values;
    }
}
