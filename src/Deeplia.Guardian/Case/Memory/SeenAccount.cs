using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Deeplia.Guardian.Extract;
using Deeplia.Mail.Names;

namespace Deeplia.Guardian.Case.Memory;

/// <summary>A bank account that a message names, without its number.</summary>
/// <param name="Print">The salted print of the number, 32 hexadecimal digits.</param>
/// <param name="Country">The country of the account.</param>
/// <param name="LastFour">The last four characters of the number.</param>
public sealed record SeenAccount(string Print, string Country, string LastFour)
{
    private const int PrintBytes = 16;

    /// <summary>The account of a number.</summary>
    /// <param name="iban">The number.</param>
    /// <param name="salt">The mailbox's salt: prints of two mailboxes cannot be compared.</param>
    public static SeenAccount Of(Iban iban, ReadOnlySpan<byte> salt)
    {
        ArgumentNullException.ThrowIfNull(iban);
        var hash = HMACSHA256.HashData(salt, Encoding.ASCII.GetBytes(iban.Value));
        return new SeenAccount(Convert.ToHexStringLower(hash.AsSpan(0, PrintBytes)), iban.Country, iban.Value[^4..]);
    }

    /// <summary>Under which names the accounts of an author are kept: the address, and the organization,
    /// unless anybody can have a mailbox there.</summary>
    /// <param name="author">The author.</param>
    public static IEnumerable<string> HoldersOf(MailAddress author)
    {
        ArgumentNullException.ThrowIfNull(author);
        yield return author.Key;
        if (author.Domain is { } domain && !FreeMail.Has(domain) && (domain.Registrable ?? domain) is { } house)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"@{house.Ascii}");
        }
    }
}
