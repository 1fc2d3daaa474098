namespace Deeplia.Mail.Attachments.Files;

/// <summary>One sign and the file it was seen in.</summary>
/// <param name="Sign">What was seen.</param>
/// <param name="Path">The file as a person would reach it, for example <c>invoice.zip › invoice.js</c>; control characters removed.</param>
/// <param name="Detail">The name, host or word that was seen; empty where there is none. Never more than 80 characters.</param>
/// <param name="Container">What the file lies in; <see cref="FileKind.Unknown"/> for a part of the message itself.</param>
/// <param name="Siblings">How many files lie beside it in its container.</param>
public sealed record SeenSign(FileSign Sign, string Path, string Detail, FileKind Container, int Siblings);
