using System.Runtime.InteropServices;

namespace Deeplia.Identity.Spf;

/// <summary>One checked term: where it stands in its record, and what it says.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct SpfTerm
{
    public required SpfTermKind Kind { get; init; }

    /// <summary>The result when the mechanism matches.</summary>
    public AuthenticationResult Result { get; init; }

    public required int Start { get; init; }

    public required int Length { get; init; }

    /// <summary>Where the domain-spec begins in the record.</summary>
    public int SpecStart { get; init; }

    /// <summary>Length of the domain-spec; 0 stands for the current domain.</summary>
    public int SpecLength { get; init; }

    /// <summary>Network of <c>ip4</c> or <c>ip6</c>.</summary>
    public UInt128 Network { get; init; }

    public byte Prefix4 { get; init; }

    public byte Prefix6 { get; init; }

    public bool IsMechanism => Kind < SpfTermKind.Redirect;
}
