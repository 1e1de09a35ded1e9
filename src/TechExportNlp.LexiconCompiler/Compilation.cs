namespace TechExportNlp.LexiconCompiler;

/// <summary>Turns the folder of texts into the bytes of the lexicon; equal texts, equal bytes.</summary>
internal static class Compilation
{
    public static byte[] Compile(string dataFolder)
    {
        WordList words = WordList.Read(Path.Combine(dataFolder, "dict.txt")).WithTags(Path.Combine(dataFolder, "tags.tsv"));
        ModelTables model = ModelTables.Read(dataFolder);
        EntryTable entries = EntryTable.Of(words);
        CharacterClasses classes = CharacterClasses.Of(words);
        ulong[] units = DoubleArray.Build(TrieNode.Build(words, entries, classes), classes.Count);
        using var stream = new MemoryStream();
        LexiconWriter.Write(stream, words, entries, classes, units, model);
        return stream.ToArray();
    }
}
