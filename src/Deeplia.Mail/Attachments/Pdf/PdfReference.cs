namespace Deeplia.Mail.Attachments.Pdf;

/// <summary>A reference to an object (ISO 32000-1 §7.3.10); generations are not told apart.</summary>
internal sealed record PdfReference(int Number);
