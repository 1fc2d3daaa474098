using System.Buffers;
using System.Globalization;

namespace Deeplia.Mail.Names;

/// <summary>One host or domain name, compared without case by its A-labels (RFC 1034 §3.1, RFC 5890 §2.3.2.1).</summary>
public sealed record DomainName
{
    /// <summary>Longest name, in octets of its dotted form without the final dot (RFC 1035 §2.3.4).</summary>
    public const int MaxLength = 253;

    private const int MaxLabelLength = 63; // RFC 1035 §2.3.4

    // A name in U-labels is never longer than this in characters if its A-labels fit.
    private const int MaxInputLength = 512;

    private static readonly IdnMapping Idn = new() { AllowUnassigned = true, UseStd3AsciiRules = false };

    // The underscore is no host name, yet names such as _dmarc.example.com and some old hosts carry it.
    private static readonly SearchValues<char> NameCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-_.");

    private DomainName(string ascii) => Ascii = ascii;

    /// <summary>The name in lower-case A-labels, without a final dot.</summary>
    public string Ascii { get; }

    /// <summary>The name in U-labels for the reader's eye; equal to <see cref="Ascii"/> if it cannot be decoded.</summary>
    public string Unicode
    {
        get
        {
            if (!Ascii.Contains("xn--", StringComparison.Ordinal))
            {
                return Ascii;
            }

            try
            {
                return Idn.GetUnicode(Ascii);
            }
            catch (ArgumentException)
            {
                return Ascii; // a label that only pretends to be Punycode
            }
        }
    }

    /// <summary>The last label.</summary>
    public string TopLevel => Ascii[(Ascii.LastIndexOf('.') + 1)..];

    /// <summary>The part somebody registered, or null if the name is itself a public suffix.</summary>
    public DomainName? Registrable => PublicSuffixList.Default.RegistrableOf(this);

    /// <summary>Reads one name; address literals, blanks and empty labels are refused, a final dot is dropped.</summary>
    /// <param name="text">The name, in A-labels or U-labels.</param>
    /// <param name="value">The name read; meaningful only when the result is true.</param>
    public static bool TryParse(ReadOnlySpan<char> text, out DomainName value)
    {
        value = null!;
        if (text.Length is 0 or > MaxInputLength)
        {
            return false;
        }

        string ascii;
        try
        {
            ascii = System.Text.Ascii.IsValid(text)
                ? text.ToString().ToLowerInvariant()
                : Idn.GetAscii(text.ToString()).ToLowerInvariant();
        }
        catch (ArgumentException)
        {
            return false;
        }

        if (ascii.EndsWith('.'))
        {
            ascii = ascii[..^1];
        }

        if (!IsWellFormed(ascii))
        {
            return false;
        }

        value = new DomainName(ascii);
        return true;
    }

    /// <summary>Tells whether this name is <paramref name="other"/> or lies below it.</summary>
    /// <param name="other">The possible parent.</param>
    public bool IsSameOrSubdomainOf(DomainName other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Ascii.EndsWith(other.Ascii, StringComparison.Ordinal)
            && (Ascii.Length == other.Ascii.Length || Ascii[^(other.Ascii.Length + 1)] == '.');
    }

    /// <summary>Tells whether both names belong to one registrant; public suffixes only share with themselves.</summary>
    /// <param name="other">The name to compare with.</param>
    public bool SharesOrganizationWith(DomainName other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Equals(other) || (Registrable is { } mine && mine.Equals(other.Registrable));
    }

    /// <inheritdoc/>
    public override string ToString() => Ascii;

    /// <summary>A part of a name already checked: its registrable end.</summary>
    internal static DomainName FromChecked(string ascii) => new(ascii);

    private static bool IsWellFormed(ReadOnlySpan<char> ascii)
    {
        if (ascii.Length is 0 or > MaxLength || ascii.ContainsAnyExcept(NameCharacters))
        {
            return false;
        }

        var last = ascii;
        foreach (var label in ascii.Split('.'))
        {
            last = ascii[label];
            if (last.Length is 0 or > MaxLabelLength)
            {
                return false;
            }
        }

        // No top-level name is a number: 192.0.2.1 is an address (RFC 3696 §2).
        return last.ContainsAnyExceptInRange('0', '9');
    }
}
