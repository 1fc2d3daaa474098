using System.Globalization;
using System.Text;
using Deeplia.Identity.Dkim;
using Deeplia.Identity.Message;

namespace Deeplia.Identity.Arc;

/// <summary>Adds a set to the ARC chain of a message (RFC 8617 §5.1). Safe for many threads.</summary>
/// <param name="key">The private key; the sealer does not dispose it.</param>
/// <param name="options">How mail is sealed.</param>
/// <param name="validator">Judges the chain that is there.</param>
/// <param name="clock">Tells the time for t=.</param>
/// <remarks>
/// Nothing is evaluated but the chain: the results sealed are those the receiver already wrote into the message. It must have removed
/// what strangers wrote under its name (RFC 8601 §5).
/// </remarks>
public sealed class ArcSealer(SigningKey key, ArcSealerOptions options, ArcValidator validator, TimeProvider clock)
{
    private const string Separator = ";\r\n ";
    private const string ResultsName = "ARC-Authentication-Results";
    private const string SignatureName = "ARC-Message-Signature";
    private const string SealName = "ARC-Seal";

    /// <summary>Validates the chain and makes the new set, or says why there can be none. For mail that leaves as it came.</summary>
    /// <param name="message">The message as it leaves, without the set.</param>
    /// <param name="ct">Ends the work early.</param>
    public async ValueTask<ArcSealResult> SealAsync(RawMessage message, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(message);
        var chain = ArcChain.Read(message);
        var results = SealedResults.Of(message, options.AuthservId);
        return Refusal(message, chain, results) is { } refusal
            ? new ArcSealResult(false, refusal)
            : Seal(message, chain, results, await validator.ValidateAsync(message, chain, ct));
    }

    /// <summary>Makes the new set over a chain that was validated before this receiver changed the message (RFC 8617 §5.1).</summary>
    /// <param name="message">The message as it leaves, without the set.</param>
    /// <param name="received">What the chain was worth when the message came.</param>
    public ArcSealResult Seal(RawMessage message, ArcReport received)
    {
        ArgumentNullException.ThrowIfNull(message);
        ArgumentNullException.ThrowIfNull(received);
        var chain = ArcChain.Read(message);
        var results = SealedResults.Of(message, options.AuthservId);
        var refusal = Refusal(message, chain, results)
            ?? (chain.Highest != received.Instance ? "the chain is not the one that was validated" : null);
        return refusal is null ? Seal(message, chain, results, received) : new ArcSealResult(false, refusal);
    }

    private ArcSealResult Seal(RawMessage message, ArcChain chain, List<string> results, ArcReport report) => report.Result switch
    {
        AuthenticationResult.None => Seal(message, chain, "none", results),
        AuthenticationResult.Pass when chain.Fault is null => Seal(message, chain, "pass", results),
        AuthenticationResult.Pass or AuthenticationResult.Fail => Seal(message, chain, "fail", results),
        _ => new ArcSealResult(false, "the chain cannot be validated now: " + report.Reason),
    };

    private static string? Refusal(RawMessage message, ArcChain chain, List<string> results)
    {
        if (!message.IsWhole)
        {
            return "the header is too long";
        }

        if (chain.IsEnded)
        {
            return "the chain is already marked as broken"; // RFC 8617 §5.1: no set is added to it
        }

        if (chain.Highest >= ArcChain.MaxSets)
        {
            return $"the chain has {ArcChain.MaxSets} sets already";
        }

        return results.Count == 0 ? "there are no results of this receiver to seal" : null;
    }

    private ArcSealResult Seal(RawMessage message, ArcChain chain, string validation, List<string> results)
    {
        var instance = (chain.Highest + 1).ToString(CultureInfo.InvariantCulture);
        var time = clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var payload = $"i={instance}; {options.AuthservId}; {string.Join(Separator, results)}";
        var signature = SignMessage(message, instance, time);

        using var buffer = new PooledBuffer();
        for (var i = 1; i <= chain.Highest && validation == "pass"; i++)
        {
            ArcValidator.WriteSet(message, chain[i], buffer);
        }

        // RFC 8617 §5.1.2: a seal that says fail covers its own set only, since the others may be beyond repair.
        Write(ResultsName, payload, buffer);
        buffer.Write("\r\n"u8);
        Write(SignatureName, signature, buffer);
        buffer.Write("\r\n"u8);
        var seal = Sign(SealName, b => string.Join(Separator,
            $"a={key.Algorithm}", $"b={b}", $"cv={validation}", $"d={options.Domain}", $"i={instance}", $"s={options.Selector}",
            $"t={time}"), buffer);
        return new ArcSealResult(true, $"sealed as set {instance}, cv={validation}")
        {
            Results = payload,
            MessageSignature = signature,
            Seal = seal,
        };
    }

    private string SignMessage(RawMessage message, string instance, string time)
    {
        var bodyHash = Convert.ToBase64String(message.BodyHashes.Whole(Canonicalization.Relaxed, HashKind.Sha256).Value);
        string[] names = [.. options.Headers.Select(h => h.ToLowerInvariant())];
        using var buffer = new PooledBuffer();
        SignatureCheck.WriteSigned(message, Canonicalization.Relaxed, names, own: null, buffer);
        return Sign(SignatureName, b => string.Join(Separator,
            $"a={key.Algorithm}", $"b={b}", $"bh={bodyHash}", "c=relaxed/relaxed", $"d={options.Domain}",
            $"h={string.Join(':', names)}", $"i={instance}", $"s={options.Selector}", $"t={time}"), buffer);
    }

    // The value is built twice: once with an empty b=, which is signed, and once whole.
    private string Sign(string name, Func<string, string> value, PooledBuffer buffer)
    {
        Write(name, value(""), buffer);
        return value(Convert.ToBase64String(key.Sign(Digest.Of(HashKind.Sha256, buffer.Written))));
    }

    private static void Write(string name, string value, PooledBuffer to) => CanonicalHeader.Write(
        Canonicalization.Relaxed, Encoding.UTF8.GetBytes($"{name}: {value}"), name.Length, name.Length + 1, to);
}
