using System.Collections.Immutable;
using System.Text;
using Deeplia.Mail.Attachments;
using MimeKit;
using MimeKit.Tnef;

namespace Deeplia.Mail.Message;

/// <summary>Walks the MIME tree once: the text parts a mail program would show, and everything else as attachments.</summary>
internal sealed class PartReader
{
    private readonly ImmutableArray<LimitHit>.Builder _limits;
    private readonly ImmutableArray<Attachment>.Builder _attachments = ImmutableArray.CreateBuilder<Attachment>();
    private readonly StringBuilder _plain = new();
    private readonly StringBuilder _html = new();
    private int _parts;
    private bool _hasPlain;
    private bool _hasHtml;

    private PartReader(ImmutableArray<LimitHit>.Builder limits) => _limits = limits;

    public static (string? Plain, string? Html, ImmutableArray<Attachment> Attachments) Read(
        MimeMessage mime, ImmutableArray<LimitHit>.Builder limits)
    {
        var reader = new PartReader(limits);
        reader.Visit(mime.Body, 0);
        return (
            reader._hasPlain ? reader._plain.ToString() : null,
            reader._hasHtml ? reader._html.ToString() : null,
            reader._attachments.ToImmutable());
    }

    private void Visit(MimeEntity? entity, int depth)
    {
        if (entity is null || Over(LimitHit.Parts, ++_parts > ReaderLimits.MaxParts) || Over(LimitHit.Depth, depth > ReaderLimits.MaxDepth))
        {
            return;
        }

        switch (entity)
        {
            case Multipart multipart:
                foreach (var child in (IEnumerable<MimeEntity>)multipart)
                {
                    Visit(child, depth + 1);
                }

                break;
            case MessagePart:
                AddAttachment(entity, ContentKind.Message, 0);
                break;
            case TextPart text when IsBody(text):
                AddText(text);
                break;
            case MimePart part:
                AddAttachment(part, Sniff(part), part.Content?.Stream?.Length ?? 0);
                break;
            default:
                AddAttachment(entity, ContentKind.Unknown, 0);
                break;
        }
    }

    private bool Over(LimitHit limit, bool isOver)
    {
        if (isOver && !_limits.Contains(limit))
        {
            _limits.Add(limit);
        }

        return isOver;
    }

    // A text part with a file name and "attachment" is a file; an inline one is read by everybody's mail program.
    internal static bool IsBody(TextPart text) =>
        text.ContentDisposition?.IsAttachment != true
        && (text.IsPlain || text.IsHtml || string.IsNullOrEmpty(text.FileName))
        && !text.ContentType.IsMimeType("text", "calendar")
        && !text.ContentType.IsMimeType("text", "x-amp-html");

    private void AddText(TextPart text)
    {
        var target = text.IsHtml ? _html : _plain;
        var room = ReaderLimits.MaxTextCharacters - target.Length;
        _hasHtml |= text.IsHtml;
        _hasPlain |= !text.IsHtml;
        if (Over(LimitHit.Text, room <= 0))
        {
            return;
        }

        var content = TextDecoder.Decode(text);
        if (target.Length > 0)
        {
            target.Append('\n');
        }

        target.Append(content, 0, Math.Min(content.Length, room));
        Over(LimitHit.Text, content.Length > room);
    }

    private void AddAttachment(MimeEntity entity, ContentKind kind, long bytes) => _attachments.Add(new Attachment(
        FileNameOf(entity),
        entity.ContentType.MimeType.ToLowerInvariant(),
        entity is TnefPart ? ContentKind.Unknown : kind,
        entity.ContentDisposition?.IsAttachment != true && (entity.ContentId is not null || entity.ContentDisposition is not null),
        bytes) { Content = new PartContent(entity), ContentId = entity.ContentId ?? "" });

    private static string FileNameOf(MimeEntity entity) =>
        (entity.ContentDisposition?.FileName ?? entity.ContentType.Name) is { } name ? name.Trim() : "";

    private static ContentKind Sniff(MimePart part)
    {
        if (part.Content is null)
        {
            return ContentKind.Empty;
        }

        Span<byte> head = stackalloc byte[ReaderLimits.SniffBytes];
        using var content = part.Content.Open();
        var count = 0;
        for (int read; count < head.Length && (read = content.Read(head[count..])) > 0; count += read)
        {
        }

        return ContentSniffer.Sniff(head[..count]);
    }
}
