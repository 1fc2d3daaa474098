namespace Deeplia.Identity.Spf;

/// <summary>Says what is wrong with a record in words its owner can act on.</summary>
internal static class SpfProblemText
{
    private const int MaxShown = 100;

    public static string Of(SpfRecord record) => record.Problem switch
    {
        SpfProblem.None => "",
        SpfProblem.NotAscii => "it holds characters that are not ASCII",
        SpfProblem.TooLong => "it is longer than a TXT record can be",
        var problem => $"'{Clean(record.Text.AsSpan(record.ProblemStart, record.ProblemLength))}' {OfTerm(problem)}",
    };

    /// <summary>Text of a stranger, fit for one line of a log or a header.</summary>
    public static string Clean(ReadOnlySpan<char> text)
    {
        var shown = text[..Math.Min(text.Length, MaxShown)].ToArray();
        foreach (ref var c in shown.AsSpan())
        {
            c = c is >= ' ' and <= '~' ? c : '?';
        }

        return text.Length > MaxShown ? new string(shown) + "..." : new string(shown);
    }

    private static string OfTerm(SpfProblem problem) => problem switch
    {
        SpfProblem.QualifiedModifier => "is a modifier and may carry no sign",
        SpfProblem.BadModifierName => "is no modifier: its name must begin with a letter",
        SpfProblem.SecondModifier => "may stand in a record only once",
        SpfProblem.UnexpectedArgument => "may carry no argument",
        SpfProblem.MissingDomain => "names no domain",
        SpfProblem.BadDomain => "names no full domain",
        SpfProblem.AddressAsDomain => "names an address: that needs ip4 or ip6",
        SpfProblem.BadMacro => "holds a broken macro",
        SpfProblem.BadIp4 => "holds no IPv4 address",
        SpfProblem.BadIp6 => "holds no IPv6 address",
        SpfProblem.BadPrefixLength => "has a wrong prefix length",
        SpfProblem.UnknownMechanism or SpfProblem.None or SpfProblem.NotAscii or SpfProblem.TooLong => "is no mechanism",
    };
}
