namespace Deeplia.Identity.Dkim;

/// <summary>The digests a signature can name (RFC 6376 §3.3, RFC 8301 §3.1).</summary>
internal enum HashKind
{
    Sha256,
    Sha1,
}
