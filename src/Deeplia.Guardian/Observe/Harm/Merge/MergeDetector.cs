using System.Buffers;
using System.Globalization;
using Deeplia.Guardian.Case;
using Deeplia.Mail.Message;

namespace Deeplia.Guardian.Observe.Harm.Merge;

/// <summary>Finds the seams of mail merge: fields nobody filled, random salt, and the owner's data filled in by a machine.</summary>
internal sealed class MergeDetector : IDetector
{
    private const int Head = 400;
    private const int MinSalt = 12;
    private const int Tail = 300;
    private static readonly SearchValues<char> NotSalt = SearchValues.Create("@/:.<>=|");

    private static readonly string[] Fields =
    [
        "name", "firstname", "first_name", "first name", "fname", "lastname", "last_name", "lname", "prenom", "prénom",
            "nom", "email", "e-mail",
        "user", "username", "recipient", "customer", "client", "company", "vorname", "nachname", "nombre", "nome", "date",
            "amount", "order",
        "contact.firstname", "contact.name", "subscriber.first_name", "to_name", "rcpt", "domain", "invoice", "city",
            "ville", "phone", "email_address",
    ];

    private static readonly (string Open, string Close)[] Brackets =
        [("{{", "}}"), ("%%", "%%"), ("*|", "|*"), ("[[", "]]"), ("[", "]"), ("<<", ">>"), ("${", "}"), ("{", "}"), ("##",
            "##"), ("%", "%"), ("#", "#")];

    public DetectorCard Card { get; } = new(
        "harm.merge",
        "Mail-merge forensics",
        Question.Harm,
        "field syntax of mailing programs",
        DetectorCost.Text,
        ["harm.merge.unfilled", "harm.merge.salt", "harm.merge.fields"]);

    public IEnumerable<Finding> Observe(CaseFile file)
    {
        var message = file.Message;
        var own = message.Text.Own;
        if (UnfilledIn(message) is { } field)
        {
            yield return Finding.Seen("harm.merge.unfilled", field, ("field", field));
        }

        if (Salt(own) is { } salt && message.InReplyTo is null && !message.Headers.Has("List-Id"))
        {
            yield return Finding.Seen("harm.merge.salt", file.Extracted.Mask(salt));
        }

        var filled = Filled(file);
        if (filled.Count >= 2)
        {
            yield return Finding.Of(
                "harm.merge.fields",
                ("count", filled.Count.ToString(CultureInfo.InvariantCulture)),
                ("list", string.Join(", ", filled)));
        }
    }

    /// <summary>The first field of a mailing program that nobody filled, in the subject or the first lines; null for none.</summary>
    public static string? UnfilledIn(MailMessage message)
    {
        var own = message.Text.Own;
        var head = message.Subject + "\n" + own[..Math.Min(Head, own.Length)];
        return Unfilled(head) is { } field && !LooksLikeCode(own) ? field : null;
    }

    private static string? Unfilled(string head)
    {
        foreach (var (open, close) in Brackets)
        {
            var from = 0;
            for (var tries = 0; tries < 20 && head.IndexOf(open, from, StringComparison.Ordinal) is >= 0 and var at; tries++)
            {
                from = at + open.Length;
                var end = head.IndexOf(close, from, StringComparison.Ordinal);
                if (end > from && end - from <= 30
                    && Fields.Contains(head[from..end].Trim().Trim('$', '.').ToLowerInvariant(), StringComparer.Ordinal))
                {
                    return head[at..(end + close.Length)];
                }
            }
        }

        return null;
    }

    // People who write about templates show code: several pairs of brackets, semicolons at line ends, tags.
    private static bool LooksLikeCode(string text) =>
        text.Contains("();", StringComparison.Ordinal) || text.Contains(" = {", StringComparison.Ordinal)
            || text.Contains("{%", StringComparison.Ordinal)
        || text.Contains("template", StringComparison.OrdinalIgnoreCase) || text.Contains("```", StringComparison.Ordinal)
        || text.Contains("diff --git", StringComparison.Ordinal) || text.Contains("gabarit", StringComparison.OrdinalIgnoreCase);

    // A last line of one or two tokens of random letters and digits.
    private static string? Salt(string own)
    {
        var tail = own.AsSpan(Math.Max(0, own.Length - Tail)).TrimEnd();
        var line = tail[(tail.LastIndexOf('\n') + 1)..].Trim();
        if (line.Length is < MinSalt or > 200 || line.IndexOfAny(NotSalt) >= 0)
        {
            return null;
        }

        var (words, random) = (0, 0);
        foreach (var range in line.Split(' '))
        {
            words += line[range].Length > 0 ? 1 : 0;
            random += IsRandom(line[range]) ? 1 : 0;
        }

        return random * 2 > words && (random >= 3 || (random == words && line.Length <= 40)) ? line.ToString() : null;
    }

    // No word of any language: letters and digits mixed, or four consonants and no vowel.
    private static bool IsRandom(ReadOnlySpan<char> word)
    {
        var (letters, vowels, switches) = (0, 0, 0);
        for (var i = 0; i < word.Length; i++)
        {
            letters += char.IsAsciiLetter(word[i]) ? 1 : 0;
            vowels += "aeiouyAEIOUY".Contains(word[i], StringComparison.Ordinal) ? 1 : 0;
            switches += i > 0 && char.IsAsciiDigit(word[i]) != char.IsAsciiDigit(word[i - 1]) ? 1 : 0;
        }

        return letters >= 2 && letters + word.Length > 6 && (switches >= 1 || vowels * 6 < letters) && word.Length < 40;
    }

    private static List<string> Filled(CaseFile file)
    {
        var found = new List<string>();
        var text = file.Message.Text.Own;
        if (!file.Extracted.Passwords.IsEmpty)
        {
            found.Add("password");
        }

        foreach (var recipient in file.Message.To.Where(t => file.OwnerAddresses.Contains(t.Key)).Take(1))
        {
            if (text.Contains(recipient.Address, StringComparison.OrdinalIgnoreCase))
            {
                found.Add("address");
            }

            if (recipient.DisplayName.Length >= 4 && file.Extracted.HoldsSecret(recipient.DisplayName))
            {
                found.Add("label");
            }
        }

        return found;
    }
}
