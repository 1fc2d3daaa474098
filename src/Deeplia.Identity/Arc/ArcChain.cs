using Deeplia.Identity.Dkim;
using Deeplia.Identity.Message;

namespace Deeplia.Identity.Arc;

/// <summary>The ARC sets of a message and whether they form a chain (RFC 8617 §5.2, steps 1 to 3). No cryptography here.</summary>
internal sealed class ArcChain
{
    /// <summary>Most sets of a chain (RFC 8617 §4.2.1).</summary>
    public const int MaxSets = 50;

    /// <summary>Longest instance number (RFC 8617 §4.1.1).</summary>
    public const int MaxInstanceDigits = 2;

    private readonly ArcSet?[] sets = new ArcSet?[MaxSets + 1];

    private ArcChain()
    {
    }

    /// <summary>The highest instance seen; 0 without any.</summary>
    public int Highest { get; private set; }

    /// <summary>Whether the message has any ARC field, good or bad.</summary>
    public bool Exists { get; private set; }

    /// <summary>What is wrong; null for a chain.</summary>
    public string? Fault { get; private set; }

    /// <summary>The newest seal already says that the chain is broken.</summary>
    public bool IsEnded => sets[Highest]?.Validation == "fail";

    /// <summary>A set of a chain without fault.</summary>
    public ArcSet this[int instance] => sets[instance]!;

    /// <summary>Reads the sets.</summary>
    public static ArcChain Read(RawMessage message)
    {
        var chain = new ArcChain();
        foreach (var field in message.Fields)
        {
            var fault = chain.Add(message, field);
            chain.Fault ??= fault;
        }

        if (chain.Exists)
        {
            chain.Fault ??= message.IsWhole ? chain.FindFault() : "the header is too long";
        }

        return chain;
    }

    private string? Add(RawMessage message, RawField field)
    {
        if (message.HasName(field, "arc-seal"u8))
        {
            return AddSeal(message, field);
        }

        if (message.HasName(field, "arc-message-signature"u8))
        {
            return AddSignature(message, field);
        }

        return message.HasName(field, "arc-authentication-results"u8) ? AddResults(message, field) : null;
    }

    private string? AddSeal(RawMessage message, RawField field)
    {
        var seal = new SignatureFields { Field = field };
        var tags = SignatureReader.Tags(message, field, out var fault);
        if (SetOf(tags) is not { } set)
        {
            return fault ?? "a seal has no valid instance";
        }

        if (set.Seal is not null)
        {
            return "an instance has two seals";
        }

        set.Seal = seal;
        set.Validation = tags.TryGet("cv"u8, out var cv) ? ValidationOf(cv) : "";
        fault ??= SignatureReader.ReadSigner(seal, tags);
        if (fault is null && tags.TryGet("h"u8, out _))
        {
            fault = "h= is forbidden"; // RFC 8617 §4.1.3
        }

        fault ??= seal.Hash == HashKind.Sha1 ? "rsa-sha1 proves nothing today" : null;
        return fault is null ? null : "a seal is malformed: " + fault;
    }

    private string? AddSignature(RawMessage message, RawField field)
    {
        var signature = new SignatureFields
        {
            Field = field,
            HeaderForm = Canonicalization.Relaxed, // without c=: as the public ARC suite reads it; RFC 6376 §3.5 alone would say simple
            BodyForm = Canonicalization.Relaxed,
        };
        var tags = SignatureReader.Tags(message, field, out var fault);
        if (SetOf(tags) is not { } set)
        {
            return fault ?? "a message signature has no valid instance";
        }

        if (set.Signature is not null)
        {
            return "an instance has two message signatures";
        }

        set.Signature = signature;
        set.SignatureFault = fault
            ?? SignatureReader.ReadSigner(signature, tags)
            ?? SignatureReader.ReadContent(signature, tags)
            ?? ReadHeaders(signature, tags)
            ?? (signature.Hash == HashKind.Sha1 ? "rsa-sha1 proves nothing today" : null);
        return null;
    }

    private string? AddResults(RawMessage message, RawField field)
    {
        var value = message.ValueOf(field);
        if (!ArcAuthResults.TryRead(value, out var instance, out var payload) || SetAt(instance) is not { } set)
        {
            Exists = true;
            return "the results have no valid instance";
        }

        if (set.Results is not null)
        {
            return "an instance has two results";
        }

        set.Results = field;
        set.PayloadStart = field.ValueStart + payload;
        return null;
    }

    private ArcSet? SetOf(in TagList tags)
    {
        Exists = true;
        return tags.TryGet("i"u8, out var i) && TagValue.TryNumber(i, MaxInstanceDigits, out var instance) ? SetAt((int)instance) : null;
    }

    private ArcSet? SetAt(int instance)
    {
        Exists = true;
        if (instance is < 1 or > MaxSets)
        {
            return null;
        }

        Highest = Math.Max(Highest, instance);
        return sets[instance] ??= new ArcSet();
    }

    // RFC 8617 §4.1.2: h= may be as short as the sealer likes, but never holds a seal.
    private static string? ReadHeaders(SignatureFields to, in TagList tags)
    {
        if (!tags.TryGet("h"u8, out var h))
        {
            return "h= is missing";
        }

        var fault = h.IsEmpty ? null : SignatureReader.ReadSignedHeaders(to, h);
        return fault ?? (Array.Exists(to.SignedHeaders, n => n.Equals("arc-seal", StringComparison.OrdinalIgnoreCase))
            ? "a seal may not be signed"
            : null);
    }

    private static string ValidationOf(ReadOnlySpan<byte> cv) => cv switch
    {
        _ when cv.SequenceEqual("none"u8) => "none",
        _ when cv.SequenceEqual("pass"u8) => "pass",
        _ when cv.SequenceEqual("fail"u8) => "fail",
        _ => "",
    };

    private string? FindFault()
    {
        if (IsEnded)
        {
            return "the last sealer found the chain broken";
        }

        for (var i = 1; i <= Highest; i++)
        {
            if (sets[i] is not { Seal: not null, Signature: not null, Results: not null } set)
            {
                return $"set {i} is not complete";
            }

            if (set.Validation != (i == 1 ? "none" : "pass"))
            {
                return $"set {i} has a wrong cv=";
            }
        }

        return sets[Highest]?.SignatureFault is { } fault ? "the newest message signature is malformed: " + fault : null;
    }
}
