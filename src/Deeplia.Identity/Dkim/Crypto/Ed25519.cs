namespace Deeplia.Identity.Dkim.Crypto;

internal static class Ed25519
{
    public const int PublicKeySize = 32;
    public static bool Verify(ReadOnlySpan<byte> key, ReadOnlySpan<byte> message, ReadOnlySpan<byte> signature) => false;
}
