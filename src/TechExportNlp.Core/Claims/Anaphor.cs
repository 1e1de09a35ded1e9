namespace TechExportNlp.Claims;

/// <summary>Words that stand for an entity named before (该公司, 这里, 其), and whom they mean.</summary>
internal static class Anaphor
{
    /// <summary>The entity that is meant by the word that begins with a piece; null if it stands for none, or for one that is not known.</summary>
    /// <param name="view">The sentence.</param>
    /// <param name="context">What came before.</param>
    /// <param name="piece">The first piece of the word.</param>
    /// <param name="next">The piece behind it.</param>
    public static string? Antecedent(ClauseView view, ClaimContext context, int piece, out int next) =>
        view.TryWord(view.Language.Anaphora, piece, out next, out TableRow row)
            ? row["kind"] switch
            {
                "entity" => context.Head ?? context.LastOwner ?? Speaker(context),
                "place" => context.Owner ?? context.Place ?? (context.LastIsPlace ? context.LastOwner : null),
                "body" => context.Head is { } head && !context.OwnerIsPlace ? head : context.LastIsPlace ? null : context.LastOwner ?? Speaker(context),
                _ => null,
            }
            : null;

    private static string? Speaker(ClaimContext context) => context.Speech.Sentence.Last is { IsDocument: false } speaker ? speaker.Name : null;

    /// <summary>The same for the word at the head of a clause, behind times and adverbs; null if none stands there.</summary>
    public static string? AtHead(ClauseView view, ClaimContext context, int from, int to)
    {
        int head = from;
        while (head < to && (view[head].Kind == PieceKind.Period || view[head].Tag is PartOfSpeech.Adverb or PartOfSpeech.Conjunction))
        {
            head++;
        }

        return head < to ? Antecedent(view, context, head, out _) : null;
    }

    /// <summary>Whom the owner of a clause means, where it is such a word and nothing else (该公司); else the owner itself.</summary>
    public static string Resolve(ClauseView view, ClaimContext context, int piece, string owner) =>
        Antecedent(view, context, piece, out int next) is { } entity && view.Words(piece, next).Length == owner.Length ? entity : owner;
}
