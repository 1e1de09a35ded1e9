namespace TechExportNlp;

/// <summary>The parts of speech that jieba's lexicon uses (after the ICTCLAS set), grouped by their first letters.</summary>
public enum PartOfSpeech : byte
{
    /// <summary>Not in the lexicon (x).</summary>
    Unknown,

    /// <summary>Noun (n, ng).</summary>
    Noun,

    /// <summary>Name of a person (nr, nrt, nrfg).</summary>
    PersonName,

    /// <summary>Name of a place (ns).</summary>
    PlaceName,

    /// <summary>Name of an organisation (nt).</summary>
    OrganisationName,

    /// <summary>Another proper name (nz).</summary>
    ProperName,

    /// <summary>Time word (t, tg).</summary>
    Time,

    /// <summary>Place word (s).</summary>
    Location,

    /// <summary>Direction word (f): 上, 内, 之间.</summary>
    Locality,

    /// <summary>Verb (v, vd, vg, vi, vq).</summary>
    Verb,

    /// <summary>Verb used as a noun (vn).</summary>
    VerbalNoun,

    /// <summary>Adjective (a, ad, ag).</summary>
    Adjective,

    /// <summary>Adjective used as a noun (an).</summary>
    AdjectivalNoun,

    /// <summary>Attributive word (b): 大型, 民用.</summary>
    Attributive,

    /// <summary>Status word (z).</summary>
    Status,

    /// <summary>Numeral (m, mq, mg).</summary>
    Numeral,

    /// <summary>Classifier (q).</summary>
    Classifier,

    /// <summary>Adverb (d, dg, df).</summary>
    Adverb,

    /// <summary>Pronoun (r, rg, rr, rz).</summary>
    Pronoun,

    /// <summary>Preposition (p).</summary>
    Preposition,

    /// <summary>Conjunction (c).</summary>
    Conjunction,

    /// <summary>Particle (u and its kinds: uj 的, ul 了, uz 着, ug 过, ud 得, uv 地).</summary>
    Particle,

    /// <summary>Interjection, modal particle, onomatopoeia, prefix, suffix (e, y, o, h, k).</summary>
    Affix,

    /// <summary>Idiom, fixed phrase, abbreviation (i, l, j).</summary>
    Idiom,

    /// <summary>Abbreviation (j).</summary>
    Abbreviation,

    /// <summary>Latin letters and digits (eng, nx).</summary>
    Latin,

    /// <summary>Punctuation and white space (w).</summary>
    Punctuation,
}
