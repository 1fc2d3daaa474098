namespace Deeplia.Mail.Pictures;

/// <summary>A QR code that the reader of a message can scan.</summary>
/// <param name="Text">What it says, at most 4,296 characters.</param>
/// <param name="Form">How it stands in the message.</param>
/// <param name="Path">The file it was found in, as a person would reach it; empty for one drawn in the message itself.</param>
public sealed record SeenCode(string Text, CodeForm Form, string Path);
