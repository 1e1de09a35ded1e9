using TechExportNlp.Claims;

namespace TechExportNlp.Tests.Identity;

/// <summary>Takes subjects apart without an article around them.</summary>
internal static class Identities
{
    private static readonly ClaimNames Names = new(LanguageTables.Chinese);

    /// <summary>What a subject is about in news of a publisher whose bare 元 is the currency, behind some text.</summary>
    public static ClaimIdentity Read(string? subject, ClaimKind kind = ClaimKind.Amount, string currency = "CNY", string before = "", string? title = null)
    {
        var home = new HomeCountry(Names.Entities, new SourceText(before), title, EntityNames.Column(currency));
        return Names.Read(subject, kind, home.At(0, before.Length));
    }
}
