using System.Text;
using System.Text.Json;
using Deeplia.Mail.Attachments.Files;
using Deeplia.Mail.Message;

namespace Deeplia.Tests.Golden;

/// <summary>A golden message with one file, written by the writers of these tests: its attachment cannot be written by hand.</summary>
/// <param name="Name">Below <c>tests/golden</c>.</param>
/// <param name="From">The author.</param>
/// <param name="Subject">The subject.</param>
/// <param name="Text">The letter.</param>
/// <param name="File">The file's name.</param>
/// <param name="Type">Its declared type.</param>
/// <param name="Bytes">Its content.</param>
/// <param name="Note">What the message shows.</param>
internal sealed record AttachedLetter(
    string Name, string From, string Subject, string Text, string File, string Type, byte[] Bytes, string Note)
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <summary>What must be found; empty for an honest twin.</summary>
    public string[] Findings { get; init; } = [];

    /// <summary>What an honest twin must not be given.</summary>
    public string[] Spared { get; init; } = [];

    /// <summary>The threat that it is; null for an honest twin.</summary>
    public string? Threat { get; init; }

    /// <summary>Further header fields.</summary>
    public string Headers { get; init; } = "";

    /// <summary>Whether the domain of the author stands in for the message.</summary>
    public bool IsProved { get; init; } = true;

    /// <summary>Writes the message, its expectation and its note.</summary>
    public void Write()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Repository.At("tests/golden/" + Name))!);
        System.IO.File.WriteAllBytes(Repository.At($"tests/golden/{Name}.eml"), Encoding.UTF8.GetBytes(Message().ReplaceLineEndings("\r\n")));
        System.IO.File.WriteAllText(Repository.At($"tests/golden/{Name}.expect.json"), Expectation() + "\n");
        System.IO.File.WriteAllText(Repository.At($"tests/golden/{Name}.md"), Note + "\n\nWritten for Deeplia, Apache-2.0. The file is harmless.\n");
    }

    /// <summary>The signs in the file of the message as it lies in the repository.</summary>
    public string[] WrittenSigns() => Signs(new MailReader(ReaderOptions.Default)
        .Read(new RawMail(System.IO.File.ReadAllBytes(Repository.At($"tests/golden/{Name}.eml")), Envelope.Unknown)).Files);

    /// <summary>The signs that the writers put in.</summary>
    public string[] MadeSigns() => Signs(AttachedFiles.ReadFile(File, Bytes, WorkBudget.ForMessage()));

    private static string[] Signs(AttachedFiles files) => [.. files.Signs.Select(s => $"{s.Sign} {s.Path} {s.Detail}")];

    private string Message()
    {
        var domain = From[(From.IndexOf('@', StringComparison.Ordinal) + 1)..].TrimEnd('>');
        var verdict = IsProved ? "pass" : "none";
        return $"""
            Return-Path: <{From[(From.IndexOf('<', StringComparison.Ordinal) + 1)..].TrimEnd('>')}>
            Delivered-To: camille@owner.example
            Received: from mail.{domain} (mail.{domain} [192.0.2.61])
            	by mx.owner.example (Postfix) with ESMTPS id 7TM5Xll0TFX
            	for <camille@owner.example>; Wed, 04 Mar 2026 08:15:00 +0100
            Authentication-Results: mx.owner.example;
            	dkim={verdict} header.d={domain};
            	spf={verdict} smtp.mailfrom={domain};
            	dmarc={verdict} header.from={domain}
            {Headers}Date: Wed, 04 Mar 2026 08:15:00 +0100
            From: {From}
            To: camille@owner.example
            Message-ID: <{Name.Replace('/', '.')}@{domain}>
            Subject: {Subject}
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary="seam"

            --seam
            Content-Type: text/plain; charset=utf-8
            Content-Transfer-Encoding: 8bit

            {Text}

            --seam
            Content-Type: {Type}; name="{File}"
            Content-Transfer-Encoding: base64
            Content-Disposition: attachment; filename="{File}"

            {Convert.ToBase64String(Bytes, Base64FormattingOptions.InsertLineBreaks)}
            --seam--

            """;
    }

    private string Expectation()
    {
        var expected = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["args"] = new[] { "--owner", "camille@owner.example", "--sent", "tests/fixtures/sent", "--trust-authserv", "mx.owner.example" },
        };
        if (Threat is { } threat)
        {
            expected["class"] = "threat";
            expected["threat"] = threat;
            expected["findings"] = Findings;
        }
        else
        {
            expected["not_class"] = new[] { "spam", "threat" };
            expected["no_findings"] = Spared;
        }

        return JsonSerializer.Serialize(expected, Indented);
    }
}
