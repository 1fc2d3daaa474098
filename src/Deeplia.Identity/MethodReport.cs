namespace Deeplia.Identity;

/// <summary>What one authentication method said.</summary>
/// <param name="Result">The outcome.</param>
/// <param name="Domain">The domain it speaks of (A-label, lower case), or null.</param>
/// <param name="Reason">Why, in a few English words; may be empty.</param>
public sealed record MethodReport(AuthenticationResult Result, string? Domain, string Reason)
{
    /// <summary>Nobody evaluated the method.</summary>
    public static MethodReport NotChecked { get; } = new(AuthenticationResult.NotChecked, null, "");
}
