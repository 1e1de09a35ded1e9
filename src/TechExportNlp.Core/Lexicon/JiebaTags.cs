using System.Collections.Frozen;

namespace TechExportNlp;

/// <summary>What jieba's tags mean. A tag that is not listed means what its longest listed beginning means: <c>uj</c> is a particle as <c>u</c> is.</summary>
/// <remarks>
/// Source: the ICTCLAS tag set, which jieba's dictionary follows. A bare morpheme (<c>g</c>) tells nothing about a word, nor does <c>x</c>.
/// The rows are part of the dictionary's format rather than knowledge of the language.
/// </remarks>
internal static class JiebaTags
{
    private static readonly FrozenDictionary<string, PartOfSpeech> Rows = new Dictionary<string, PartOfSpeech>
    {
        ["a"] = PartOfSpeech.Adjective,
        ["an"] = PartOfSpeech.AdjectivalNoun,
        ["b"] = PartOfSpeech.Attributive,
        ["c"] = PartOfSpeech.Conjunction,
        ["d"] = PartOfSpeech.Adverb,
        ["e"] = PartOfSpeech.Affix,
        ["eng"] = PartOfSpeech.Latin,
        ["f"] = PartOfSpeech.Locality,
        ["h"] = PartOfSpeech.Affix,
        ["i"] = PartOfSpeech.Idiom,
        ["j"] = PartOfSpeech.Abbreviation,
        ["k"] = PartOfSpeech.Affix,
        ["l"] = PartOfSpeech.Idiom,
        ["m"] = PartOfSpeech.Numeral,
        ["n"] = PartOfSpeech.Noun,
        ["nr"] = PartOfSpeech.PersonName,
        ["ns"] = PartOfSpeech.PlaceName,
        ["nt"] = PartOfSpeech.OrganisationName,
        ["nx"] = PartOfSpeech.Latin,
        ["nz"] = PartOfSpeech.ProperName,
        ["o"] = PartOfSpeech.Affix,
        ["p"] = PartOfSpeech.Preposition,
        ["q"] = PartOfSpeech.Classifier,
        ["r"] = PartOfSpeech.Pronoun,
        ["s"] = PartOfSpeech.Location,
        ["t"] = PartOfSpeech.Time,
        ["u"] = PartOfSpeech.Particle,
        ["v"] = PartOfSpeech.Verb,
        ["vn"] = PartOfSpeech.VerbalNoun,
        ["w"] = PartOfSpeech.Punctuation,
        ["y"] = PartOfSpeech.Affix,
        ["z"] = PartOfSpeech.Status,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static PartOfSpeech ToPartOfSpeech(string tag)
    {
        for (int length = tag.Length; length > 0; length--)
        {
            if (Rows.TryGetValue(tag[..length], out PartOfSpeech found))
            {
                return found;
            }
        }

        return PartOfSpeech.Unknown;
    }
}
