using System.Text;
using Deeplia.Server.Inputs;
using ZstdSharp;

namespace Deeplia.Tests.Server.Inputs;

/// <summary>A folder of the machine's temporary place, gone when the test is over.</summary>
public sealed class InputFolder : IDisposable
{
    public string Root { get; } = Directory.CreateTempSubdirectory("deeplia-inputs-").FullName;

    public static string Letter(string subject) =>
        $"From: Ann <ann@example.com>\nTo: bob@example.net\nSubject: {subject}\n\nHello.\n";

    public static byte[] Zstd(byte[] plain)
    {
        using var packed = new MemoryStream();
        using (var writer = new CompressionStream(packed))
        {
            writer.Write(plain);
        }

        return packed.ToArray();
    }

    public string Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    public string Write(string name, byte[] bytes)
    {
        var path = Path.Combine(Root, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);

    internal static List<InputItem> Read(params string[] paths) => [.. MailInputs.Read(paths, Stream.Null, new InputLimits())];

    internal static List<InputItem> ReadStdin(byte[] bytes) =>
        [.. MailInputs.Read(["-"], new MemoryStream(bytes), new InputLimits())];

    internal static string Reason(InputItem item) => Assert.IsType<InputError>(item).Reason;

    /// <summary>The names below the folder, in the order read.</summary>
    internal string[] Names(IEnumerable<InputItem> items) => [.. items.Select(i => Path.GetRelativePath(Root, i.Name))];
}
