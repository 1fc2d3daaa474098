using Deeplia.Identity.AuthResults;
using Deeplia.Mail.Message;

namespace Deeplia.Identity;

/// <summary>Says what is proved about the sender.</summary>
/// <param name="options">What may be believed.</param>
/// <remarks>It believes what a trusted receiver wrote; whatever nobody evaluated is reported as not checked, never as failed.</remarks>
public sealed class Authenticator(AuthenticatorOptions options)
{
    private const int MaxHeaders = 50;

    /// <summary>Reports on one message.</summary>
    /// <param name="message">The message.</param>
    public IdentityReport Authenticate(MailMessage message)
    {
        var unsigned = message.Headers.All("DKIM-Signature").All(string.IsNullOrWhiteSpace);
        return Told(message) is { } told
            ? told with { IsSigned = !unsigned }
            : new IdentityReport { IsSigned = !unsigned, Dkim = unsigned ? [] : [MethodReport.NotChecked] };
    }

    // Only the topmost header of a trusted receiver counts: one further down may have been written by the sender (RFC 8601 §5).
    private IdentityReport? Told(MailMessage message)
    {
        foreach (var value in message.Headers.All("Authentication-Results").Take(MaxHeaders))
        {
            // A broken value of a trusted receiver still counts as the topmost: skipping it would let the one below speak.
            var header = AuthenticationResultsHeader.Read(value);
            if (header.AuthservId is { } id && options.TrustedAuthservIds.Contains(id, StringComparer.OrdinalIgnoreCase))
            {
                return new IdentityReport
                {
                    IsSigned = false,
                    Spf = header.Of("spf").FirstOrDefault(MethodReport.NotChecked),
                    Dkim = [.. header.Of("dkim").Where(d => d.Result != AuthenticationResult.None)],
                    Dmarc = header.Of("dmarc").FirstOrDefault(MethodReport.NotChecked),
                    Arc = header.Of("arc").FirstOrDefault(MethodReport.NotChecked),
                    ToldBy = id,
                };
            }
        }

        return null;
    }
}
