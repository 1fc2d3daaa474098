namespace Deeplia.Identity.Spf;

/// <summary>The kinds of terms (RFC 7208 §4.6.1); modifiers come after the mechanisms.</summary>
internal enum SpfTermKind : byte
{
    All,
    Include,
    A,
    Mx,
    Ptr,
    Ip4,
    Ip6,
    Exists,
    Redirect,
    Explanation,
    OtherModifier,
}
