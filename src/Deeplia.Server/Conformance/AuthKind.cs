using System.Net;
using System.Text.Json;
using Deeplia.Identity;
using Deeplia.Identity.Dkim;
using Deeplia.Mail.Message;
using Deeplia.Server.Output;

namespace Deeplia.Server.Conformance;

/// <summary>Kind <c>auth</c>: everything of one message.</summary>
internal static class AuthKind
{
    public static async ValueTask AnswerAsync(ConformanceCase @case, Utf8JsonWriter json, CancellationToken cancellationToken)
    {
        var mail = new RawMail(@case.Bytes("message"), new Envelope
        {
            ClientAddress = IPAddress.TryParse(@case.Text("ip"), out var client) ? client : null,
            Helo = @case.Text("helo"),
            MailFrom = @case.Text("mail_from"),
        });
        var options = new AuthenticatorOptions
        {
            Dkim = new DkimOptions { LegacyCrypto = @case.Option("legacy_crypto") },
            BimiRequiresDkim = @case.Option("bimi_require_dkim"),
        };
        var message = new MailReader(ReaderOptions.Default).Read(mail);
        var report = await new Authenticator(options, @case.Clock).AuthenticateAsync(mail, message, @case.Dns, cancellationToken);
        AuthenticationJson.Write(json, report.Evaluated!);
    }
}
