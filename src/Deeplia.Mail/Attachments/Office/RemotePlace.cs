namespace Deeplia.Mail.Attachments.Office;

/// <summary>Tells whether an address leads out of the reader's own network.</summary>
internal static class RemotePlace
{
    /// <summary>The host of an address on the internet; null for files at hand and machines of a single name.</summary>
    /// <param name="target">An address, or a path of Windows.</param>
    public static string? HostOf(string target)
    {
        var text = target.Trim();
        foreach (var prefix in (string[])["mhtml:", "ms-word:ofe|u|", "ms-excel:ofe|u|", "its:", "search-ms:"])
        {
            text = text.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) ? text[prefix.Length..] : text;
        }

        if (text.StartsWith(@"\\", StringComparison.Ordinal) || text.StartsWith("file://", StringComparison.OrdinalIgnoreCase))
        {
            var path = text.AsSpan(text[0] == '\\' ? 2 : 7).TrimStart("\\/");
            var end = path.IndexOfAny("\\/@");
            var name = (end < 0 ? path : path[..end]).ToString();
            return name.Contains('.', StringComparison.Ordinal) && !name.EndsWith(".local", StringComparison.OrdinalIgnoreCase)
                && Uri.CheckHostName(name) != UriHostNameType.Unknown ? name : null;
        }

        return Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" or "ftp"
            && uri.Host.Length > 0
            ? uri.Host
            : null;
    }
}
