using MimeKit;

namespace Deeplia.Mail.Message;

/// <summary>The content of one part, decoded when it is asked for.</summary>
/// <param name="entity">The part, or null for one without content.</param>
internal sealed class PartContent(MimeEntity? entity)
{
    /// <summary>A part without content.</summary>
    public static PartContent None { get; } = new(null);

    /// <summary>The message that the part holds, or null when it holds none.</summary>
    public MimeMessage? Message => (entity as MessagePart)?.Message;

    /// <summary>The bytes with the transfer encoding undone.</summary>
    /// <param name="maxBytes">What lies beyond is left out.</param>
    public byte[] Read(int maxBytes)
    {
        if (entity is not MimePart { Content: { } content })
        {
            return [];
        }

        using var stream = content.Open();
        return ReadUpTo(stream, maxBytes);
    }

    /// <summary>Reads a stream to its end or its bound.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="maxBytes">The bound.</param>
    public static byte[] ReadUpTo(Stream stream, int maxBytes)
    {
        var buffer = new byte[Math.Min(maxBytes, 16 * 1024)];
        var count = 0;
        for (int read; count < maxBytes && (read = stream.Read(buffer, count, buffer.Length - count)) > 0;)
        {
            count += read;
            if (count == buffer.Length && count < maxBytes)
            {
                Array.Resize(ref buffer, (int)Math.Min(maxBytes, 2L * count));
            }
        }

        Array.Resize(ref buffer, count);
        return buffer;
    }
}
