namespace Deeplia.Server.Inputs;

/// <summary>Turns the bytes of one file or archive member into one item.</summary>
internal static class MailBytes
{
    /// <summary>Takes one whole file as one message.</summary>
    /// <param name="name">Where it lies.</param>
    /// <param name="bytes">All its bytes.</param>
    /// <param name="strict">Ask for a field name that mail is known to have.</param>
    public static InputItem ToItem(string name, byte[] bytes, bool strict)
    {
        var head = bytes.AsSpan(0, Math.Min(bytes.Length, MailSniffer.HeadBytes));
        var shape = MailSniffer.Look(head, strict, out var start, out var reason);
        if (shape == MailShape.NotMail)
        {
            return new InputError(name, reason) { IsNotMail = true };
        }

        if (shape == MailShape.Mbox)
        {
            // A separator line that a mail store left on top of a single message.
            var end = bytes.AsSpan(start).IndexOf((byte)'\n');
            var rest = end < 0 ? [] : bytes.AsSpan(start + end + 1);
            if (MailSniffer.Look(rest[..Math.Min(rest.Length, MailSniffer.HeadBytes)], strict, out _, out reason) == MailShape.NotMail)
            {
                return new InputError(name, reason);
            }

            return new InputMessage(name, rest.ToArray());
        }

        return new InputMessage(name, start == 0 ? bytes : bytes[start..]);
    }
}
