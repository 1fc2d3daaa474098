using System.Diagnostics;

namespace Deeplia.Acceptance;

/// <summary>Runs the real program, as a user does.</summary>
internal static class Deeplia
{
    public static string Root { get; } = FindRoot();

    public static Task<Outcome> RunAsync(params string[] args) => RunAsync(null, args);

    public static async Task<Outcome> RunAsync(byte[]? stdin, params string[] args)
    {
        var start = new ProcessStartInfo(Path.Combine(Root, "deeplia"))
        {
            WorkingDirectory = Root,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var arg in args)
        {
            start.ArgumentList.Add(arg);
        }

        start.Environment["LC_ALL"] = "C.UTF-8";
        using var process = Process.Start(start)!;
        var stdout = process.StandardOutput.ReadToEndAsync();
        var stderr = process.StandardError.ReadToEndAsync();
        await process.StandardInput.BaseStream.WriteAsync(stdin ?? []);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        return new Outcome(process.ExitCode, await stdout, await stderr);
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Deeplia.slnx")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }
}
