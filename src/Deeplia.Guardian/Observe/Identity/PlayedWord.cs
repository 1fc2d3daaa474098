namespace Deeplia.Guardian.Observe.Identity;

/// <summary>Words of a name shown or of a local part that play at being a known name.</summary>
/// <param name="Word">The words as written, without what stands between them.</param>
/// <param name="Real">The name that they play, as a label.</param>
/// <param name="Known">The brand's domain, or that of a house the owner knows.</param>
/// <param name="How">How they resemble it; <see cref="CousinKind.Word"/> where they are the name itself, tied to words of service.</param>
/// <param name="IsBrand">Whether they play a brand.</param>
internal sealed record PlayedWord(string Word, string Real, string Known, CousinKind How, bool IsBrand);
