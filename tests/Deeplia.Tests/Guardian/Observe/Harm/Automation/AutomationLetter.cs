using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Deeplia.Tests.Guardian.Observe.Harm.Automation;

/// <summary>One letter of <c>tests/automation/</c>; its format stands in the README there.</summary>
internal sealed partial record AutomationLetter(string Pair, string Kind, Dictionary<string, string> Fields, string Body)
{
    private const string Date = "Thu, 05 Mar 2026 09:12:00 +0100";
    private const string Seam = "=_seam";

    /// <summary>Whether it is the imitation of its pair.</summary>
    public bool IsImitation => Kind.Length > 0;

    /// <summary>A house that the owner knows, or null.</summary>
    public string? Known => Fields.GetValueOrDefault("Known");

    /// <summary>Number, language, theme and kind.</summary>
    public string Name => $"{Pair} {(IsImitation ? Kind : "real")}";

    private string Address => Fields["From"][(Fields["From"].IndexOf('<', StringComparison.Ordinal) + 1)..].TrimEnd('>');

    private string Domain => Address[(Address.IndexOf('@', StringComparison.Ordinal) + 1)..];

    private SendingWay Way => SendingWay.Of(Fields["Via"]);

    /// <summary>The whole message as it arrived.</summary>
    public byte[] Write()
    {
        var body = Bodies();
        var head = new StringBuilder();
        var bounces = Fill(Way.Bounces, "bounce");
        var path = Way.IsService ? $"bounce-{Digits("b")}@{bounces}" : Address;
        head.Append($"Return-Path: <{path}>\nDelivered-To: camille@owner.example\n{Received(bounces)}{Results(path)}");
        if (Way.IsSigned && Auth("dkim") != "none")
        {
            head.Append(Signature(body));
        }

        head.Append($"Date: {Date}\nFrom: {Shown()}\nTo: Camille Martin <camille@owner.example>\n");
        head.Append($"Message-ID: <{Token("id", 20)}@{(Way.IsService ? bounces : Domain)}>\nSubject: {Encoded(Fields["Subject"])}\n{Lists()}");
        head.Append($"MIME-Version: 1.0\nContent-Type: multipart/alternative; boundary=\"{Seam}\"\n\n");
        return Encoding.ASCII.GetBytes((head + body).ReplaceLineEndings("\r\n"));
    }

    private string Received(string bounces)
    {
        var host = Domain is "gmail.com" ? "mail-wm1-f51.google.com" : Domain is "outlook.com" or "hotmail.com" ? "mail-oln0401.outbound.protection.outlook.com"
            : Domain is "yahoo.com" ? "sonic304.consmr.mail.ne1.yahoo.com" : Way.IsSigned ? $"mta1.{bounces}" : "vps8812.hosting.example";
        return $"Received: from {host} ({host} [192.0.2.{1 + (Hash("ip")[0] % 200)}])\n\tby mx.owner.example (Postfix) with ESMTPS id 4Bq{Token("q", 6)}\n"
            + $"\tfor <camille@owner.example>; {Date}\n";
    }

    private string Auth(string what)
    {
        var given = Fields.GetValueOrDefault("Auth", "");
        var at = given.IndexOf(what + "=", StringComparison.Ordinal);
        return at >= 0 ? given[(at + what.Length + 1)..].Split(' ')[0] : Way.IsSigned ? "pass" : what == "spf" ? "softfail" : "none";
    }

    private string Results(string path)
    {
        var service = Way.Signer.Length > 0 ? $"\tdkim=pass header.d={Way.Signer};\n" : "";
        var signed = Auth("dkim") == "none" ? "\tdkim=none;\n" : $"\tdkim={Auth("dkim")} header.d={Domain};\n";
        return $"Authentication-Results: mx.owner.example;\n{signed}{service}\tspf={Auth("spf")} smtp.mailfrom={path};\n"
            + $"\tdmarc={Auth("dmarc")} header.from={Domain}\n";
    }

