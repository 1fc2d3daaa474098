using System.Buffers;
using System.Text;

namespace Deeplia.Identity.Message;

/// <summary>The bytes of one message cut into header fields and body; nothing is copied or repaired. Safe for many threads.</summary>
/// <remarks>
/// Lines end with CRLF or a bare LF, which counts as CRLF: a message saved with LF proves the same. A bare CR is an ordinary byte.
/// A line that is no header field (no colon, or a blank in the name) is kept without a name, so no signature can select it.
/// </remarks>
public sealed class RawMessage
{
    /// <summary>Most header fields that are looked at; mail in the wild has fewer than 200.</summary>
    public const int MaxFields = 1000;

    /// <summary>Most header bytes that are looked at; Postfix stops at 100 KiB, Exchange at 256 KiB.</summary>
    public const int MaxHeaderBytes = 1024 * 1024;

    private static readonly SearchValues<byte> NameBytes = SearchValues.Create(
        "!\"#$%&'()*+,-./0123456789;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~"u8); // ftext, RFC 5322 §2.2

    private readonly RawField[] fields;
    private readonly int bodyStart;

    private RawMessage(ReadOnlyMemory<byte> bytes, RawField[] fields, int bodyStart, bool isWhole)
    {
        Bytes = bytes;
        this.fields = fields;
        this.bodyStart = bodyStart;
        IsWhole = isWhole;
        BodyHashes = new BodyHashes(this);
    }

    /// <summary>The whole message, as it came.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>The header fields, top to bottom.</summary>
    public ReadOnlySpan<RawField> Fields => fields;

    /// <summary>The bytes after the empty line; empty when there is none.</summary>
    public ReadOnlySpan<byte> Body => Bytes.Span[bodyStart..];

    /// <summary>False when a limit was hit: some header fields are missing here, so no signature may be judged.</summary>
    public bool IsWhole { get; }

    /// <summary>The digests of the body, each computed once for all signatures.</summary>
    internal BodyHashes BodyHashes { get; }

    /// <summary>Cuts a message. Any bytes are a message; this never fails.</summary>
    /// <param name="bytes">The bytes. Not copied: leave them alone as long as the result is used.</param>
    public static RawMessage Parse(ReadOnlyMemory<byte> bytes)
    {
        var text = bytes.Span;
        var buffer = ArrayPool<RawField>.Shared.Rent(MaxFields);
        var count = 0;
        var position = 0;
        var isWhole = true;
        while (position < text.Length)
        {
            var length = text[position..].IndexOf((byte)'\n');
            var next = length < 0 ? text.Length : position + length + 1;
            var end = length < 0 ? next : next - 1;
            end -= length > 0 && text[end - 1] == '\r' ? 1 : 0;
            if (end == position)
            {
                position = next;
                break;
            }

            if (count > 0 && text[position] is (byte)' ' or (byte)'\t')
            {
                buffer[count - 1] = buffer[count - 1] with { End = end };
            }
            else if (count == MaxFields || position > MaxHeaderBytes)
            {
                isWhole = false;
                position = text.Length;
                break;
            }
            else
            {
                buffer[count++] = FieldAt(text, position, end);
            }

            position = next;
        }

        var found = buffer.AsSpan(0, count).ToArray();
        ArrayPool<RawField>.Shared.Return(buffer);
        return new RawMessage(bytes, found, position, isWhole);
    }

    /// <summary>The name of a field as written; empty when it has none.</summary>
    /// <param name="field">A field of this message.</param>
    public ReadOnlySpan<byte> NameOf(RawField field) => Bytes.Span.Slice(field.Start, field.NameLength);

    /// <summary>The value of a field as written: all after the colon, with its folds.</summary>
    /// <param name="field">A field of this message.</param>
    public ReadOnlySpan<byte> ValueOf(RawField field) => Bytes.Span[field.ValueStart..field.End];

    /// <summary>The whole field as written, without its last line end.</summary>
    /// <param name="field">A field of this message.</param>
    public ReadOnlySpan<byte> BytesOf(RawField field) => Bytes.Span[field.Start..field.End];

    /// <summary>Tells whether a field has this name; case does not matter (RFC 5322 §1.2.2).</summary>
    /// <param name="field">A field of this message.</param>
    /// <param name="name">The name, ASCII.</param>
    public bool HasName(RawField field, ReadOnlySpan<byte> name) =>
        field.NameLength == name.Length && name.Length > 0 && Ascii.EqualsIgnoreCase(NameOf(field), name);

    /// <summary>Counts the fields of one name.</summary>
    /// <param name="name">The name, ASCII.</param>
    public int CountOf(ReadOnlySpan<byte> name)
    {
        var count = 0;
        foreach (var field in fields)
        {
            count += HasName(field, name) ? 1 : 0;
        }

        return count;
    }

    /// <summary>The value of a field on one line: folds become one blank, the ends are trimmed (RFC 5322 §2.2.3).</summary>
    /// <param name="field">A field of this message.</param>
    public string TextOf(RawField field) => UnfoldedText(ValueOf(field));

    /// <summary>Unfolds and decodes a piece of a header field.</summary>
    internal static string UnfoldedText(ReadOnlySpan<byte> value)
    {
        var text = Encoding.UTF8.GetString(value);
        return text.AsSpan().ContainsAny('\r', '\n', '\t')
            ? string.Join(' ', text.Split(['\r', '\n', '\t', ' '], StringSplitOptions.RemoveEmptyEntries))
            : text.Trim(' ');
    }

    private static RawField FieldAt(ReadOnlySpan<byte> text, int start, int end)
    {
        var line = text[start..end];
        var colon = line.IndexOf((byte)':');
        var name = colon < 0 ? default : line[..colon].TrimEnd(" \t"u8);
        return name.IsEmpty || name.ContainsAnyExcept(NameBytes)
            ? new RawField(start, 0, start, end)
            : new RawField(start, name.Length, start + colon + 1, end);
    }
}
