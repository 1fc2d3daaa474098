using System.Collections.Immutable;
using Deeplia.Identity.Dkim;
using Deeplia.Identity.Message;
using Deeplia.Mail.Dns;

namespace Deeplia.Identity.Arc;

/// <summary>Validates the ARC chain of a message (RFC 8617 §5.2). Safe for many threads; keeps nothing.</summary>
/// <param name="dns">Answers for the keys.</param>
public sealed class ArcValidator(IDnsResolver dns)
{
    private const int MinRsaBits = 1024; // RFC 8301 §3.2

    /// <summary>Reports on the chain.</summary>
    /// <param name="message">The message.</param>
    /// <param name="ct">Ends the work early.</param>
    public ValueTask<ArcReport> ValidateAsync(RawMessage message, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(message);
        return ValidateAsync(message, ArcChain.Read(message), ct);
    }

    /// <summary>Reports on a chain already read.</summary>
    internal async ValueTask<ArcReport> ValidateAsync(RawMessage message, ArcChain chain, CancellationToken ct)
    {
        if (!chain.Exists)
        {
            return new ArcReport(AuthenticationResult.None, 0, "no chain");
        }

        if (chain.Fault is not null)
        {
            return new ArcReport(AuthenticationResult.Fail, chain.Highest, chain.Fault);
        }

        var keys = new KeyLookup(dns);
        for (var i = 1; i <= chain.Highest; i++)
        {
            keys.Ask(chain[i].Seal!.KeyName!, ct); // side by side: fifty sealers must not cost fifty round trips
        }

        var report = Describe(message, chain);
        var (result, reason) = await CheckSignatureAsync(message, chain[chain.Highest].Signature!, keys, ct);
        if (result != AuthenticationResult.Pass)
        {
            return report with { Result = result, Reason = $"message signature {chain.Highest}: {reason}" };
        }

        using var sealedFields = new PooledBuffer();
        for (var i = 1; i <= chain.Highest; i++)
        {
            var digest = SealDigest(message, chain[i], sealedFields);
            (result, reason) = await CheckAsync(chain[i].Seal!, digest, keys, ct);
            if (result != AuthenticationResult.Pass)
            {
                return report with { Result = result, Reason = $"seal {i}: {reason}" };
            }
        }

        return report with { OldestPass = await OldestPassAsync(message, chain, keys, ct) };
    }

    /// <summary>Appends the three fields of a set, as the seals above it cover them (RFC 8617 §5.1.1).</summary>
    internal static void WriteSet(RawMessage message, ArcSet set, PooledBuffer to)
    {
        CanonicalHeader.Write(Canonicalization.Relaxed, message, set.Results!.Value, to);
        CanonicalHeader.Write(Canonicalization.Relaxed, message, set.Signature!.Field, to);
        CanonicalHeader.Write(Canonicalization.Relaxed, message, set.Seal!.Field, to);
    }

    // The buffer holds all sets below; afterwards this set too.
    private static byte[] SealDigest(RawMessage message, ArcSet set, PooledBuffer below)
    {
        var before = below.Written.Length;
        CanonicalHeader.Write(Canonicalization.Relaxed, message, set.Results!.Value, below);
        CanonicalHeader.Write(Canonicalization.Relaxed, message, set.Signature!.Field, below);
        SignatureCheck.WriteOwn(message, set.Seal!, Canonicalization.Relaxed, below);
        var digest = Digest.Of(set.Seal!.Hash, below.Written);
        below.Trim(below.Written.Length - before);
        WriteSet(message, set, below);
        return digest;
    }

    private static ArcReport Describe(RawMessage message, ArcChain chain)
    {
        var sealers = ImmutableArray.CreateBuilder<string>(chain.Highest);
        var results = ImmutableArray.CreateBuilder<string>(chain.Highest);
        for (var i = 1; i <= chain.Highest; i++)
        {
            sealers.Add(chain[i].Seal!.Domain!);
            results.Add(RawMessage.UnfoldedText(message.Bytes.Span[chain[i].PayloadStart..chain[i].Results!.Value.End]));
        }

        return new ArcReport(AuthenticationResult.Pass, chain.Highest, "the chain holds")
        {
            Sealers = sealers.MoveToImmutable(),
            AuthenticationResults = results.MoveToImmutable(),
        };
    }

    private static async ValueTask<int> OldestPassAsync(RawMessage message, ArcChain chain, KeyLookup keys, CancellationToken ct)
    {
        for (var i = chain.Highest - 1; i >= 1; i--)
        {
            if (chain[i].SignatureFault is not null
                || (await CheckSignatureAsync(message, chain[i].Signature!, keys, ct)).Result != AuthenticationResult.Pass)
            {
                return i + 1;
            }
        }

        return 0;
    }

    private static async ValueTask<(AuthenticationResult Result, string Reason)> CheckSignatureAsync(
        RawMessage message, SignatureFields signature, KeyLookup keys, CancellationToken ct)
    {
        var body = message.BodyHashes.First(signature.BodyForm, signature.Hash, signature.BodyLength);
        if (body is null || signature.BodyLength > body.CanonicalLength || !body.Value.AsSpan().SequenceEqual(signature.BodyHash))
        {
            // As with DKIM: while the key is not known, nobody knows whether this was a signature at all.
            var answer = await keys.FindAsync(signature.KeyName!, ct);
            return answer.Failure is AuthenticationResult.TempError or AuthenticationResult.NotChecked
                ? (answer.Failure.Value, answer.Reason)
                : (AuthenticationResult.Fail, "the body was changed");
        }

        return await CheckAsync(signature, SignatureCheck.HeaderDigest(message, signature), keys, ct);
    }

    private static async ValueTask<(AuthenticationResult Result, string Reason)> CheckAsync(
        SignatureFields signature, byte[] digest, KeyLookup keys, CancellationToken ct)
    {
        var answer = await keys.FindAsync(signature.KeyName!, ct);
        if (answer.Failure is { } failure)
        {
            // ARC knows no permanent error: a seal without a key does not hold.
            return (failure == AuthenticationResult.PermError ? AuthenticationResult.Fail : failure, answer.Reason);
        }

        var reason = "";
        foreach (var key in answer.Keys)
        {
            reason = key.Fault ?? FaultOf(key, signature, digest);
            if (reason.Length == 0)
            {
                return (AuthenticationResult.Pass, "");
            }
        }

        return (AuthenticationResult.Fail, reason);
    }

    private static string FaultOf(KeyRecord key, SignatureFields signature, byte[] digest)
    {
        if (key.Kind != signature.Key || !key.Allows(signature.Hash))
        {
            return "the key does not fit a=";
        }

        if (key.Rsa?.Bits < MinRsaBits)
        {
            return $"a key of {key.Bits} bits proves nothing today";
        }

        return SignatureCheck.Verify(key, signature.Hash, digest, signature.Signature) ? "" : "the signature does not match";
    }
}
