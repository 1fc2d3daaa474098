using Deeplia.Guardian.Case;

namespace Deeplia.Guardian.Observe.Identity.Voices;

/// <summary>Brands whose logo a mail bears, and whose site its buttons name while they lead elsewhere.</summary>
internal static class PictureClaims
{
    private const double Logo = 1.5;
    private const double Button = 1;
    private const int SmallestLogo = 33; // pixels: smaller ones are icons of networks and of means of payment
    private const int MostLooked = 40;

    /// <summary>The brands and what each picture or button is worth.</summary>
    public static IEnumerable<(Brand Brand, double Points)> Of(CaseFile file)
    {
        if (file.Message.Html is not { } html)
        {
            return [];
        }

        var logos = html.Images.Where(i => !i.Hidden && !(i.Width < SmallestLogo) && !(i.Height < SmallestLogo / 2)).Take(MostLooked)
            .Select(i => NameClaim.In(i.Alt) ?? NameClaim.In(FileWords(i.Source))).OfType<Brand>().Distinct().Take(3).ToArray();

        // A row of logos shows networks, shops or cards; a letterhead has one.
        return logos.Length == 1 ? [(logos[0], Logo), .. Buttons(file)] : Buttons(file);
    }

    private static IEnumerable<(Brand Brand, double Points)> Buttons(CaseFile file) => file.Links.Take(MostLooked)
        .Where(l => l.Shown.Length is > 0 and < 60 && l.Site?.Domain is not null && !l.Shown.Contains("://", StringComparison.Ordinal))
        .Select(l => (Link: l, Brand: VoiceButton.Of(l.Shown)))
        .Where(p => p.Brand is not null && !p.Brand.Owns(p.Link.Site!.Domain!))
        .Select(p => (p.Brand!, Button));

    // ".../img/paypal_logo-2.png" is "paypal logo 2"; only a picture called a logo is one.
    private static string FileWords(string source)
    {
        var path = source.AsSpan(0, source.AsSpan().IndexOfAny('?', '#') is >= 0 and var cut ? cut : source.Length);
        var name = path[(path.LastIndexOf('/') + 1)..];
        return name.Length < 60 && name.Contains("logo", StringComparison.OrdinalIgnoreCase)
            ? name.ToString().Replace('_', ' ').Replace('-', ' ').Replace('.', ' ')
            : "";
    }
}
