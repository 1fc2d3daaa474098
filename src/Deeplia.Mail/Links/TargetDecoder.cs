using System.Globalization;
using System.Text;

namespace Deeplia.Mail.Links;

/// <summary>Undoes the codings of wrapped targets. Whatever does not decode is no target: the answer is null.</summary>
internal static class TargetDecoder
{
    private const string RunLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    private const int ShortestRun = 2; // Proofpoint: **A stands for two characters

    /// <summary>Undoes one coding.</summary>
    public static string? Decode(string text, TargetCoding coding) => coding switch
    {
        TargetCoding.Base64 => Base64(text),
        TargetCoding.Skip2 => text.Length > 2 ? text[2..] : null,
        TargetCoding.Inner => Inner(text),
        TargetCoding.Https => WithScheme(text, "https://"),
        TargetCoding.Http => WithScheme(text, "http://"),
        TargetCoding.Proofpoint2 => PercentCoding.Decode(text.Replace('-', '%').Replace('_', '/')),
        TargetCoding.Proofpoint3 => Proofpoint3(text),
    };

    private static string? Base64(ReadOnlySpan<char> text)
    {
        var plain = PercentCoding.Decode(text).Replace('-', '+').Replace('_', '/').TrimEnd('=');
        var bytes = new byte[((plain.Length / 4) + 1) * 3];
        return Convert.TryFromBase64String(plain + new string('=', (4 - (plain.Length % 4)) % 4), bytes, out var count)
            ? Encoding.UTF8.GetString(bytes, 0, count)
            : null;
    }

    // JSON may be written into JSON: the slashes and quotes are then escaped more than once.
    private static string? Inner(string text)
    {
        var plain = text.Replace("\\", "", StringComparison.Ordinal);
        var start = plain.IndexOf("http", StringComparison.OrdinalIgnoreCase);
        if (start < 0)
        {
            return null;
        }

        var end = plain.IndexOf('"', start);
        return end < 0 ? plain[start..] : plain[start..end];
    }

    private static string WithScheme(string text, string scheme)
    {
        var plain = text.Contains('/', StringComparison.Ordinal) ? text : PercentCoding.Decode(text);
        return plain.StartsWith("http:", StringComparison.OrdinalIgnoreCase)
            || plain.StartsWith("https:", StringComparison.OrdinalIgnoreCase) ? plain : scheme + plain.TrimStart('/');
    }

    // __address__;replaced!!more: each star of the address takes one character of the replaced ones, **A two, **B three and so on.
    private static string? Proofpoint3(string text)
    {
        var mark = text.IndexOf("__;", StringComparison.Ordinal);
        var end = mark < 0 ? -1 : text.IndexOf('!', mark);
        if (mark < 0 || end < 0)
        {
            return null;
        }

        var replaced = Base64(text.AsSpan(mark + 3, end - mark - 3));
        return replaced is null ? null : Fill(text.AsSpan(0, mark), new StringInfo(replaced));
    }

    private static string Fill(ReadOnlySpan<char> address, StringInfo replaced)
    {
        var filled = new StringBuilder(address.Length + 16);
        var next = 0;
        while (address.IndexOf('*') is >= 0 and var star)
        {
            filled.Append(address[..star]);
            address = address[(star + 1)..];
            var run = 1;
            if (address.Length > 1 && address[0] == '*' && RunLetters.IndexOf(address[1], StringComparison.Ordinal) is >= 0 and var index)
            {
                run = index + ShortestRun;
                address = address[2..];
            }

            var count = Math.Min(run, replaced.LengthInTextElements - next);
            filled.Append(count > 0 ? replaced.SubstringByTextElements(next, count) : "");
            next += Math.Max(0, count);
        }

        return filled.Append(address).ToString();
    }
}
