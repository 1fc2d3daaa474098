namespace Deeplia.Mail.Links;

/// <summary>One line of <c>data/links/wrappers.txt</c>: how one kind of wrapped address is told and read.</summary>
/// <param name="Wrapper">Whose it is.</param>
/// <param name="PathPrefix">How its path starts; empty for any path.</param>
/// <param name="Place">Where the target stands.</param>
/// <param name="Names">What the place is called: parameters, a segment's number, marks.</param>
/// <param name="Codings">What is undone, in order.</param>
internal sealed record WrapperRule(
    Wrapper Wrapper, string PathPrefix, TargetPlace Place, IReadOnlyList<string> Names, IReadOnlyList<TargetCoding> Codings)
{
    /// <summary>Whether the rule speaks of such a path: a prefix ends where a path segment ends, or with its own last sign.</summary>
    public bool Fits(string path) => path.StartsWith(PathPrefix, StringComparison.OrdinalIgnoreCase)
        && (path.Length == PathPrefix.Length || PathPrefix.Length == 0 || !char.IsAsciiLetterOrDigit(PathPrefix[^1])
            || path[PathPrefix.Length] == '/');
}
