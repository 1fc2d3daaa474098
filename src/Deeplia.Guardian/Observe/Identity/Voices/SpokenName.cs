namespace Deeplia.Guardian.Observe.Identity.Voices;

/// <summary>A brand's name in the text of a mail.</summary>
/// <param name="Brand">The brand.</param>
/// <param name="Name">The name used.</param>
/// <param name="First">Number of its first word.</param>
/// <param name="End">Number of the word behind it.</param>
internal readonly record struct SpokenName(Brand Brand, BrandName Name, int First, int End);
