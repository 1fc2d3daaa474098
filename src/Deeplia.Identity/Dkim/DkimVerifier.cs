using System.Collections.Immutable;
using Deeplia.Identity.Message;
using Deeplia.Mail.Dns;

namespace Deeplia.Identity.Dkim;

/// <summary>Verifies the DKIM signatures of a message (RFC 6376 §6, RFC 8301, RFC 8463). Safe for many threads; keeps nothing.</summary>
/// <param name="dns">Answers for the keys.</param>
/// <param name="clock">Tells what has expired.</param>
/// <param name="options">How signatures are judged.</param>
public sealed class DkimVerifier(IDnsResolver dns, TimeProvider clock, DkimOptions options)
{
    /// <summary>Reports on each DKIM-Signature field, top to bottom; unsigned mail has no report.</summary>
    /// <param name="message">The message.</param>
    /// <param name="ct">Ends the work early.</param>
    public ValueTask<ImmutableArray<DkimReport>> VerifyAsync(RawMessage message, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(message);
        return VerifyAsync(message, new KeyLookup(dns), ct);
    }

    private async ValueTask<ImmutableArray<DkimReport>> VerifyAsync(RawMessage message, KeyLookup keys, CancellationToken ct)
    {
        var pending = Read(message, keys, ct);
        if (pending.Count == 0)
        {
            return [];
        }

        var froms = message.CountOf("from"u8);
        var reports = ImmutableArray.CreateBuilder<DkimReport>(pending.Count);
        foreach (var (signature, early, answer) in pending)
        {
            reports.Add(early ?? Judge(message, signature, froms, await answer!));
        }

        return reports.MoveToImmutable();
    }

    // All questions are asked before the first answer is waited for.
    private List<(SignatureFields Signature, DkimReport? Early, Task<KeyAnswer>? Answer)> Read(
        RawMessage message, KeyLookup keys, CancellationToken ct)
    {
        var pending = new List<(SignatureFields, DkimReport?, Task<KeyAnswer>?)>();
        foreach (var field in message.Fields)
        {
            if (!message.HasName(field, "dkim-signature"u8))
            {
                continue;
            }

            if (pending.Count >= options.MaxSignatures)
            {
                pending.Add((new SignatureFields { Field = field },
                    new DkimReport(AuthenticationResult.Neutral, "not verified: too many signatures"), null));
                continue;
            }

            var signature = DkimSignature.Read(message, field, out var fault);
            var early = EarlyReport(message, signature, fault);
            pending.Add((signature, early, early is null ? keys.FindAsync(signature.KeyName!, ct) : null));
        }

        return pending;
    }

    private DkimReport? EarlyReport(RawMessage message, SignatureFields signature, string? fault)
    {
        if (fault is not null)
        {
            return Report(signature, AuthenticationResult.PermError, fault);
        }

        if (!message.IsWhole)
        {
            return Report(signature, AuthenticationResult.Neutral, "not verified: the header is too long");
        }

        return signature.Hash == HashKind.Sha1 && !options.LegacyCrypto
            ? Report(signature, AuthenticationResult.Policy, "rsa-sha1 proves nothing today") with { Warnings = DkimWarnings.Sha1 }
            : null;
    }

    private DkimReport Judge(RawMessage message, SignatureFields signature, int froms, KeyAnswer answer)
    {
        var warnings = SignatureNotes.Of(message, signature, froms, clock.GetUtcNow().ToUnixTimeSeconds(), options.ClockSkew);
        if (answer.Failure is { } failure)
        {
            return Report(signature, failure, answer.Reason) with { Warnings = warnings };
        }

        DkimReport? first = null;
        foreach (var key in answer.Keys)
        {
            var report = JudgeWith(key, message, signature, warnings);
            if (report.Result == AuthenticationResult.Pass)
            {
                return report;
            }

            // With several records, the best failure is that of a usable key.
            first = first is null or { Result: AuthenticationResult.PermError } ? report : first;
        }

        return first!;
    }

    private DkimReport JudgeWith(KeyRecord key, RawMessage message, SignatureFields signature, DkimWarnings warnings)
    {
        warnings |= SignatureNotes.Of(key);
        long tail = 0;
        var (result, reason) = KeyFault(key, signature) ?? Prove(key, message, signature, warnings, out tail);
        return Report(signature, result, reason) with
        {
            KeyBits = key.Bits == 0 ? null : key.Bits,
            Warnings = warnings | (tail > 0 ? DkimWarnings.BodyTail : DkimWarnings.None),
            UnsignedBodyBytes = tail,
        };
    }

    private (AuthenticationResult Result, string Reason)? KeyFault(KeyRecord key, SignatureFields signature)
    {
        if (key.Fault is not null)
        {
            return (AuthenticationResult.PermError, key.Fault);
        }

        if (key.Kind != signature.Key)
        {
            return (AuthenticationResult.PermError, "the key is of another kind than a=");
        }

        if (!key.Allows(signature.Hash))
        {
            return (AuthenticationResult.PermError, "the key does not allow the hash of a=");
        }

        if (key.IsStrict && signature.IdentityDomain != signature.Domain)
        {
            return (AuthenticationResult.PermError, "the key allows no subdomain in i=");
        }

        return SignatureNotes.Of(key).HasFlag(DkimWarnings.ShortKey) && !options.LegacyCrypto
            ? (AuthenticationResult.Policy, $"a key of {key.Bits} bits proves nothing today")
            : null;
    }

    private static (AuthenticationResult Result, string Reason) Prove(
        KeyRecord key, RawMessage message, SignatureFields signature, DkimWarnings warnings, out long tail)
    {
        tail = 0;
        if (message.BodyHashes.First(signature.BodyForm, signature.Hash, signature.BodyLength) is not { } body)
        {
            return (AuthenticationResult.Neutral, "not verified: too many different l=");
        }

        tail = Math.Max(0, body.CanonicalLength - (signature.BodyLength ?? long.MaxValue));
        if (signature.BodyLength > body.CanonicalLength)
        {
            return (AuthenticationResult.Fail, "the body is shorter than l=");
        }

        if (!body.Value.AsSpan().SequenceEqual(signature.BodyHash))
        {
            return (AuthenticationResult.Fail, "the body was changed");
        }

        var digest = SignatureCheck.HeaderDigest(message, signature);
        if (!SignatureCheck.Verify(key, signature.Hash, digest, signature.Signature))
        {
            return (AuthenticationResult.Fail, "the signature does not match the header");
        }

        // RFC 6376 §6.1.1 lets a verifier refuse it; only what would else pass is worth that word.
        return warnings.HasFlag(DkimWarnings.Expired)
            ? (AuthenticationResult.Policy, "the signature has expired")
            : (AuthenticationResult.Pass, "the signature holds");
    }

    private static DkimReport Report(SignatureFields signature, AuthenticationResult result, string reason) => new(result, reason)
    {
        Domain = signature.Domain,
        Selector = signature.Selector,
        Identity = signature.Identity ?? (signature.Domain is { } domain ? "@" + domain : null),
        Algorithm = signature.Algorithm,
        SignedHeaders = [.. signature.SignedHeaders],
        Timestamp = signature.Timestamp,
        Expiration = signature.Expiration,
    };
}
