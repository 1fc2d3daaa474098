using Deeplia.Mail.Names;

namespace Deeplia.Guardian.Observe.Identity;

/// <summary>Finds a registrable name that stands left of another one, as in <c>www.bank.example.stranger.example</c>.</summary>
internal static class NameWithin
{
    private const int FewestDots = 3;

    /// <summary>The longest such name at the beginning of a host, or null.</summary>
    /// <param name="host">The host.</param>
    public static DomainName? Of(DomainName host)
    {
        ArgumentNullException.ThrowIfNull(host);
        return host.Ascii.AsSpan().Count('.') >= FewestDots && host.Registrable is { } own && host.Ascii.Length > own.Ascii.Length
            ? In(host.Ascii[..(host.Ascii.Length - own.Ascii.Length - 1)])
            : null;
    }

    /// <summary>The name that a host imitates whose registered part begins with an ending: <c>bank.example-login.example</c>.</summary>
    /// <param name="host">The host.</param>
    public static DomainName? BeforeDash(DomainName host)
    {
        ArgumentNullException.ThrowIfNull(host);
        if (host.Registrable is not { } own || host.Ascii.Length == own.Ascii.Length)
        {
            return null;
        }

        var dash = own.Ascii.IndexOf('-', StringComparison.Ordinal);
        return dash > 0 && dash < own.Ascii.IndexOf('.', StringComparison.Ordinal)
            ? In(host.Ascii[..(host.Ascii.Length - own.Ascii.Length + dash)])
            : null;
    }

    /// <summary>The longest beginning of some labels that is a name somebody could have registered, or null.</summary>
    /// <param name="left">The labels left of what was registered.</param>
    public static DomainName? In(string left)
    {
        for (var end = left.Length; end > 0; end = left.LastIndexOf('.', end - 1))
        {
            var name = left[..end];
            if (name.Contains('.', StringComparison.Ordinal)
                && PublicSuffixList.Default.Lists(name[(name.LastIndexOf('.') + 1)..])
                && DomainName.TryParse(name, out var domain) && domain.Registrable is { } registrable
                && !registrable.Ascii.StartsWith("www.", StringComparison.Ordinal))
            {
                return registrable;
            }
        }

        return null;
    }
}
