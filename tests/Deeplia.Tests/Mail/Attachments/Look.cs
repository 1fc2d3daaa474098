using Deeplia.Mail.Attachments.Files;

namespace Deeplia.Tests.Mail.Attachments;

/// <summary>Short ways to look at a file.</summary>
internal static class Look
{
    /// <summary>What is seen in a file.</summary>
    public static AttachedFiles At(string name, byte[] bytes) => AttachedFiles.ReadFile(name, bytes, WorkBudget.ForMessage());

    /// <summary>The signs seen in a file.</summary>
    public static FileSign[] Signs(string name, byte[] bytes) => [.. At(name, bytes).Signs.Select(s => s.Sign)];

    /// <summary>The first sign of a kind.</summary>
    public static SeenSign First(string name, byte[] bytes, FileSign sign) => At(name, bytes).Signs.First(s => s.Sign == sign);
}
