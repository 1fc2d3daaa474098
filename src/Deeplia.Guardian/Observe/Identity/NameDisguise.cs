using System.Text;
using Deeplia.Guardian.Case;
using Deeplia.Guardian.Cues;
using Deeplia.Guardian.Observe.Identity.Voices;
using Deeplia.Mail.Names;

namespace Deeplia.Guardian.Observe.Identity;

/// <summary>Finds words of the name shown, and of the local part, that play a brand or a house that the owner knows.</summary>
/// <remarks>
/// Letters that only look like others are no accident. A slip may be somebody's own name: it counts only among words of service.
/// </remarks>
internal sealed class NameDisguise
{
    // Shorter names are initials, and parts of other words.
    private const int MinLength = 4;
    private const int LongestLabel = 40;
    private const VoiceRole Service = VoiceRole.Team | VoiceRole.Thing | VoiceRole.Secret | VoiceRole.Alarm | VoiceRole.Person;

    private readonly CaseFile _file;
    private readonly DomainName _from;
    private readonly bool _isAddress;
    private readonly ShownWords _words;
    private readonly Lazy<bool[]> _isRole;
    private readonly Lazy<DomainName[]> _houses;

    private NameDisguise(CaseFile file, DomainName from, string text, bool isAddress)
    {
        (_file, _from, _isAddress, _words) = (file, from, isAddress, ShownWords.Of(text));
        _isRole = new Lazy<bool[]>(() => [.. Enumerable.Range(0, _words.Count).Select(i => IsRole(_words[i].ToLowerInvariant()))]);
        _houses = new Lazy<DomainName[]>(() => [.. KnownHouses.Named(file)]);
    }

    /// <summary>The first such words, or null. An equals sign in a local part is a relay's, which answers for another address.</summary>
    /// <param name="file">The case.</param>
    /// <param name="from">The sender's domain.</param>
    /// <param name="text">The name shown, or the local part.</param>
    /// <param name="isAddress">Whether it is the local part.</param>
    public static PlayedWord? In(CaseFile file, DomainName from, string text, bool isAddress) =>
        text.Length == 0 || (isAddress && text.Contains('=', StringComparison.Ordinal)) ? null
            : new NameDisguise(file, from, text, isAddress).First();

    private PlayedWord? First()
    {
        foreach (var (start, end, text) in _words.Runs())
        {
            if (text.Length is >= MinLength and <= LongestLabel * 2
                && (OfBrand(start, end, text) ?? OfKnown(start, end, text)) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private PlayedWord? OfBrand(int start, int end, string text)
    {
        var plain = Ascii.IsValid(text) ? text.ToLowerInvariant() : CueFolding.Fold(text);
        if (BrandIndex.Bearing(plain) is { } same)
        {
            return IsDisguised(start, end, text, same) && !IsOwn(same.Brand) ? Played(text, same, CousinKind.Variant)
                : !IsTied(start, end, same) || IsOwn(same.Brand) ? null
                : _isAddress ? Played(text, same, CousinKind.Word)
                : Played(string.Join('-', _words.Between(0, _words.Count)), same, CousinKind.Variant);
        }

        var folded = text.Contains('I', StringComparison.Ordinal) ? text : text.ToLowerInvariant();
        if (BrandIndex.ReadAs(folded) is { } read && !IsOwn(read.Brand))
        {
            return Played(text, read, CousinKind.ReadsAlike);
        }

        return IsAmongRoles(start, end) && BrandIndex.SlippedFrom(plain) is { } near && !IsOwn(near.Brand)
            ? Played(text, near, CousinKind.Slip) : null;
    }

    // A hyphen where the brand has none; an accent that it does not write.
    private bool IsDisguised(int start, int end, string text, BrandLabel same) => !same.IsWord && same.IsWhole
        && ((_words.AreTied(start, end) && BrandDisguise.IsCutOddly(_words.Between(start, end), same))
            || (!Ascii.IsValid(text) && !BrandDisguise.IsOwnSpelling(text.ToLowerInvariant())));

    // paypal.billing@…, PayPal-Billing: nobody but the brand is called so, and the brand is not here.
    private bool IsTied(int start, int end, BrandLabel same) => (_isAddress || _words.AreTied(0, _words.Count))
        && same is { IsWord: false, IsWhole: true, Label.Length: > MinLength }
        && _words.Count > end - start && IsAmongRoles(start, end);

    // Few know a word of a house; what is one is judged by its domain.
    private PlayedWord? OfKnown(int start, int end, string text)
    {
        if (end - start > 2 || text.Length <= MinLength)
        {
            return null;
        }

        var lower = text.Contains('I', StringComparison.Ordinal) ? text : text.ToLowerInvariant();
        if (KnownHouses.PlayedWord(_file, lower, _from, _houses.Value, IsAmongRoles(start, end)) is not ({ } kind, { } known))
        {
            return null;
        }

        return Counts(kind, start, end, text) ? new PlayedWord(text, Brands.FirstLabel(known), known, kind, false) : null;
    }

    private bool Counts(CousinKind kind, int start, int end, string text) => kind switch
    {
        CousinKind.ReadsAlike => true,
        CousinKind.Slip => IsAmongRoles(start, end),
        CousinKind.Word => _isAddress && _words.Count > end - start && IsAmongRoles(start, end),
        CousinKind.Variant => (_words.AreTied(start, end) || !Ascii.IsValid(text)) && IsAmongRoles(start, end),
    };

    private bool IsAmongRoles(int start, int end)
    {
        for (var i = 0; i < _words.Count; i++)
        {
            if ((i < start || i >= end) && !_isRole.Value[i])
            {
                return false;
            }
        }

        return !_isAddress || _words.Count > end - start;
    }

    private bool IsOwn(Brand brand) => brand.Owns(_from)
        || Array.Exists(brand.Domains, d => DomainName.TryParse(d, out var own) && Harm.Link.Houses.Share(own, _from));

    private static PlayedWord Played(string text, BrandLabel label, CousinKind how) => new(text, label.Label, label.Domain, how, true);

    private bool IsRole(string word) => TiedWords.Has(word) || (_isAddress ? ServiceSender.IsRobot(word) : IsService(word));

    private static bool IsService(string word) =>
        Array.Exists(VoiceWords.RolesOf(TokenizedText.Of(CueFolding.Fold(word))), r => (r & Service) != VoiceRole.None);
}
