using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using Deeplia.Identity.Message;

namespace Deeplia.Identity.Dkim;

/// <summary>Signs mail (RFC 6376 §5). Safe for many threads.</summary>
/// <param name="key">The private key; the signer does not dispose it.</param>
/// <param name="options">How mail is signed.</param>
/// <param name="clock">Tells the time for t=.</param>
public sealed class DkimSigner(SigningKey key, DkimSignerOptions options, TimeProvider clock)
{
    private const string Name = "DKIM-Signature";
    private const int LineLength = 72; // RFC 5322 §2.1.1 wants 78 at most

    /// <summary>Makes the header field that belongs on top of the message.</summary>
    /// <param name="message">The message, without it.</param>
    /// <param name="field">The whole field with folds and its last CRLF, when the message can be signed.</param>
    /// <param name="error">Why it cannot.</param>
    public bool TrySign(RawMessage message, [NotNullWhen(true)] out string? field, [NotNullWhen(false)] out string? error)
    {
        ArgumentNullException.ThrowIfNull(message);
        field = null;
        var names = NamesFor(message);
        error = !message.IsWhole ? "the header is too long"
            : message.CountOf("from"u8) == 0 ? "there is no From field"
            : names.Count > SignatureReader.MaxSignedHeaders ? "there are too many header fields to sign"
            : null;
        if (error is not null)
        {
            return false;
        }

        var unsigned = Unsigned(message, names);
        using var buffer = new PooledBuffer();
        SignatureCheck.WriteSigned(message, options.HeaderForm, names.ToArray(), own: null, buffer);
        CanonicalHeader.Write(options.HeaderForm, Encoding.ASCII.GetBytes(unsigned), Name.Length, Name.Length + 1, buffer);
        var signature = key.Sign(Digest.Of(HashKind.Sha256, buffer.Written));
        field = unsigned + Folded(Convert.ToBase64String(signature)) + "\r\n";
        return true;
    }

    private List<string> NamesFor(RawMessage message)
    {
        var names = new List<string>();
        foreach (var name in options.OversignedHeaders)
        {
            Add(name, message.CountOf(Encoding.ASCII.GetBytes(name)) + 1);
        }

        foreach (var name in options.SignedHeaders)
        {
            Add(name, message.CountOf(Encoding.ASCII.GetBytes(name)));
        }

        return names;

        void Add(string name, int count) => names.AddRange(Enumerable.Repeat(name, count));
    }

    private string Unsigned(RawMessage message, List<string> names)
    {
        var now = clock.GetUtcNow();
        var bodyHash = Convert.ToBase64String(message.BodyHashes.Whole(options.BodyForm, HashKind.Sha256).Value);
        var expiry = options.Lifetime is { } lifetime
            ? string.Create(CultureInfo.InvariantCulture, $"; x={(now + lifetime).ToUnixTimeSeconds()}")
            : "";
        return string.Create(CultureInfo.InvariantCulture, $"""
            {Name}: v=1; a={key.Algorithm}; c={FormName(options.HeaderForm)}/{FormName(options.BodyForm)};
             d={options.Domain}; s={options.Selector}; t={now.ToUnixTimeSeconds()}{expiry};
             h={FoldedNames(names)};
             bh={bodyHash};
             b=
            """).ReplaceLineEndings("\r\n");
    }

    private static string FoldedNames(List<string> names)
    {
        var text = new StringBuilder();
        var column = 3;
        foreach (var name in names)
        {
            if (text.Length > 0)
            {
                text.Append(':');
                if (column + name.Length > LineLength)
                {
                    text.Append("\n ");
                    column = 1;
                }
            }

            text.Append(name);
            column += name.Length + 1;
        }

        return text.ToString();
    }

    private static string Folded(string base64) =>
        string.Join("\r\n ", base64.Chunk(LineLength).Select(line => new string(line)));

    private static string FormName(Canonicalization form) => form switch
    {
        Canonicalization.Simple => "simple",
        Canonicalization.Relaxed => "relaxed",
    };
}
