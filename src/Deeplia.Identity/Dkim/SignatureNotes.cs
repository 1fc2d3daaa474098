using Deeplia.Identity.Message;

namespace Deeplia.Identity.Dkim;

/// <summary>Finds what should be known about a signature beside its result.</summary>
internal static class SignatureNotes
{
    private const int ShortestKey = 1024; // RFC 8301 §3.2: verifiers refuse less
    private const int GoodKey = 2048; // RFC 8301 §3.2: signers should use this

    /// <summary>What the header says.</summary>
    public static DkimWarnings Of(RawMessage message, SignatureFields signature, int froms, long now, TimeSpan skew)
    {
        var signed = 0;
        foreach (var name in signature.SignedHeaders)
        {
            signed += name.Equals("from", StringComparison.OrdinalIgnoreCase) ? 1 : 0;
        }

        return When(signature.Expiration < now, DkimWarnings.Expired)
            | When(signature.Timestamp > now + skew.TotalSeconds, DkimWarnings.FutureTimestamp)
            | When(signed <= froms, DkimWarnings.FromNotOversigned)
            | When(signed < froms, DkimWarnings.UnsignedFrom)
            | When(signature.Hash == HashKind.Sha1, DkimWarnings.Sha1)
            | When(signature.Key == KeyKind.Ed25519, DkimWarnings.Ed25519)
            | When(LeavesOut("subject", "subject"u8), DkimWarnings.UnsignedHeaders)
            | When(LeavesOut("to", "to"u8), DkimWarnings.UnsignedHeaders)
            | When(LeavesOut("date", "date"u8), DkimWarnings.UnsignedHeaders);

        bool LeavesOut(string name, ReadOnlySpan<byte> bytes) =>
            !Array.Exists(signature.SignedHeaders, h => h.Equals(name, StringComparison.OrdinalIgnoreCase)) && message.CountOf(bytes) > 0;
    }

    /// <summary>What the key says.</summary>
    public static DkimWarnings Of(KeyRecord key) =>
        When(key.IsTest, DkimWarnings.TestMode)
        | When(key.Rsa?.Bits < ShortestKey, DkimWarnings.ShortKey)
        | When(key.Rsa?.Bits is >= ShortestKey and < GoodKey, DkimWarnings.WeakKey);

    private static DkimWarnings When(bool holds, DkimWarnings warning) => holds ? warning : DkimWarnings.None;
}
