using System.Diagnostics.CodeAnalysis;
using System.Text;
using Deeplia.Identity.Dkim;
using Deeplia.Mail.Names;
using Deeplia.Server.Inputs;
using Deeplia.Server.Output;

namespace Deeplia.Server.Commands;

/// <summary>Reads what the signing commands need and writes what they make; each failure is one line on stderr.</summary>
internal static class SigningFiles
{
    private const int MaxKeyBytes = 64 * 1024; // an RSA-8192 key has 6 KB

    /// <summary>Reads one message, byte for byte; null after an error line.</summary>
    public static byte[]? ReadMessage(string path)
    {
        var limits = new InputLimits();
        try
        {
            using var stream = path == "-" ? Console.OpenStandardInput() : File.OpenRead(path);
            if (ReadAtMost(stream, limits.MaxMessageBytes) is { } bytes)
            {
                return bytes;
            }

            Complain(path, ReadFailure.TooLarge(limits));
        }
        catch (Exception exception) when (ReadFailure.IsExpected(exception))
        {
            Complain(path, ReadFailure.Describe(exception));
        }

        return null;
    }

    /// <summary>Reads a private key; false after an error line.</summary>
    public static bool TryReadKey(string path, [NotNullWhen(true)] out SigningKey? key)
    {
        key = null;
        try
        {
            using var stream = File.OpenRead(path);
            if (ReadAtMost(stream, MaxKeyBytes) is not { } bytes)
            {
                Complain(path, "is no PEM file");
            }
            else if (SigningKey.TryRead(Encoding.ASCII.GetString(bytes), out key, out var error))
            {
                return true;
            }
            else
            {
                Complain(path, error);
            }
        }
        catch (Exception exception) when (ReadFailure.IsExpected(exception))
        {
            Complain(path, ReadFailure.Describe(exception));
        }

        return false;
    }

    /// <summary>Brings domain and selector into the form of DNS; false after an error line.</summary>
    public static bool TryReadNames(ref string domain, ref string selector)
    {
        if (!DomainName.TryParse(domain, out var name) || !name.Ascii.Contains('.', StringComparison.Ordinal))
        {
            Complain("--domain", $"'{domain}' is no domain");
            return false;
        }

        if (!DomainName.TryParse($"{selector}._domainkey.{name.Ascii}", out var whole))
        {
            Complain("--selector", $"'{selector}' is no selector");
            return false;
        }

        domain = name.Ascii;
        selector = whole.Ascii[..^$"._domainkey.{name.Ascii}".Length];
        return true;
    }

    /// <summary>Writes new header fields and the message below them, with the line ends of the message.</summary>
    public static int Write(string? path, string fields, byte[] message)
    {
        var firstEnd = Array.IndexOf(message, (byte)'\n');
        var isBare = firstEnd == 0 || (firstEnd > 0 && message[firstEnd - 1] != '\r');
        var head = Encoding.UTF8.GetBytes(isBare ? fields.ReplaceLineEndings("\n") : fields);
        try
        {
            using var stream = path is null ? Console.OpenStandardOutput() : File.Create(path);
            stream.Write(head);
            stream.Write(message);
            return ExitCode.Deliverable;
        }
        catch (Exception exception) when (ReadFailure.IsExpected(exception))
        {
            return Complain(path ?? "-", "cannot be written");
        }
    }

    /// <summary>Writes one error line.</summary>
    public static int Complain(string what, string why)
    {
        Console.Error.WriteLine($"deeplia: {PlainText.OneLine(what)}: {PlainText.OneLine(why)}");
        return ExitCode.Failed;
    }

    private static byte[]? ReadAtMost(Stream stream, int limit)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[64 * 1024];
        for (int read; (read = stream.Read(buffer, 0, buffer.Length)) > 0;)
        {
            if (bytes.Length + read > limit)
            {
                return null;
            }

            bytes.Write(buffer, 0, read);
        }

        return bytes.ToArray();
    }
}
