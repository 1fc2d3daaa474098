using System.Collections.Immutable;
using MimeKit;

namespace Deeplia.Mail.Message;

/// <summary>Reads the header fields of a message, at most <see cref="ReaderLimits.MaxHeaders"/> of them.</summary>
internal static class HeaderReader
{
    public static HeaderBlock Read(MimeMessage mime, ImmutableArray<LimitHit>.Builder limits)
    {
        var fields = ImmutableArray.CreateBuilder<HeaderField>(Math.Min(mime.Headers.Count + 4, ReaderLimits.MaxHeaders));
        Add(mime.Headers, fields, limits);
        if (mime.Body is not null)
        {
            Add(mime.Body.Headers, fields, limits);
        }

        return new HeaderBlock(fields.ToImmutable());
    }

    private static void Add(HeaderList headers, ImmutableArray<HeaderField>.Builder fields, ImmutableArray<LimitHit>.Builder limits)
    {
        foreach (var header in headers)
        {
            if (fields.Count == ReaderLimits.MaxHeaders)
            {
                limits.Add(LimitHit.Headers);
                return;
            }

            fields.Add(new HeaderField(header.Field, header.Value.Trim()));
        }
    }
}
