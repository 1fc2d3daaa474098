using Deeplia.Mail.Names;

namespace Deeplia.Guardian.Breach;

/// <summary>The one form of an address that the index knows: lower case, ASCII domain, without the plus-tag.</summary>
/// <param name="Address">For example <c>camille@owner.example</c> for <c>Camille+shop@Owner.Example</c>.</param>
/// <param name="Domain">The part after the at sign.</param>
internal readonly record struct LeakAddress(string Address, string Domain)
{
    private const int MaxChars = 320; // RFC 3696, erratum 1690: 64 + 1 + 255

    /// <summary>Reads an address; null for what is none, or has a domain of one label.</summary>
    public static LeakAddress? Read(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (text.Length > MaxChars || !MailAddress.TryParse(text, out var address)
            || address.Domain is not { } domain || !domain.Ascii.Contains('.', StringComparison.Ordinal))
        {
            return null;
        }

        // Subaddressing (RFC 5233): who leaked as me+shop@… is me@….
        var local = address.LocalPart.ToLowerInvariant();
        var plus = local[0] == '"' ? -1 : local.IndexOf('+', StringComparison.Ordinal);
        return new LeakAddress((plus > 0 ? local[..plus] : local) + "@" + domain.Ascii, domain.Ascii);
    }
}
