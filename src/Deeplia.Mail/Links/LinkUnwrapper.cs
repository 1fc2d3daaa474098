using System.Collections.Immutable;

namespace Deeplia.Mail.Links;

/// <summary>Takes off wrappers of mail gateways, redirectors and click counters whose addresses hold their target. Asks nobody.</summary>
public static class LinkUnwrapper
{
    /// <summary>How many wrappers are taken off. Two gateways and a click counter are common; nobody honest needs eight.</summary>
    public const int MaxDepth = 8;

    /// <summary>The innermost address. Unwrapping it again changes nothing.</summary>
    /// <param name="url">The address as found.</param>
    public static LinkTarget Unwrap(WebUrl url)
    {
        ArgumentNullException.ThrowIfNull(url);
        var book = WrapperBook.Shipped;
        var current = url;
        ImmutableArray<Wrapper> through = [];
        while (current.IsWeb && book.Read(current) is var (wrapper, target))
        {
            if (target is null)
            {
                return new LinkTarget(current, through, wrapper, false);
            }

            if (through.Length == MaxDepth)
            {
                return new LinkTarget(url, [], null, true);
            }

            through = through.Add(wrapper);
            current = target;
        }

        return new LinkTarget(current, through, null, false);
    }
}
