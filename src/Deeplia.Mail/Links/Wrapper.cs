namespace Deeplia.Mail.Links;

/// <summary>A service that wraps addresses into its own.</summary>
/// <param name="Name">As people know it.</param>
/// <param name="Kind">Why it wraps.</param>
/// <param name="IsOpaque">The target is known to the service alone; it would have to be asked, and is not.</param>
public sealed record Wrapper(string Name, WrapperKind Kind, bool IsOpaque);
