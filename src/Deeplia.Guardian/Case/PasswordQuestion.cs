using Deeplia.Guardian.Extract;

namespace Deeplia.Guardian.Case;

/// <summary>Asks the index about the passwords that a mail states.</summary>
internal static class PasswordQuestion
{
    // Each costs a slow hash where the owner's own passwords are known: two stay within a quarter of a second.
    private const int MaxCandidates = 2;
    private const string SentenceEnds = ".,;:!?";

    /// <summary>What is known of the password stated; of several, the one that says most.</summary>
    public static PasswordStanding Ask(ExtractedFacts facts, IBreachIndex index) => Candidates(facts)
        .Distinct(StringComparer.Ordinal)
        .Take(MaxCandidates)
        .Select(password => index.Ask(password))
        .MinBy(standing => standing.Answer);

    // A mark at the end belongs to the password or to the sentence: the mail does not tell.
    private static IEnumerable<string> Candidates(ExtractedFacts facts)
    {
        var values = facts.Passwords.Select(claim => SecretText.Bare(facts.ValueOf(claim)).ToString()).Where(v => v.Length > 0).ToArray();
        return values.Take(1)
            .Concat(values.Select(value => value.TrimEnd(SentenceEnds.ToCharArray())).Where(v => v.Length > 0))
            .Concat(values);
    }
}
