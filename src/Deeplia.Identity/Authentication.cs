using System.Collections.Immutable;
using Deeplia.Identity.Arc;
using Deeplia.Identity.Bimi;
using Deeplia.Identity.Dkim;
using Deeplia.Identity.Dmarc;
using Deeplia.Identity.Spf;

namespace Deeplia.Identity;

/// <summary>All that we evaluated of one message ourselves.</summary>
/// <param name="Spf">Whether the client may send for the reverse-path (RFC 7208).</param>
/// <param name="Dkim">One entry a signature, top to bottom (RFC 6376).</param>
/// <param name="Arc">The chain of sealers (RFC 8617).</param>
/// <param name="Dmarc">Whether the author domain is proved (RFC 9989).</param>
/// <param name="Bimi">The brand indicator the message may claim.</param>
/// <param name="Override">The trusted sealer whose word outweighs a DMARC failure, or null.</param>
public sealed record Authentication(
    SpfReport Spf,
    ImmutableArray<DkimReport> Dkim,
    ArcReport Arc,
    DmarcReport Dmarc,
    BimiReport Bimi,
    SealerOverride? Override);
