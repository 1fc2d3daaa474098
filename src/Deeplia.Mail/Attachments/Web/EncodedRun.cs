namespace Deeplia.Mail.Attachments.Web;

/// <summary>A long word in a page that stands for bytes.</summary>
/// <param name="Start">Where it starts.</param>
/// <param name="Length">Its length in characters.</param>
/// <param name="Shape">How it is written.</param>
internal readonly record struct EncodedRun(int Start, int Length, RunShape Shape);
