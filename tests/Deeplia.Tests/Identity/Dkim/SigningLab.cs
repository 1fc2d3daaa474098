using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CsCheck;
using Deeplia.Identity.Dkim;
using Deeplia.Identity.Message;
using Deeplia.Mail.Dns;
using Deeplia.Server.Commands;

namespace Deeplia.Tests.Identity.Dkim;

/// <summary>Makes signatures with any tags, good or bad, over a small letter; the mathematics is always right.</summary>
internal static class SigningLab
{
    public const long Now = 1_700_000_000;

    public const string Letter = "From: Ann <ann@example.com>\r\nTo: bob@example.org\r\nSubject: Hello\r\nDate: today\r\n\r\nGood day,\r\nBob.\r\n";

    public const string GoodTags = "v=1; a=rsa-sha256; c=relaxed/relaxed; d=example.com; s=s1; h=from:from:to:subject:date";

    /// <summary>One key for all tests: making one takes long.</summary>
    public static RSA Rsa { get; } = RSA.Create(2048);

    public static string Record { get; } = "v=DKIM1; p=" + Convert.ToBase64String(Rsa.ExportSubjectPublicKeyInfo());

    public static TimeProvider Clock { get; } = new FixedClock(Now);

    /// <summary>The letter with a signature on top.</summary>
    public static string Sign(string tags = GoodTags, string letter = Letter, RSA? key = null)
    {
        var message = Parse(letter);
        var list = TagList.Parse(Encoding.Latin1.GetBytes(tags), out _);
        var form = list.TryGet("c"u8, out var c) && c.StartsWith("relaxed"u8) ? Canonicalization.Relaxed : Canonicalization.Simple;
        var bodyForm = c.EndsWith("/relaxed"u8) ? Canonicalization.Relaxed : Canonicalization.Simple;
        var hash = list.TryGet("a"u8, out var a) && a.SequenceEqual("rsa-sha1"u8) ? HashKind.Sha1 : HashKind.Sha256;
        long? limit = list.TryGet("l"u8, out var l) && TagValue.TryNumber(l, 76, out var length) ? length : null;
        var body = Convert.ToBase64String(message.BodyHashes.First(bodyForm, hash, limit)!.Value);
        var unsigned = $"DKIM-Signature: {tags}; {(tags.Contains("bh=", StringComparison.Ordinal) ? "" : $"bh={body}; ")}b=";
        _ = list.TryGet("h"u8, out var h);
        using var buffer = new PooledBuffer();
        SignatureCheck.WriteSigned(message, form, Encoding.Latin1.GetString(h).Split(':', StringSplitOptions.TrimEntries), null, buffer);
        CanonicalHeader.Write(form, Encoding.Latin1.GetBytes(unsigned), 14, 15, buffer);
        var signature = (key ?? Rsa).SignHash(Digest.Of(hash, buffer.Written), Digest.NameOf(hash), RSASignaturePadding.Pkcs1);
        return unsigned + Convert.ToBase64String(signature) + "\r\n" + letter;
    }

    public static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    public static RawMessage Parse(string text) => RawMessage.Parse(Encoding.Latin1.GetBytes(text));

    public static IDnsResolver Zone(params string[] records) => ZoneAt("s1._domainkey.example.com", records);

    public static IDnsResolver ZoneAt(string name, params string[] records) => new ZoneFileResolver(JsonSerializer.SerializeToElement(
        new Dictionary<string, object> { [name] = new { TXT = records.Select(r => new[] { r }).ToArray() } }));

    public static IDnsResolver Silent(string name = "s1._domainkey.example.com") => new ZoneFileResolver(
        JsonSerializer.SerializeToElement(new Dictionary<string, object> { [name] = new { TXT = "TIMEOUT" } }));

    public static async Task<DkimReport> VerifyAsync(string message, IDnsResolver? dns = null, DkimOptions? options = null)
    {
        var verifier = new DkimVerifier(dns ?? Zone(Record), Clock, options ?? new DkimOptions());
        return (await verifier.VerifyAsync(Parse(message), TestContext.Current.CancellationToken))[0];
    }
}
