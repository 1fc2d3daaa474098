namespace Deeplia.Identity.Dmarc;

/// <summary>The values of the known tags as they stand in one record; unknown tags are ignored (RFC 9989 §4.7).</summary>
internal sealed class DmarcTags
{
    private ulong seen;

    private enum Tag
    {
        Unknown,
        P,
        Sp,
        Np,
        Adkim,
        Aspf,
        Psd,
        T,
        Fo,
        Rua,
        Ruf,
        Pct,
    }

    public PolicyTag P { get; private set; } = PolicyTag.Absent;

    public PolicyTag Sp { get; private set; } = PolicyTag.Absent;

    public PolicyTag Np { get; private set; } = PolicyTag.Absent;

    /// <summary>The letter of a one-letter value, lower case; NUL for anything else. The same for the three below.</summary>
    public char Adkim { get; private set; }

    public char Aspf { get; private set; }

    public char Psd { get; private set; }

    public char T { get; private set; }

    public string? Fo { get; private set; }

    public string? Rua { get; private set; }

    public string? Ruf { get; private set; }

    public string? Pct { get; private set; }

    /// <summary>Keeps one tag. The second of a name leaves neither: RFC 6376 §3.2 forbids it; which was meant?</summary>
    public void Take(ReadOnlySpan<char> name, ReadOnlySpan<char> value)
    {
        var tag = TagOf(name);
        var twice = (seen & (1UL << (int)tag)) != 0;
        seen |= 1UL << (int)tag;
        value = twice || !IsPrintable(value) ? default : value;
        switch (tag)
        {
            case Tag.P: P = PolicyTag.Of(value); break;
            case Tag.Sp: Sp = PolicyTag.Of(value); break;
            case Tag.Np: Np = PolicyTag.Of(value); break;
            case Tag.Adkim: Adkim = LetterOf(value); break;
            case Tag.Aspf: Aspf = LetterOf(value); break;
            case Tag.Psd: Psd = LetterOf(value); break;
            case Tag.T: T = LetterOf(value); break;
            case Tag.Fo: Fo = value.ToString(); break;
            case Tag.Rua: Rua = value.ToString(); break;
            case Tag.Ruf: Ruf = value.ToString(); break;
            case Tag.Pct: Pct = value.ToString(); break;
            case Tag.Unknown: break;
        }
    }

    private static Tag TagOf(ReadOnlySpan<char> name)
    {
        Span<char> lower = stackalloc char[5]; // the longest known name
        if (name.Length > lower.Length || name.ToLowerInvariant(lower) < 0)
        {
            return Tag.Unknown;
        }

        return lower[..name.Length] switch
        {
            "p" => Tag.P,
            "sp" => Tag.Sp,
            "np" => Tag.Np,
            "adkim" => Tag.Adkim,
            "aspf" => Tag.Aspf,
            "psd" => Tag.Psd,
            "t" => Tag.T,
            "fo" => Tag.Fo,
            "rua" => Tag.Rua,
            "ruf" => Tag.Ruf,
            "pct" => Tag.Pct,
            _ => Tag.Unknown,
        };
    }

    private static char LetterOf(ReadOnlySpan<char> value) => value.Length == 1 ? char.ToLowerInvariant(value[0]) : '\0';

    private static bool IsPrintable(ReadOnlySpan<char> value) => value.IndexOfAnyExceptInRange(' ', '~') < 0;

    /// <summary>A tag that names a policy: absent, a policy, or something that is none.</summary>
    internal readonly record struct PolicyTag(bool IsAbsent, DmarcPolicy? Policy)
    {
        public static PolicyTag Absent { get; } = new(IsAbsent: true, null);

        public static PolicyTag Of(ReadOnlySpan<char> value) => new(
            IsAbsent: false,
            value.Equals("none", StringComparison.OrdinalIgnoreCase) ? DmarcPolicy.None
                : value.Equals("quarantine", StringComparison.OrdinalIgnoreCase) ? DmarcPolicy.Quarantine
                : value.Equals("reject", StringComparison.OrdinalIgnoreCase) ? DmarcPolicy.Reject
                : null);
    }
}
