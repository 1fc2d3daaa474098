using System.Buffers;
using System.Globalization;

namespace Deeplia.Server.Inputs;

/// <summary>Reads an mbox (RFC 4155, mboxrd and mboxo) one message at a time. Content-Length is not believed.</summary>
internal sealed class MboxReader(Stream stream, string name, InputLimits limits)
{
    private readonly LineReader lines = new(stream);
    private readonly ArrayBufferWriter<byte> message = new();
    private int number;
    private bool isTooLarge;
    private bool hasBlankLine;
    private bool isAfterBlank = true;

    /// <summary>Gives the messages in order; those that cannot be judged come as errors.</summary>
    public IEnumerable<InputItem> Read()
    {
        while (lines.Read())
        {
            if (lines.BeginsLine && isAfterBlank && IsSeparator(lines.Line, isFirst: number == 0))
            {
                if (number > 0)
                {
                    yield return Finish(isLast: false);
                }

                Start();
                continue;
            }

            Append(lines.Line, lines.BeginsLine);
        }

        if (number > 0)
        {
            yield return Finish(isLast: true);
        }
    }

    /// <summary>Whether a line looks like <c>From address date</c>: a clock time and a year somewhere.</summary>
    internal static bool IsSeparator(ReadOnlySpan<byte> line, bool isFirst)
    {
        if (line.StartsWith("\uFEFF"u8))
        {
            line = line[3..];
        }

        if (!line.StartsWith("From "u8))
        {
            return false;
        }

        var hasTime = isFirst;
        var hasYear = isFirst;
        var rest = line[5..].TrimEnd("\r\n"u8);
        foreach (var range in rest.Split((byte)' '))
        {
            var word = rest[range];
            hasTime |= word is [>= (byte)'0' and <= (byte)'9', .., >= (byte)'0' and <= (byte)'9'] && word.Contains((byte)':');
            hasYear |= word is [(byte)'1' or (byte)'2', _, _, _] && !word.ContainsAnyExceptInRange((byte)'0', (byte)'9');
        }

        return hasTime && hasYear;
    }

    private void Start()
    {
        number++;
        message.ResetWrittenCount();
        isTooLarge = false;
        hasBlankLine = false;
        isAfterBlank = false;
    }

    private void Append(ReadOnlySpan<byte> line, bool beginsLine)
    {
        if (number == 0)
        {
            return; // white space before the first separator
        }

        isAfterBlank = beginsLine && line is [(byte)'\n'] or [(byte)'\r', (byte)'\n'];
        hasBlankLine |= isAfterBlank;
        if (beginsLine && line is [(byte)'>', ..] && line.TrimStart((byte)'>').StartsWith("From "u8))
        {
            line = line[1..];
        }

        isTooLarge |= message.WrittenCount + line.Length > limits.MaxMessageBytes;
        if (!isTooLarge)
        {
            message.Write(line);
        }
    }

    private InputItem Finish(bool isLast)
    {
        var where = string.Create(CultureInfo.InvariantCulture, $"{name}#{number}");
        if (isTooLarge)
        {
            return new InputError(where, ReadFailure.TooLarge(limits));
        }

        var bytes = message.WrittenSpan;
        if (isLast && !hasBlankLine)
        {
            return new InputError(where, "is cut short inside its header");
        }

        if (isAfterBlank)
        {
            bytes = bytes[..^(bytes is [.., (byte)'\r', (byte)'\n'] ? 2 : 1)]; // the blank line belongs to the mbox
        }

        return MailBytes.ToItem(where, bytes.ToArray(), strict: false);
    }
}
