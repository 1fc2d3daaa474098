using System.Collections.Immutable;

namespace Deeplia.Mail.Links;

/// <summary>Where an address leads once it is unwrapped, as far as the address itself tells.</summary>
/// <param name="Url">The innermost address; the address as found when nothing could be unwrapped.</param>
/// <param name="Through">The wrappers taken off, outermost first.</param>
/// <param name="Opaque">A wrapper that keeps the rest of the way to itself, or null.</param>
/// <param name="TooDeep">Wrapped more than <see cref="LinkUnwrapper.MaxDepth"/> times; nothing was unwrapped then.</param>
public sealed record LinkTarget(WebUrl Url, ImmutableArray<Wrapper> Through, Wrapper? Opaque, bool TooDeep);
