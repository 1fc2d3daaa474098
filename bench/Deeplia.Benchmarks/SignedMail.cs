using System.Text;
using System.Text.Json;
using Deeplia.Identity.Dkim;
using Deeplia.Identity.Message;
using Deeplia.Mail.Dns;

namespace Deeplia.Benchmarks;

/// <summary>A signed message of 11 KB as mail services send it, and the DNS that holds its key.</summary>
public sealed class SignedMail
{
    private const int BodyBytes = 9_000;
    private const int Seed = 20261125;

    private SignedMail(byte[] bytes, ZoneFileResolver dns) => (Bytes, Dns) = (bytes, dns);

    public byte[] Bytes { get; }

    public ZoneFileResolver Dns { get; }

    public static SignedMail Create(SigningKey key)
    {
        var options = new DkimSignerOptions { Domain = "example.com", Selector = "s1" };
        var message = Encoding.UTF8.GetBytes(Header() + "\r\n" + Body());
        if (!new DkimSigner(key, options, TimeProvider.System).TrySign(RawMessage.Parse(message), out var field, out var error))
        {
            throw new InvalidOperationException(error);
        }

        var zone = JsonSerializer.SerializeToElement(new Dictionary<string, object>
        {
            ["s1._domainkey.example.com"] = new { TXT = new[] { new[] { key.ToRecord() } } },
        });
        return new SignedMail([.. Encoding.ASCII.GetBytes(field), .. message], new ZoneFileResolver(zone));
    }

    private static string Header() => string.Concat(
        string.Concat(Enumerable.Range(0, 6).Select(i =>
            $"Received: from mx{i}.example.net (mx{i}.example.net [192.0.2.{i}])\r\n\tby mail.example.org with ESMTPS id abc{i}\r\n"
            + $"\tfor <anna@example.org>; Wed, 25 Nov 2026 10:0{i}:00 +0000\r\n")),
        "From: Example Shop <news@example.com>\r\nTo: Anna Bell <anna@example.org>\r\nSubject: Your order of last week is on its way\r\n",
        "Date: Wed, 25 Nov 2026 10:00:00 +0000\r\nMessage-ID: <20261125100000.1@example.com>\r\nReply-To: help@example.com\r\n",
        "MIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n",
        "List-Unsubscribe: <https://example.com/u/1>\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n");

    // A third of the lines is indented, as HTML is, so that relaxed canonicalization has work.
    private static string Body()
    {
        var random = new Random(Seed);
        var body = new StringBuilder();
        while (body.Length < BodyBytes)
        {
            body.Append(random.Next(3) == 0 ? "        " : "");
            for (var words = random.Next(3, 14); words > 0; words--)
            {
                body.Append("lorem"[..random.Next(1, 6)]).Append("ipsum"[..random.Next(1, 6)]).Append(' ');
            }

            body.Append("<br>\r\n");
        }

        return body.ToString();
    }
}
