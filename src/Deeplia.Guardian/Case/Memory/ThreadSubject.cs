namespace Deeplia.Guardian.Case.Memory;

/// <summary>The subject of a thread: what is left of a subject when "Re:", "AW:", "TR:" and the like are taken away.</summary>
public static class ThreadSubject
{
    private const int LongestMark = 5; // "Antw:" without its colon and one more
    private const int MaxLength = 200;

    /// <summary>The key, lower case; empty when nothing is left.</summary>
    /// <param name="subject">The subject as shown.</param>
    public static string Of(string subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        var rest = subject.AsSpan(0, Math.Min(subject.Length, MaxLength)).Trim();
        while (rest.IndexOf(':') is > 0 and <= LongestMark and var colon && IsMark(rest[..colon]))
        {
            rest = rest[(colon + 1)..].TrimStart();
        }

        return rest.ToString().ToLowerInvariant();
    }

    /// <summary>Whether a subject says that it answers another mail.</summary>
    /// <param name="subject">The subject as shown.</param>
    public static bool IsAnswer(string subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        return Of(subject).Length < Math.Min(subject.Length, MaxLength)
            && subject.AsSpan().TrimStart().IndexOf(':') is > 0 and <= LongestMark;
    }

    // The marks that mail programs write in the languages of Europe; "[2]" may count the answers.
    private static bool IsMark(ReadOnlySpan<char> word) =>
        word.TrimEnd("[]0123456789 ").ToString().ToLowerInvariant() is
            "re" or "ref" or "fw" or "fwd" or "aw" or "wg" or "tr" or "rv" or "rif" or "r" or "antw"
                or "vs" or "sv" or "odp" or "res" or "enc" or "pd";
}
