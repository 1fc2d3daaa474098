using System.Net;

namespace Deeplia.Mail.Path;

/// <summary>What the front of a host name looks like: which words stand in it, and whether the address does.</summary>
internal readonly record struct HostShape(HostWord Words, bool HasIp)
{
    private const int MaxWords = 24;

    /// <summary>Reads the part of a name in front of its operator's suffix.</summary>
    public static HostShape Read(ReadOnlySpan<char> front, ReadOnlySpan<char> whole, IPAddress? ip, HostTables tables)
    {
        // A name without a known operator ends in its owner's domain: the last two labels say nothing about the line.
        var words = front.Length == whole.Length ? front[..Math.Max(0, EndOfFront(whole))] : front;
        var hasIp = ip is null ? IpInName.LooksLikeOne(front) : IpInName.Contains(front, ip);
        return new HostShape(ReadWords(words, tables), hasIp);
    }

    /// <summary>Tells whether any of the given hints is there.</summary>
    public bool Has(HostWord any) => (Words & any) != HostWord.None;

    private static int EndOfFront(ReadOnlySpan<char> whole)
    {
        var last = whole.LastIndexOf('.');
        return last < 0 ? 0 : whole[..last].LastIndexOf('.');
    }

    private static HostWord ReadWords(ReadOnlySpan<char> text, HostTables tables)
    {
        var found = HostWord.None;
        var count = 0;
        for (var i = 0; i < text.Length && count < MaxWords; i++)
        {
            if (!char.IsAsciiLetter(text[i]))
            {
                continue;
            }

            var start = i;
            while (i < text.Length && char.IsAsciiLetter(text[i]))
            {
                i++;
            }

            count++;
            found |= tables.FindWord(text[start..i]);
        }

        return found;
    }
}
