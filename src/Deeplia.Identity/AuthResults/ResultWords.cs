namespace Deeplia.Identity.AuthResults;

/// <summary>Writes and reads results as RFC 8601 §2.7 spells them.</summary>
public static class ResultWords
{
    /// <summary>The word of a result; a result nobody worked out has none, so the word is "none".</summary>
    /// <param name="result">The result.</param>
    public static string Of(AuthenticationResult result) => result switch
    {
        AuthenticationResult.NotChecked or AuthenticationResult.None => "none",
        AuthenticationResult.Neutral => "neutral",
        AuthenticationResult.Pass => "pass",
        AuthenticationResult.Fail => "fail",
        AuthenticationResult.SoftFail => "softfail",
        AuthenticationResult.Policy => "policy",
        AuthenticationResult.TempError => "temperror",
        AuthenticationResult.PermError => "permerror",
    };

    /// <summary>The result of a word, old spellings included; what nobody defined counts as not checked.</summary>
    /// <param name="word">The word; case does not matter.</param>
    public static AuthenticationResult Parse(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        return word.ToLowerInvariant() switch
        {
            "pass" => AuthenticationResult.Pass,
            "fail" or "hardfail" => AuthenticationResult.Fail,
            "softfail" => AuthenticationResult.SoftFail,
            "neutral" => AuthenticationResult.Neutral,
            "none" => AuthenticationResult.None,
            "policy" => AuthenticationResult.Policy,
            "temperror" or "error" => AuthenticationResult.TempError, // RFC 4408 §2.5.6, before RFC 7208
            "permerror" or "unknown" => AuthenticationResult.PermError, // the same
            _ => AuthenticationResult.NotChecked,
        };
    }
}
