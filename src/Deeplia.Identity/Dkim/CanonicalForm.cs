using Deeplia.Identity.Message;

namespace Deeplia.Identity.Dkim;

/// <summary>Shows header and body as a signature sees them (RFC 6376 §3.4).</summary>
public static class CanonicalForm
{
    /// <summary>Brings all header fields and a body into canonical form.</summary>
    /// <param name="header">Header fields with their line ends.</param>
    /// <param name="headerForm">The form of the header.</param>
    /// <param name="body">The body.</param>
    /// <param name="bodyForm">The form of the body.</param>
    /// <returns>The canonical bytes; each header field ends in CRLF.</returns>
    public static (byte[] Header, byte[] Body) Of(
        ReadOnlyMemory<byte> header, Canonicalization headerForm, ReadOnlySpan<byte> body, Canonicalization bodyForm)
    {
        var message = RawMessage.Parse(header);
        using var fields = new PooledBuffer();
        foreach (var field in message.Fields)
        {
            CanonicalHeader.Write(headerForm, message, field, fields);
        }

        using var content = new PooledBuffer();
        CanonicalBody.Write(bodyForm, body, content);
        return (fields.Written.ToArray(), content.Written.ToArray());
    }
}
