namespace Deeplia.Identity.Spf;

/// <summary>The term that decided.</summary>
/// <param name="Term">The term as published, qualifier included.</param>
/// <param name="Domain">The domain whose record holds it.</param>
/// <param name="Record">That record, whole.</param>
/// <param name="Inside">For an <c>include</c>: the term of the included record that matched; else null.</param>
public sealed record SpfMechanism(string Term, string Domain, string Record, SpfMechanism? Inside)
{
    /// <summary>The term that matched the client itself, however deep it was included.</summary>
    public SpfMechanism Innermost
    {
        get
        {
            var found = this;
            while (found.Inside is { } inside)
            {
                found = inside;
            }

            return found;
        }
    }
}
