using Deeplia.Identity.Dkim;

namespace Deeplia.Identity.Message;

/// <summary>The digests of one body: signatures that ask for the same one share it. Safe for many threads.</summary>
internal sealed class BodyHashes(RawMessage message)
{
    /// <summary>Most digests of parts of a body: each l= asks for its own, which is work an enemy could give us.</summary>
    public const int MaxPartial = 12;

    private readonly List<(Canonicalization Form, HashKind Kind, long Limit, BodyHash Hash)> known = [];

    /// <summary>The digest of the whole canonical body.</summary>
    public BodyHash Whole(Canonicalization form, HashKind kind)
    {
        lock (known)
        {
            return Known(form, kind, long.MaxValue) ?? Compute(form, kind, long.MaxValue);
        }
    }

    /// <summary>The digest of the first canonical bytes, or of all; null when too many other lengths were asked for.</summary>
    public BodyHash? First(Canonicalization form, HashKind kind, long? limit)
    {
        if (limit is not { } length)
        {
            return Whole(form, kind);
        }

        lock (known)
        {
            return Known(form, kind, length) ?? (known.Count < MaxPartial ? Compute(form, kind, length) : null);
        }
    }

    private BodyHash? Known(Canonicalization form, HashKind kind, long limit)
    {
        foreach (var entry in known)
        {
            if (entry.Form == form && entry.Kind == kind && entry.Limit == limit)
            {
                return entry.Hash;
            }
        }

        return null;
    }

    private BodyHash Compute(Canonicalization form, HashKind kind, long limit)
    {
        using var sink = new HashSink(kind, limit);
        CanonicalBody.Write(form, message.Body, sink);
        var hash = new BodyHash(sink.Finish(), sink.Total);
        known.Add((form, kind, limit, hash));
        return hash;
    }
}
