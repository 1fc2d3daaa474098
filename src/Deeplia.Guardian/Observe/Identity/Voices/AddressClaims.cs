using Deeplia.Guardian.Case;

namespace Deeplia.Guardian.Observe.Identity.Voices;

/// <summary>Brands named left of the @: "service.paypal@stranger.example".</summary>
internal static class AddressClaims
{
    private const double Address = 1;

    /// <summary>The brand and what the name is worth.</summary>
    public static IEnumerable<(Brand Brand, double Points)> Of(CaseFile file)
    {
        var local = file.Message.Author?.LocalPart ?? "";
        var words = local.Replace('.', ' ').Replace('-', ' ').Replace('_', ' ').Replace('+', ' ');
        return NameClaim.In(words) is { } brand ? [(brand, Address)] : [];
    }
}
