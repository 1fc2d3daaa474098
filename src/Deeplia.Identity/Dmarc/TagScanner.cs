namespace Deeplia.Identity.Dmarc;

/// <summary>Walks a tag list (RFC 6376 §3.2) whose first tag is a version, as DMARC and BIMI write it.</summary>
internal static class TagScanner
{
    /// <summary>True when the first tag is <c>v</c> with exactly that version; <paramref name="tags"/> is what follows.</summary>
    public static bool StartsWithVersion(ReadOnlySpan<char> text, string version, out ReadOnlySpan<char> tags)
    {
        var end = text.IndexOf(';');
        tags = end < 0 ? default : text[(end + 1)..];
        var first = end < 0 ? text : text[..end];
        return TryNext(ref first, out var name, out var value) && name is ['v' or 'V'] && value.SequenceEqual(version);
    }

    /// <summary>Takes the next tag off; what has no equals sign is skipped as the syntax error it is.</summary>
    public static bool TryNext(ref ReadOnlySpan<char> tags, out ReadOnlySpan<char> name, out ReadOnlySpan<char> value)
    {
        while (!tags.IsEmpty)
        {
            var end = tags.IndexOf(';');
            var tag = end < 0 ? tags : tags[..end];
            tags = end < 0 ? default : tags[(end + 1)..];
            var equals = tag.IndexOf('=');
            if (equals >= 0)
            {
                name = Trim(tag[..equals]);
                value = Trim(tag[(equals + 1)..]);
                return true;
            }
        }

        name = default;
        value = default;
        return false;
    }

    private static ReadOnlySpan<char> Trim(ReadOnlySpan<char> text) => text.Trim(" \t\r\n");
}
