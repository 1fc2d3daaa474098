namespace Deeplia.Identity.Dkim;

/// <summary>A list of tags, <c>a=b; c=d</c> (RFC 6376 §3.2). Names are unique; case matters.</summary>
internal readonly ref struct TagList
{
    /// <summary>Most tags of one list; a full DKIM-Signature has 14.</summary>
    public const int MaxTags = 32;

    private readonly ReadOnlySpan<byte> text;
    private readonly Tag[] tags;
    private readonly int count;

    private TagList(ReadOnlySpan<byte> text, Tag[] tags, int count)
    {
        this.text = text;
        this.tags = tags;
        this.count = count;
    }

    /// <summary>Reads a list; the error says what is wrong, and is null when nothing is.</summary>
    public static TagList Parse(ReadOnlySpan<byte> text, out string? error)
    {
        var read = new Tag[MaxTags];
        var found = 0;
        error = null;
        for (var start = 0; start < text.Length || found == 0;)
        {
            var length = text[start..].IndexOf((byte)';');
            var end = length < 0 ? text.Length : start + length;
            if (length < 0 && found > 0 && text[start..].IndexOfAnyExcept(TagValue.Blanks) < 0)
            {
                break; // white space after the last semicolon
            }

            if (found == MaxTags)
            {
                error = "too many tags";
                break;
            }

            error = ReadTag(text, start, end, out var tag);
            if (error is null && IsKnown(text, read.AsSpan(0, found), tag))
            {
                error = "a tag appears twice";
            }

            if (error is not null)
            {
                break;
            }

            read[found++] = tag;
            start = end + 1;
        }

        return new TagList(text, read, found);
    }

    /// <summary>Finds a tag.</summary>
    public bool TryFind(ReadOnlySpan<byte> name, out Tag tag)
    {
        foreach (var candidate in tags.AsSpan(0, count))
        {
            if (text.Slice(candidate.Name, candidate.NameLength).SequenceEqual(name))
            {
                tag = candidate;
                return true;
            }
        }

        tag = default;
        return false;
    }

    /// <summary>Reads the value of a tag without the white space around it.</summary>
    public bool TryGet(ReadOnlySpan<byte> name, out ReadOnlySpan<byte> value)
    {
        var found = TryFind(name, out var tag);
        value = found ? TagValue.Trim(text[tag.After..tag.End]) : default;
        return found;
    }

    /// <summary>Whether a tag is the first one.</summary>
    public bool StartsWith(ReadOnlySpan<byte> name) =>
        count > 0 && text.Slice(tags[0].Name, tags[0].NameLength).SequenceEqual(name);

    private static string? ReadTag(ReadOnlySpan<byte> text, int start, int end, out Tag tag)
    {
        tag = default;
        var part = text[start..end];
        var equals = part.IndexOf((byte)'=');
        if (equals < 0)
        {
            return TagValue.Trim(part).IsEmpty ? "an empty tag" : "a tag without value";
        }

        var name = TagValue.Trim(part[..equals]);
        var nameStart = part.IndexOfAnyExcept(TagValue.Blanks);
        if (!IsName(name))
        {
            return "a tag name is malformed";
        }

        tag = new Tag(start + nameStart, name.Length, start + equals + 1, end);
        return TagValue.IsText(part[(equals + 1)..]) ? null : "a tag value holds a forbidden character";
    }

    // tag-name = ALPHA *ALNUMPUNC
    private static bool IsName(ReadOnlySpan<byte> name)
    {
        if (name.IsEmpty || !char.IsAsciiLetter((char)name[0]))
        {
            return false;
        }

        foreach (var b in name)
        {
            if (!char.IsAsciiLetterOrDigit((char)b) && b != '_')
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsKnown(ReadOnlySpan<byte> text, ReadOnlySpan<Tag> tags, Tag tag)
    {
        var name = text.Slice(tag.Name, tag.NameLength);
        foreach (var known in tags)
        {
            if (text.Slice(known.Name, known.NameLength).SequenceEqual(name))
            {
                return true;
            }
        }

        return false;
    }
}
