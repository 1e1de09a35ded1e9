using System.Text;

namespace TechExportNlp.LexiconCompiler;

/// <summary>Writes the binary form that <see cref="LexiconFormat"/> describes; <see cref="BinaryWriter"/> is little-endian everywhere.</summary>
internal static class LexiconWriter
{
    public static void Write(Stream stream, WordList words, EntryTable entries, CharacterClasses classes, ulong[] units, ModelTables model)
    {
        using var writer = new BinaryWriter(stream, Encoding.ASCII, leaveOpen: true);
        writer.Write(LexiconFormat.Magic);
        writer.Write(LexiconFormat.Version);
        writer.Write(classes.Count);
        writer.Write(units.Length);
        writer.Write(entries.Entries.Count);
        writer.Write(entries.Tags.Count);
        writer.Write(model.EmissionValues.Length);
        writer.Write(words.TotalFrequency);
        Each(units, writer.Write);
        Each(model.Start, writer.Write);
        Each(model.Steps, writer.Write);
        Each(model.EmissionValues, writer.Write);
        Each(model.Emissions, writer.Write);
        Each(entries.Entries, entry => writer.Write(entry.Frequency));
        List<string> tags = [.. entries.Tags];
        Each(entries.Entries, entry => writer.Write(checked((byte)tags.IndexOf(entry.Tag))));
        Each(classes.Characters, c => writer.Write((ushort)c));
        Each(entries.Tags, writer.Write);
    }

    private static void Each<T>(IEnumerable<T> values, Action<T> write)
    {
        foreach (T value in values)
        {
            write(value);
        }
    }
}
