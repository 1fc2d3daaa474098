namespace Deeplia.Server.Inputs;

/// <summary>Reads what one stream holds: a message, an mbox or an archive, packed once or not at all.</summary>
internal static class MailStream
{
    /// <summary>Gives the messages in order. Broken data may end the sequence with an expected exception.</summary>
    /// <param name="name">Where the stream comes from.</param>
    /// <param name="stream">The bytes; stays open.</param>
    /// <param name="limits">Bounds.</param>
    /// <param name="strict">Ask for a field name that mail is known to have.</param>
    public static IEnumerable<InputItem> Read(string name, Stream stream, InputLimits limits, bool strict)
    {
        var (head, whole) = HeadStream.Peek(stream, MailSniffer.HeadBytes);
        if (!Decompression.IsCompressed(head))
        {
            return ReadPlain(name, head, whole, limits, strict);
        }

        return ReadPacked(name, head, whole, limits, strict);
    }

    private static IEnumerable<InputItem> ReadPacked(string name, byte[] packedHead, Stream packed, InputLimits limits, bool strict)
    {
        // One layer only: some archives unpack to themselves for ever.
        using var plain = Decompression.Open(packed, packedHead);
        var (head, whole) = HeadStream.Peek(plain, MailSniffer.HeadBytes);
        foreach (var item in ReadPlain(name, head, whole, limits, strict))
        {
            yield return item;
        }
    }

    private static IEnumerable<InputItem> ReadPlain(string name, byte[] head, Stream whole, InputLimits limits, bool strict)
    {
        if (TarArchive.LooksLikeTar(head) || (name.EndsWith(".tar", StringComparison.Ordinal) && head.Length > 0))
        {
            return new TarArchive(name, whole, limits).Read();
        }

        return MailSniffer.Look(head, strict, out _, out var reason) switch
        {
            MailShape.Mbox => new MboxReader(whole, name, limits).Read(),
            MailShape.Message => [ReadMessage(name, whole, limits, strict)],
            MailShape.NotMail => [new InputError(name, reason) { IsNotMail = true }],
        };
    }

    private static InputItem ReadMessage(string name, Stream stream, InputLimits limits, bool strict)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[64 * 1024];
        for (int read; (read = stream.Read(buffer, 0, buffer.Length)) > 0;)
        {
            if (bytes.Length + read > limits.MaxMessageBytes)
            {
                return new InputError(name, ReadFailure.TooLarge(limits));
            }

            bytes.Write(buffer, 0, read);
        }

        return MailBytes.ToItem(name, bytes.ToArray(), strict);
    }
}
