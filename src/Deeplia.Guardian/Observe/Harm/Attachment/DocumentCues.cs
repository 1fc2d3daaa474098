using System.Collections.Immutable;
using Deeplia.Guardian.Cues;
using Deeplia.Guardian.Extract;
using Deeplia.Mail.Text;

namespace Deeplia.Guardian.Observe.Harm.Attachment;

/// <summary>Words around documents, in <c>data/cues/document</c>; loaded at the first document that has words.</summary>
internal static class DocumentCues
{
    /// <summary>Speaks of a purchase.</summary>
    public const string Invoice = "invoice";

    /// <summary>Says that the purchase can be stopped, by a call as a rule.</summary>
    public const string Dispute = "dispute";

    /// <summary>Names a password.</summary>
    public const string Password = "password";

    /// <summary>Says that the password comes by another way.</summary>
    public const string Separate = "separate";

    private const int MaxChars = 8_000;
    private static readonly Lazy<CueLexicon> Lexicon = new(() => CueLexicon.Load("document"));

    /// <summary>The cues of a text that is folded already.</summary>
    public static CueMatches Of(TokenizedText text) => Lexicon.Value.Match(text);

    /// <summary>The telephone number of a text that wants a purchase to be stopped by a call; null when it is none.</summary>
    public static string? CallBack(string text)
    {
        var head = text[..Math.Min(text.Length, MaxChars)];
        ImmutableArray<PhoneNumber> phones = PhoneScanner.Scan(head);
        if (phones.IsEmpty)
        {
            return null;
        }

        var cues = Of(TokenizedText.Of(FoldedText.Fold(head).Text));
        return cues.Has(Invoice) && cues.Has(Dispute) ? head.Substring(phones[0].Start, phones[0].Length) : null;
    }
}
