using System.Text;
using Deeplia.Guardian.Case;
using Deeplia.Guardian.Case.Memory;
using Deeplia.Guardian.Observe;
using Deeplia.Identity;
using Deeplia.Mail.Message;

namespace Deeplia.Tests.Guardian.Observe;

/// <summary>A message to camille@owner.example, built up field by field; what is not said is ordinary.</summary>
internal sealed record Letter
{
    private const string Boundary = "seam";

    /// <summary>A server hands the message to the owner's server.</summary>
    public const string FromServer = "from mail.host.example (mail.host.example [192.0.2.25]) by mx.owner.example with ESMTPS id A;"
        + " Tue, 3 Mar 2026 09:30:00 +0100";

    public string From { get; init; } = "Nora Lind <nora@sender.example>";

    public string To { get; init; } = "camille@owner.example";

    public string Subject { get; init; } = "Hello";

    public string Received { get; init; } = FromServer;

    /// <summary>Further header fields, one a line.</summary>
    public string Headers { get; init; } = "";

    public string Text { get; init; } = "";

    public string Html { get; init; } = "";

    /// <summary>An attached file, shown inside the message when <see cref="IsInline"/>.</summary>
    public string File { get; init; } = "";

    public string FileType { get; init; } = "application/octet-stream";

    public byte[] FileBytes { get; init; } = [];

    public bool IsInline { get; init; }

    public OwnerKnowledge Owner { get; init; } = new() { Addresses = ["camille@owner.example"] };

    /// <summary>What authentication said.</summary>
    public IdentityReport Identity { get; init; } = new() { IsSigned = false };

    /// <summary>What the memory of the mailbox answers; null without a memory.</summary>
    public PastMail? Past { get; init; }

    /// <summary>The case that detectors look at.</summary>
    public CaseFile ToCase()
    {
        var message = new MailReader(ReaderOptions.Default).Read(new RawMail(Encoding.UTF8.GetBytes(Write()), Envelope.Unknown));
        return new CaseFile(message, Identity, Owner, Past);
    }

    /// <summary>The ids that a detector finds.</summary>
    public string[] Ids(IDetector detector) => [.. Seen(detector).Select(f => f.Id)];

    /// <summary>What a detector finds.</summary>
    public Finding[] Seen(IDetector detector) => [.. detector.Observe(ToCase())];

    private string Write()
    {
        var mail = new StringBuilder();
        mail.Append($"Received: {Received}\nFrom: {From}\nTo: {To}\nSubject: {Subject}\nDate: Tue, 3 Mar 2026 09:29:00 +0100\n");
        mail.Append(Headers.Length > 0 ? Headers.TrimEnd('\n') + "\n" : "");
        if (File.Length == 0 && Html.Length == 0)
        {
            return mail.Append($"Content-Type: text/plain; charset=utf-8\n\n{Text}\n").ToString();
        }

        mail.Append($"MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary={Boundary}\n\n");
        Part(mail, Text.Length > 0 || Html.Length == 0, "text/plain; charset=utf-8", Text);
        Part(mail, Html.Length > 0, "text/html; charset=utf-8", Html);
        var disposition = $"{(IsInline ? "inline" : "attachment")}; filename=\"{File}\"";
        Part(mail, File.Length > 0, $"{FileType}\nContent-Transfer-Encoding: base64\nContent-Disposition: {disposition}",
            Convert.ToBase64String(FileBytes));
        return mail.Append($"--{Boundary}--\n").ToString();
    }

    private static void Part(StringBuilder mail, bool exists, string type, string body) =>
        mail.Append(exists ? $"--{Boundary}\nContent-Type: {type}\n\n{body}\n" : "");
}
