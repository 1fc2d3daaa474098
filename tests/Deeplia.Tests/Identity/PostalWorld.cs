using System.Net;
using System.Text;
using System.Text.Json;
using Deeplia.Identity;
using Deeplia.Identity.Arc;
using Deeplia.Identity.Dkim;
using Deeplia.Identity.Message;
using Deeplia.Mail.Dns;
using Deeplia.Mail.Message;

namespace Deeplia.Tests.Identity;

/// <summary>Domains with their keys, records and machines: enough of a world to send, forward, seal and receive mail in.</summary>
internal sealed class PostalWorld
{
    public const string Selector = "s1";
    private readonly Dictionary<string, SigningKey> _keys = new(StringComparer.Ordinal);
    private readonly Dictionary<string, object> _zone = new(StringComparer.Ordinal);

    public IDnsResolver Dns => new ZoneFileResolver(JsonSerializer.SerializeToElement(_zone));

    /// <summary>A domain that sends from one machine, signs, and publishes a DMARC policy (null: none).</summary>
    public PostalWorld With(string domain, string ip, string? policy)
    {
        var key = _keys[domain] = SigningKey.CreateEd25519();
        _zone[domain] = new { TXT = new[] { new[] { $"v=spf1 ip4:{ip} -all" } }, A = new[] { ip } };
        _zone[$"{Selector}._domainkey.{domain}"] = new { TXT = new[] { new[] { key.ToRecord() } } };
        if (policy is not null)
        {
            Add("_dmarc." + domain, $"v=DMARC1; p={policy}");
        }

        return this;
    }

    /// <summary>A text record of its own.</summary>
    public PostalWorld Add(string name, string text)
    {
        _zone[name] = new { TXT = new[] { new[] { text } } };
        return this;
    }

    /// <summary>The message with a signature of the domain on top.</summary>
    public string Sign(string domain, string mail)
    {
        var signer = new DkimSigner(_keys[domain], new DkimSignerOptions { Domain = domain, Selector = Selector }, TimeProvider.System);
        Assert.True(signer.TrySign(RawMessage.Parse(Encoding.UTF8.GetBytes(mail)), out var field, out var error), error);
        return $"{field.TrimEnd('\r', '\n')}\r\n{mail}";
    }

    /// <summary>The message with a seal of the domain, which wrote down what it saw.</summary>
    public async Task<string> SealAsync(string domain, string results, string mail)
    {
        var options = new ArcSealerOptions { Domain = domain, Selector = Selector, AuthservId = "mx." + domain };
        var sealer = new ArcSealer(_keys[domain], options, new ArcValidator(Dns), TimeProvider.System);
        var told = $"Authentication-Results: mx.{domain}; {results}\r\n{mail}";
        var seal = await sealer.SealAsync(RawMessage.Parse(Encoding.UTF8.GetBytes(told)), TestContext.Current.CancellationToken);
        return $"ARC-Seal: {seal.Seal}\r\nARC-Message-Signature: {seal.MessageSignature}\r\nARC-Authentication-Results: {seal.Results}\r\n{mail}";
    }

    /// <summary>What we find when a client hands the message in.</summary>
    public async Task<IdentityReport> ReceiveAsync(string mail, string? ip, string? mailFrom, params string[] trustedSealers)
    {
        var raw = Mail(mail, ip, mailFrom);
        var message = new MailReader(ReaderOptions.Default).Read(raw);
        return await new Authenticator(new AuthenticatorOptions { TrustedSealers = [.. trustedSealers] }, TimeProvider.System)
            .AuthenticateAsync(raw, message, Dns, TestContext.Current.CancellationToken);
    }

    public static RawMail Mail(string mail, string? ip, string? mailFrom) => new(Encoding.UTF8.GetBytes(mail), new Envelope
    {
        ClientAddress = ip is null ? null : IPAddress.Parse(ip),
        Helo = "mail.example",
        MailFrom = mailFrom,
    });
}
