using Deeplia.Identity.Dkim;

namespace Deeplia.Identity.Message;

/// <summary>The digests of one body: signatures that ask for the same one share it. Safe for many threads.</summary>
internal sealed class BodyHashes(RawMessage message)
{
    private readonly List<(Canonicalization Form, HashKind Kind, long Limit, BodyHash Hash)> known = [];

    /// <summary>The digest of the first <paramref name="limit"/> canonical bytes.</summary>
    public BodyHash Of(Canonicalization form, HashKind kind, long limit = long.MaxValue)
    {
        lock (known)
        {
            foreach (var entry in known)
            {
                if (entry.Form == form && entry.Kind == kind && entry.Limit == limit)
                {
                    return entry.Hash;
                }
            }

            using var sink = new HashSink(kind, limit);
            CanonicalBody.Write(form, message.Body, sink);
            var hash = new BodyHash(sink.Finish(), sink.Total);
            known.Add((form, kind, limit, hash));
            return hash;
        }
    }
}
