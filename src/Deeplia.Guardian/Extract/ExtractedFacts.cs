using System.Collections.Immutable;
using Deeplia.Mail.Message;
using Deeplia.Mail.Text;

namespace Deeplia.Guardian.Extract;

/// <summary>The hard facts that the sender's own words state, and the secrets that must not be shown again.</summary>
public sealed class ExtractedFacts
{
    private readonly string _text;

    private ExtractedFacts(string text) => _text = text;

    /// <summary>The text that sums and deadlines were read from: the original, or its plain reading where it is camouflaged.</summary>
    public string PlainText { get; private init; } = "";

    /// <summary>Sums of money, in text order.</summary>
    public ImmutableArray<Money> Money { get; private init; }

    /// <summary>Time limits, in text order.</summary>
    public ImmutableArray<Deadline> Deadlines { get; private init; }

    /// <summary>Crypto-currency addresses, in text order.</summary>
    public ImmutableArray<Wallet> Wallets { get; private init; }

    /// <summary>Telephone numbers, in text order.</summary>
    public ImmutableArray<PhoneNumber> Phones { get; private init; }

    /// <summary>Bank account numbers: those written as IBANs in text order, then those written as French RIBs.</summary>
    public ImmutableArray<Iban> Ibans { get; private init; }

    /// <summary>Places where the text states a password of the reader.</summary>
    public ImmutableArray<PasswordClaim> Passwords { get; private init; }

    /// <summary>Whether a limit cut a scan short (text too long, too many facts or lookalikes): there may be more than is listed.</summary>
    public bool Truncated { get; private init; }

    /// <summary>Reads the facts out of a message's subject and own words.</summary>
    /// <param name="message">The message.</param>
    public static ExtractedFacts From(MailMessage message)
    {
        var text = message.Subject + "\n\n" + message.Text.Own;
        var plain = message.Text.Folded.Tricks.Count > 0 ? message.Text.Folded.Text : text;
        return new ExtractedFacts(text)
        {
            PlainText = plain,
            Money = MoneyScanner.Scan(plain, out var money),
            Deadlines = DeadlineScanner.Scan(plain, out var deadlines),
            Wallets = WalletScanner.Scan(text, out var wallets),
            Phones = PhoneScanner.Scan(text, out var phones),
            Ibans = IbanScanner.Scan(text, out var ibans).AddRange(RibScanner.Scan(text)),
            Passwords = ReadPasswords(text, message.Text.Folded, out var passwords),
            Truncated = money || deadlines || wallets || phones || ibans || passwords,
        };
    }

    // Where letters are disguised ("pаsswоrd"), the plain reading may show a claim that the writing hides.
    private static ImmutableArray<PasswordClaim> ReadPasswords(string text, FoldedText folded, out bool truncated)
    {
        var claims = PasswordClaimScanner.Scan(text, out truncated);
        if (folded.Tricks.Count == 0)
        {
            return claims;
        }

        var hits = new PasswordHits();
        foreach (var claim in claims)
        {
            hits.Add(claim);
        }

        foreach (var claim in PasswordClaimScanner.Scan(folded.Text))
        {
            var start = folded.OriginalIndex(claim.Start);
            var end = Math.Min(folded.OriginalIndex(claim.Start + claim.Length), text.Length);
            hits.Add(end > start ? new PasswordClaim(start, end - start) : null);
        }

        return hits.ToImmutable();
    }

    /// <summary>Hides every password that the message states, wherever it stands in the given words.</summary>
    /// <param name="words">A quote, a subject, a name.</param>
    public string Mask(string words)
    {
        var masked = Passwords.IsEmpty ? words : PasswordClaimScanner.MaskElsewhere(words, _text, Passwords);
        var claims = PasswordClaimScanner.Scan(masked);
        return claims.IsEmpty ? masked : PasswordClaimScanner.Mask(masked, claims);
    }

    /// <summary>What stands in the place of a claimed password. Never to be shown or kept.</summary>
    internal string ValueOf(PasswordClaim claim) => _text.Substring(claim.Start, claim.Length);

    /// <summary>Hides passwords in a passage cut out of the message, also one that the cut went through.</summary>
    /// <param name="passage">The passage.</param>
    public string MaskCut(string passage)
    {
        var masked = Mask(passage);
        foreach (var claim in Passwords)
        {
            masked = SecretText.ReplaceCut(masked, _text.AsSpan(claim.Start, claim.Length), PasswordClaimScanner.MaskText);
        }

        return masked;
    }

    /// <summary>Whether the words are, or hold, a password that the message states.</summary>
    /// <param name="words">For example a display name.</param>
    public bool HoldsSecret(string words) =>
        !Passwords.IsEmpty && PasswordClaimScanner.MaskElsewhere(words, _text, Passwords) != words;
}
