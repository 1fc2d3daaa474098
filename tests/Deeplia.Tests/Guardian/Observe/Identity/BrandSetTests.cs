using Deeplia.Guardian.Observe;
using Deeplia.Guardian.Observe.Identity;

namespace Deeplia.Tests.Guardian.Observe.Identity;

/// <summary>Every brand of the list played by a stranger, and speaking itself, in four languages and three places.</summary>
public sealed class BrandSetTests
{
    private static readonly IDetector[] Detectors = [new BorrowedNameDetector(), new BrandVoiceDetector()];

    private static readonly (string From, string Text)[] Claims =
    [
        ("{0} <desk@fast-renewal.example>", "Please look at the document we prepared."),
        ("Member Desk <desk@fast-renewal.example>", "Dear customer,\n\nwe need you to confirm some details today.\n\nThe {0} team"),
        ("Espace membre <desk@fast-renewal.example>", "Bonjour,\n\nune mise à jour de votre dossier est nécessaire.\n\nService client {0}"),
        ("Kundenbereich <desk@fast-renewal.example>", "Guten Tag,\n\nbitte prüfen Sie Ihre Angaben.\n\nIhr {0} Kundenservice"),
        ("Aviso <desk@fast-renewal.example>", "Estimado cliente:\n\nactualice sus datos hoy.\n\n© 2026 {0}"),
    ];

    [Fact]
    public void Nearly_every_brand_played_is_named()
    {
        var played = Brands.Listed.Select((b, i) => (b.Name, Claim: Claims[i % Claims.Length])).ToArray();
        var missed = played.Where(p => !Sees(string.Format(null, p.Claim.From, p.Name), string.Format(null, p.Claim.Text, p.Name)))
            .Select(p => p.Name).ToArray();
        Assert.True(missed.Length <= played.Length / 20, $"{missed.Length} of {played.Length}: {string.Join(", ", missed)}");
    }

    [Fact]
    public void No_brand_is_accused_of_playing_itself()
    {
        var accused = Brands.Listed.Select((b, i) => (b, Claim: Claims[i % Claims.Length]))
            .Where(p => Sees($"{p.b.Name} <info@mail.{p.b.Domains[0]}>", string.Format(null, p.Claim.Text, p.b.Name)))
            .Select(p => p.b.Name).ToArray();
        Assert.Empty(accused);
    }

    private static bool Sees(string from, string text) =>
        Detectors.Any(d => new Letter { From = from, Text = text, Subject = "Information" }.Seen(d).Length > 0);
}