    private string Signature(string body)
    {
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.ASCII.GetBytes(body.ReplaceLineEndings("\r\n"))));
        return $"DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d={Domain}; s=s1;\n\th=from:to:subject:date:message-id;\n"
            + $"\tbh={hash};\n\tb={Convert.ToBase64String(Hash("sig"))}{Convert.ToBase64String(Hash("nature"))}\n";
    }

    private string Lists()
    {
        var list = Fields.GetValueOrDefault("List", Way.IsService ? "service" : "none");
        if (list == "none")
        {
            return "";
        }

        var host = list.StartsWith("forged ", StringComparison.Ordinal) ? "click." + list["forged ".Length..] : list == "own" ? Domain : Click();
        var feedback = list == "own" ? "" : $"Feedback-ID: {Digits("f")}:{Digits("g")}:{Digits("h")}:svc\n";
        var service = Way.IsService ? Fill(Way.Field, "field") + "\n" : "";
        return $"List-Unsubscribe: <https://{host}/unsubscribe?m={Token("u", 24)}>,\n\t<mailto:leave-{Token("v", 10)}@{host}>\n"
            + $"List-Unsubscribe-Post: List-Unsubscribe=One-Click\n{feedback}{service}";
    }

    private string Bodies()
    {
        var text = LinkShape().Replace(Body, m => m.Groups["picture"].Length > 0 ? "" : $"{m.Groups["label"].Value}: {Target(m)}");
        var html = new StringBuilder("<html><body style=\"font-family:Arial\"><table width=600 align=center><tr><td>\n");
        foreach (var line in Body.Split('\n'))
        {
            html.Append("<p>" + LinkShape().Replace(line, m => m.Groups["picture"].Length > 0
                ? $"<img src=\"{m.Groups["target"].Value}\" alt=\"{m.Groups["label"].Value}\" width=180 height=60>"
                : $"<a href=\"{Target(m)}\" style=\"color:#0a58ca\">{m.Groups["label"].Value}</a>") + "</p>\n");
        }

        html.Append(Way.IsService ? $"<img src=\"https://{Click()}/open?o={Token("open", 24)}\" width=1 height=1 alt=\"\">\n" : "");
        html.Append("</td></tr></table></body></html>\n");
        return Part("plain", text + "\n") + Part("html", html.ToString()) + $"--{Seam}--\n";
    }

    // The button is the first link over the click host, or the first of all.
    private string Target(Match link)
    {
        var isButton = link.Value == Button();
        return link.Groups["target"].Value switch
        {
            _ when isButton && Fields.TryGetValue("First", out var first) => first,
            "*" => "https://" + Click() + Fill(Shape(), link.Value),
            "u" => $"https://{Click()}/unsubscribe?m={Token("u", 24)}",
            var target => target,
        };
    }

    private string Button()
    {
        var links = LinkShape().Matches(Body).Where(m => m.Groups["picture"].Length == 0).ToArray();
        return (Array.Find(links, m => m.Groups["target"].Value == "*") ?? links[0]).Value;
    }

    // A copied template keeps the shape of the service that it was copied from.
    private string Shape() => Fields.TryGetValue("Click", out _) && Fields.ContainsKey("First") ? "/?qs={h}{h}" : Way.Path;

    private string Click() => Fields.TryGetValue("Click", out var host) ? host : Fill(Way.Click, "click");

    private string Fill(string shape, string salt)
    {
        var (count, text) = (0, shape.Replace("{d}", Domain, StringComparison.Ordinal)
            .Replace("{l}", Domain.Split('.')[^2], StringComparison.Ordinal));
        return PlaceShape().Replace(text, m => m.Value switch
        {
            "{n}" => Digits(salt + count++),
            "{h}" => Convert.ToHexStringLower(Hash(salt + count++))[..20],
            _ => Token(salt + count++, 28),
        });
    }

    private byte[] Hash(string salt) => SHA256.HashData(Encoding.UTF8.GetBytes($"{Pair}{Kind}{salt}"));

    private string Token(string salt, int length) =>
        Convert.ToBase64String(SHA512.HashData(Encoding.UTF8.GetBytes($"{Pair}{Kind}{salt}"))).Replace('+', 'x').Replace('/', 'z')[..length];

    private string Digits(string salt) => (100_000 + BitConverter.ToUInt32(Hash(salt)) % 900_000).ToString(CultureInfo.InvariantCulture);

    private string Shown() => $"{Encoded(Fields["From"][..Fields["From"].IndexOf('<', StringComparison.Ordinal)].Trim())} <{Address}>";

    private static string Encoded(string text) => Ascii.IsValid(text) && !text.Contains(',', StringComparison.Ordinal)
        ? text : $"=?utf-8?B?{Convert.ToBase64String(Encoding.UTF8.GetBytes(text))}?=";

    private static string Part(string type, string text) => $"--{Seam}\nContent-Type: text/{type}; charset=utf-8\nContent-Transfer-Encoding: base64\n\n"
        + Convert.ToBase64String(Encoding.UTF8.GetBytes(text), Base64FormattingOptions.InsertLineBreaks) + "\n";

    [GeneratedRegex(@"(?<picture>!?)\[(?<label>[^\]\n]{2,})\]\((?<target>[^)\n]+)\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LinkShape();

    [GeneratedRegex(@"\{[nht]\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PlaceShape();
}
