using System.Collections.Immutable;
using System.Net;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using Deeplia.Identity;
using Deeplia.Identity.Dkim;
using Deeplia.Identity.Message;
using Deeplia.Mail.Dns;

namespace Deeplia.Benchmarks;

/// <summary>A complete authentication: SPF, DKIM (rsa-2048, relaxed/relaxed, 11 KB), ARC, DMARC and BIMI, with the DNS in memory.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class AuthBenchmarks
{
    private static readonly SmtpSession Session = new(IPAddress.Parse("192.0.2.7"), "mx.example.com", "jo@example.com");
    private static readonly ImmutableArray<Author> Authors = [new("example.com", "jo")];

    private SignedMail _mail = null!;
    private MessageAuthenticator _authenticator = null!;

    [GlobalSetup]
    public void SetUp()
    {
        using var key = SigningKey.CreateRsa(2048);
        _mail = SignedMail.Create(key);
        var zone = JsonSerializer.SerializeToElement(new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["example.com"] = new { TXT = new[] { new[] { "v=spf1 include:_spf.example.net ip4:198.51.100.0/24 -all" } } },
            ["_spf.example.net"] = new { TXT = new[] { new[] { "v=spf1 ip4:192.0.2.0/24 -all" } } },
            ["_dmarc.example.com"] = new { TXT = new[] { new[] { "v=DMARC1; p=reject" } } },
            ["s1._domainkey.example.com"] = new { TXT = new[] { new[] { key.ToRecord() } } },
        });
        _authenticator = new MessageAuthenticator(new AuthenticatorOptions(), new ZoneFileResolver(zone), TimeProvider.System);
    }

    [Benchmark]
    public ValueTask<Authentication> Complete() =>
        _authenticator.AuthenticateAsync(RawMessage.Parse(_mail.Bytes), Session, Authors, CancellationToken.None);
}
