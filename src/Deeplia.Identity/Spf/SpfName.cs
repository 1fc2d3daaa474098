using Deeplia.Mail.Names;

namespace Deeplia.Identity.Spf;

/// <summary>Tells which names can be evaluated, and which can be asked for at all.</summary>
internal static class SpfName
{
    private const int MaxNameLength = 253; // RFC 1035 §2.3.4
    private const int MaxLabelLength = 63; // RFC 1035 §2.3.4

    /// <summary>Whether DNS can hold the name. Macros bring in anything, so any printable character may stand in a label.</summary>
    public static bool CanBeAsked(ReadOnlySpan<char> name)
    {
        if (name.Length is 0 or > MaxNameLength || name.ContainsAnyExceptInRange(' ', '~'))
        {
            return false;
        }

        while (true)
        {
            var dot = name.IndexOf('.');
            var length = dot < 0 ? name.Length : dot;
            if (length is 0 or > MaxLabelLength)
            {
                return false;
            }

            if (dot < 0)
            {
                return true;
            }

            name = name[(dot + 1)..];
        }
    }

    /// <summary>Whether a record may be looked for at the name: it has several labels (RFC 7208 §4.3).</summary>
    public static bool CanHoldRecord(ReadOnlySpan<char> name) => name.Contains('.') && CanBeAsked(name);

    /// <summary>Whether a name is another one or lies below it.</summary>
    public static bool IsWithin(string name, string parent) =>
        name.EndsWith(parent, StringComparison.OrdinalIgnoreCase)
        && (name.Length == parent.Length || name[^(parent.Length + 1)] == '.');

    /// <summary>A host name in A-labels (RFC 8616 §4); as it came when it has none.</summary>
    public static string ToAscii(string host) =>
        !System.Text.Ascii.IsValid(host) && DomainName.TryParse(host, out var name) ? name.Ascii : host;
}
