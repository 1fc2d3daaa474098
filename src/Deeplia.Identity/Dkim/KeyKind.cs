namespace Deeplia.Identity.Dkim;

/// <summary>The kinds of keys (RFC 6376 §3.6.1, RFC 8463 §4).</summary>
internal enum KeyKind
{
    Rsa,
    Ed25519,
}
