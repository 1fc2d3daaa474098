using System.Net;
using System.Text.Json;
using System.Text;
using Deeplia.Guardian;
using Deeplia.Guardian.Case;
using Deeplia.Guardian.Cues;
using Deeplia.Guardian.Extract;
using Deeplia.Identity;
using Deeplia.Identity.Arc;
using Deeplia.Identity.AuthResults;
using Deeplia.Identity.Bimi;
using Deeplia.Identity.Dkim;
using Deeplia.Identity.Dmarc;
using Deeplia.Identity.Message;
using Deeplia.Identity.MtaSts;
using Deeplia.Identity.Spf;
using Deeplia.Identity.TlsRpt;
using Deeplia.Mail.Attachments.Calendars;
using Deeplia.Mail.Attachments.Files;
using Deeplia.Mail.Attachments.Office;
using Deeplia.Mail.Dns;
using Deeplia.Mail.Html;
using Deeplia.Mail.Links;
using Deeplia.Mail.Message;
using Deeplia.Mail.Names;
using Deeplia.Mail.Path;
using Deeplia.Mail.Pictures;
using Deeplia.Mail.Text;
using Deeplia.Mail.Text.Languages;
using Deeplia.Mail.Text.Segments;
using Deeplia.Server.Inputs;
using SkiaSharp;

namespace Deeplia.Fuzz;

/// <summary>One target per parser: a name and what is done with the bytes. An exception is a finding.</summary>
public static class FuzzTargets
{
    private static readonly Guardian.Guardian Guardian = new(new GuardianOptions(), new OffResolver(), TimeProvider.System);
    private static readonly MarkCertificateChecker Marks = new(MarkTrustAnchors.None, TimeProvider.System);
    private static readonly byte[] Zeros = Encoding.ASCII.GetBytes(Convert.ToBase64String(new byte[32]));

    private static readonly ZoneFileResolver Keys = new(JsonSerializer.SerializeToElement(new Dictionary<string, object>
    {
        ["s1._domainkey.example.com"] = new
        {
            TXT = new[] { new[] { "v=DKIM1; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=" } },
        },
    }));

    private static readonly DkimVerifier Dkim = new(Keys, TimeProvider.System, new DkimOptions());

    private static readonly MailReader Reader = new(ReaderOptions.Default);

