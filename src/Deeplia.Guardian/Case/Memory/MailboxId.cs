using System.Buffers;

namespace Deeplia.Guardian.Case.Memory;

/// <summary>The name of one mailbox, under which its memory is kept: letters, digits and <c>. _ + - @</c>, in lower case.</summary>
public sealed record MailboxId
{
    /// <summary>Longest name, in characters: that of a mail address (RFC 5321 §4.5.3.1).</summary>
    public const int MaxLength = 254;

    private static readonly SearchValues<char> Marks = SearchValues.Create("._+-@");

    private MailboxId(string name) => Name = name;

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>Reads a name.</summary>
    /// <param name="text">The name as given.</param>
    /// <param name="value">The mailbox; meaningful only when the result is true.</param>
    public static bool TryParse(string? text, out MailboxId value)
    {
        value = null!;
        if (text is not { Length: > 0 and <= MaxLength } || text.Any(c => !char.IsLetterOrDigit(c) && !Marks.Contains(c)))
        {
            return false;
        }

        value = new MailboxId(text.ToLowerInvariant());
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
