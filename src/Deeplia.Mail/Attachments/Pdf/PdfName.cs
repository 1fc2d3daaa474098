namespace Deeplia.Mail.Attachments.Pdf;

/// <summary>A name of PDF (ISO 32000-1 §7.3.5), its #xx escapes undone.</summary>
internal sealed record PdfName(string Value);