    /// <summary>All targets by name.</summary>
    public static IReadOnlyDictionary<string, Action<byte[]>> All { get; } = new Dictionary<string, Action<byte[]>>(StringComparer.Ordinal)
    {
        ["check"] = bytes => Guardian.ExamineAsync(new RawMail(bytes, Envelope.Unknown),
            CancellationToken.None).AsTask().GetAwaiter().GetResult(),
        ["reader"] = bytes => Reader.Read(new RawMail(bytes, Envelope.Unknown)).Text.Folded.Quote(0, 10),
        ["html"] = bytes => HtmlReader.Read(Text(bytes)),
        ["attached-zip"] = bytes => Attached("a.zip", "PK\u0003\u0004"u8, bytes),
        ["attached-gzip"] = bytes => Attached("a.gz", [0x1F, 0x8B, 8, 0], bytes),
        ["attached-tar"] = bytes => Attached("a.tar", [.. new byte[257], .. "ustar"u8], bytes),
        ["attached-rar"] = bytes => Attached("a.rar", "Rar!\u001A\u0007\0"u8, bytes),
        ["attached-rar5"] = bytes => Attached("a.rar", "Rar!\u001A\u0007\u0001\0"u8, bytes),
        ["attached-7z"] = bytes => Attached("a.7z", [.. "7z"u8, 0xBC, 0xAF, 0x27, 0x1C, .. new byte[14], 0, 9], bytes),
        ["attached-cabinet"] = bytes => Attached("a.cab", "MSCF"u8, bytes),
        ["attached-iso"] = bytes => Attached("a.iso", [.. new byte[0x8000], 1, .. "CD001"u8], bytes),
        ["attached-ole"] = bytes => Attached("a.doc", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], bytes),
        ["attached-rtf"] = bytes => Attached("a.rtf", "{\\rtf1 \\objupdate \\objdata "u8, bytes),
        ["attached-pdf"] = bytes => Attached("a.pdf", "%PDF-1.7\n1 0 obj << /Type /Page /Contents 2 0 R >> endobj 2 0 obj "u8, bytes),
        ["attached-html"] = bytes => Attached("a.html", "<script>document.write(unescape('"u8, bytes),
        ["attached-svg"] = bytes => Attached("a.svg", "<svg><script>location.href="u8, bytes),
        ["attached-onenote"] = bytes => Attached("a.one", [0xE4, 0x52, 0x5C, 0x7B, 0x8C, 0xD8, 0xA7, 0x4D, 0xAE, 0xB1], bytes),
        ["attached-shortcut"] = bytes => Attached("a.lnk", [0x4C, 0, 0, 0, 1, 0x14, 2, 0], bytes),
        ["attached-place"] = bytes => Attached("a.url", "[InternetShortcut]\nURL="u8, bytes),
        ["attached-script"] = bytes => Attached("a.js", [], bytes),
        ["attached-mail"] = bytes => Attached("a.eml", [], bytes),
        ["picture-png"] = bytes => PictureFiles.Read(SKEncodedImageFormat.Png, bytes),
        ["picture-jpeg"] = bytes => PictureFiles.Read(SKEncodedImageFormat.Jpeg, bytes),
        ["picture-webp"] = bytes => PictureFiles.Read(SKEncodedImageFormat.Webp, bytes),
        ["picture-modules"] = PictureFiles.ReadModules,
        ["picture-characters"] = bytes => _ = CharacterDrawings.Of(Text(bytes)).Sum(d => d.AsCodes().Count()),
        ["picture-written"] = bytes => _ = DataPictures.Of("<img src='data:image/png;base64," + Text(bytes)).Count(),
        ["calendar"] = bytes => CalendarReader.Read("BEGIN:VEVENT\n" + Text(bytes), "a.ics"),
        ["vba"] = bytes => VbaSource.Decompress([1, 0x03, 0xB0, .. bytes], WorkBudget.ForMessage()),
        ["file-name"] = bytes => FileNames.Shown(Text(bytes) + FileNames.TrickOf(Text(bytes))),
        ["folding"] = bytes => FoldedText.Fold(Text(bytes)),
        ["segments"] = bytes => TextSegments.Split(Text(bytes)),
        ["language"] = bytes => LanguageGuesser.Guess(Text(bytes)),
        ["received"] = bytes => ReceivedHeader.Parse(Text(bytes)),
        ["host"] = bytes => HostClassifier.Classify(Text(bytes), null),
        ["dns-reply"] = bytes => DnsReply.Read(bytes),
        ["domain"] = bytes => _ = DomainName.TryParse(Text(bytes), out _),
        ["address"] = bytes => _ = MailAddress.TryParse(Text(bytes), out _),
        ["confusables"] = bytes => Confusables.Skeleton(Text(bytes)),
        ["spf"] = bytes => EvaluateSpf(Text(bytes)),
        ["spf-record"] = bytes => SpfProblemText.Of(SpfRecord.Parse("v=spf1 " + Text(bytes))),
        ["mta-sts"] = bytes => _ = MtaStsPolicy.TryParse(Text(bytes), out _, out _) | MtaStsRecord.TryParse(Text(bytes), out _, out _),
        ["tlsrpt"] = bytes => _ = TlsRptRecord.TryParse("v=TLSRPTv1;" + Text(bytes), out _, out _),
        ["authentication-results"] = bytes =>
            AuthenticationResultsHeader.Read(AuthenticationResultsWriter.Format(AuthenticationResultsHeader.Read(Text(bytes)))),
        ["bimi-record"] = bytes => _ = BimiRecord.TryParse("v=BIMI1;" + Text(bytes), out _),
        ["bimi-selector"] = bytes => BimiSelector.Of("v=BIMI1;" + Text(bytes)),
        ["svg"] = bytes => SvgValidator.Check(bytes),
        ["logotype"] = bytes => Logotype.Read(bytes, out _),
        ["mark-certificate"] = bytes => Marks.Check(Text(bytes), new MarkClaim("a.example", "a.example", "default", bytes)),
        ["dmarc-record"] = bytes => _ = DmarcRecord.TryParse("v=DMARC1;" + Text(bytes), out _),
        ["raw-message"] = bytes => RawMessage.Parse(bytes).CountOf("from"u8),
        ["tag-list"] = bytes => TagList.Parse(bytes, out _),
        ["dkim"] = bytes => Wait(Dkim.VerifyAsync(Signed(bytes), CancellationToken.None)),
        ["dkim-key"] = bytes => KeyRecord.Parse("v=DKIM1; p=" + Convert.ToBase64String(bytes.AsSpan(0, Math.Min(bytes.Length, 2000)))),
        ["arc"] = bytes => Wait(new ArcValidator(Keys).ValidateAsync(Sealed(bytes), CancellationToken.None)),
        ["tokens"] = bytes => TokenizedText.Of(Text(bytes)),
        ["url"] = bytes => _ = WebUrl.TryParseLoose(Text(bytes), out var url) ? url.Href + url.ShownHost : "",
        ["unwrapping"] = bytes => _ = WebUrl.TryParseLoose(Text(bytes), out var url)
            ? LinkUnwrapper.Unwrap(url).Url.Href + LinkHosts.Of(url) + OpenRedirect.TargetOf(url) : "",
        ["wrapped"] = bytes => Unwrap(Text(bytes)),
        ["wallets"] = bytes => WalletScanner.Scan(Text(bytes)),
        ["money"] = bytes => MoneyScanner.Scan(Text(bytes)),
        ["deadlines"] = bytes => DeadlineScanner.Scan(Text(bytes)),
        ["phones"] = bytes => PhoneScanner.Scan(Text(bytes)),
        ["ibans"] = bytes => IbanScanner.Scan(Text(bytes)),
        ["ribs"] = bytes => RibScanner.Scan(Text(bytes)),
        ["passwords"] = bytes => PasswordClaimScanner.Scan(Text(bytes)),
        ["breach-table"] = BreachFiles.ReadTable,
        ["breach-hashes"] = BreachFiles.ReadHashes,
        ["facts"] = bytes => _ = new CaseFile(
            Reader.Read(new RawMail(bytes, Envelope.Unknown)), new IdentityReport { IsSigned = false }, OwnerKnowledge.Nobody).Facts.Length,
        ["inputs"] = bytes => MailInputs.Read(["-"], new MemoryStream(bytes), new InputLimits()).Count(),
    };

    // Where mutation rarely finds a wrapper: the input is the target within some of each coding.
    private static void Unwrap(string text)
    {
        string[] wrappers =
        [
            "https://www.google.com/url?q=", "https://urldefense.com/v3/__", "https://urldefense.com/v2/url?u=",
            "https://www.bing.com/ck/a?u=a1", "https://mandrillapp.com/track/click?p=", "https://protect.checkpoint.com/v2/___",
            "https://x.mjt.lu/lnk/", "https://lnks.gd/l/", "https://r.search.yahoo.com/RU=", "https://www.google.com/amp/s/",
            "https://translate.goog/",
        ];
        foreach (var wrapper in wrappers)
        {
            _ = WebUrl.TryParse(wrapper + text, out var url) ? LinkUnwrapper.Unwrap(url).Url.Href : "";
        }
    }

    // Every name publishes the input, which is the sender and the HELO name as well.
    private static void EvaluateSpf(string text)
    {
        var evaluator = new SpfEvaluator(new EchoResolver("v=spf1 " + text, text));
        var report = evaluator.EvaluateAsync(new SpfQuestion(IPAddress.Loopback, text, text + "@echo.example"), CancellationToken.None)
            .AsTask().GetAwaiter().GetResult();
        _ = report.Trace.Sum(step => step.Text.Length);
    }
    // A flag where mutation rarely finds one: the message is given a signature, or a chain, that is sound but for its mathematics.
    private static RawMessage Signed(byte[] bytes) => RawMessage.Parse((byte[])[
        .. "DKIM-Signature: v=1; a=ed25519-sha256; d=example.com; s=s1; h=from:to; b=YWJj; bh="u8, .. Zeros,
        .. "\r\nDKIM-Signature: "u8, .. bytes]);

    private static RawMessage Sealed(byte[] bytes) => RawMessage.Parse((byte[])[
        .. "ARC-Seal: i=1; a=ed25519-sha256; d=example.com; s=s1; cv=none; b=YWJj\r\nARC-Authentication-Results: i=1; x\r\n"u8,
        .. "ARC-Message-Signature: i=1; a=ed25519-sha256; d=example.com; s=s1; h=from; b=YWJj; bh="u8, .. Zeros,
        .. "\r\nX: "u8, .. bytes]);

    private static void Wait<T>(ValueTask<T> task) => task.AsTask().GetAwaiter().GetResult();

    private static void Attached(string name, ReadOnlySpan<byte> head, byte[] bytes) =>
        AttachedFiles.ReadFile(name, [.. head, .. bytes], WorkBudget.ForMessage());

    private static string Text(byte[] bytes) => Encoding.UTF8.GetString(bytes);
}
