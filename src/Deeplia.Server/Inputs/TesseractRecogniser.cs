using System.ComponentModel;
using System.Diagnostics;
using Deeplia.Guardian.Case;

namespace Deeplia.Server.Inputs;

/// <summary>Has the words in pictures read by Tesseract, a program of its own: what a picture does to it stays there.</summary>
/// <param name="program">The program.</param>
/// <param name="limit">How long one picture may take.</param>
internal sealed class TesseractRecogniser(string program, TimeSpan limit) : IPictureRecogniser
{
    private const int MaxChars = 64 * 1024;
    private static readonly string[] Wanted = ["eng", "fra", "deu", "spa", "ita", "por", "nld", "pol"];

    // Asked at the first picture, so that runs without one start no program.
    private readonly Lazy<string> _languages = new(() => LanguagesOf(program));

    /// <summary>How long one picture may take by default.</summary>
    public static TimeSpan DefaultLimit { get; } = TimeSpan.FromSeconds(10);

    /// <summary>Finds the program.</summary>
    /// <param name="choice"><c>auto</c>: on the search path, if it is there; <c>off</c>: nobody; else a file or a name on the path.</param>
    /// <returns>The recogniser, or null for nobody; an error when one was asked for and is not there.</returns>
    public static (TesseractRecogniser? Recogniser, string? Error) Find(string choice)
    {
        if (choice == "off")
        {
            return default;
        }

        var program = choice == "auto" ? "tesseract" : choice;
        if (Locate(program) is not { } file)
        {
            return choice == "auto" ? default : (null, $"--ocr: {choice}: there is no such program.");
        }

        return (new TesseractRecogniser(file, DefaultLimit), null);
    }

    /// <inheritdoc/>
    public async ValueTask<string?> ReadAsync(ReadOnlyMemory<byte> picture, CancellationToken cancellationToken)
    {
        string[] arguments = _languages.Value is { Length: > 0 } known ? ["stdin", "stdout", "-l", known] : ["stdin", "stdout"];
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(limit);
        try
        {
            using var process = Start(program, arguments);
            try
            {
                var written = WriteAsync(process, picture, deadline.Token);
                var text = await ReadUpToAsync(process.StandardOutput, deadline.Token);
                await written;
                return text;
            }
            finally
            {
                End(process);
            }
        }
        catch (Exception e) when (e is Win32Exception or IOException or InvalidOperationException
            || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return null;
        }
    }

    private static Process Start(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["OMP_THREAD_LIMIT"] = "1";
        var process = Process.Start(start) ?? throw new InvalidOperationException(program);
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        return process;
    }

    private static async Task WriteAsync(Process process, ReadOnlyMemory<byte> picture, CancellationToken cancellationToken)
    {
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(picture, cancellationToken);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // it needs no more, or has ended
        }
    }

    private static async Task<string> ReadUpToAsync(StreamReader output, CancellationToken cancellationToken)
    {
        var text = new char[MaxChars];
        var count = 0;
        for (int read; count < text.Length && (read = await output.ReadAsync(text.AsMemory(count), cancellationToken)) > 0;)
        {
            count += read;
        }

        return new string(text, 0, count);
    }

    private static void End(Process process)
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
        }
    }

    private static string? Locate(string program) => program.Contains('/')
        ? (File.Exists(program) ? program : null)
        : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, program))
            .FirstOrDefault(File.Exists);

    private static string LanguagesOf(string program)
    {
        try
        {
            using var process = Start(program, ["--list-langs"]);
            process.StandardInput.Close();
            var installed = process.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.TrimEntries);
            End(process);
            return string.Join('+', Wanted.Intersect(installed, StringComparer.Ordinal));
        }
        catch (Exception e) when (e is Win32Exception or IOException or InvalidOperationException)
        {
            return "";
        }
    }
}
