namespace Deeplia.Guardian.Learn;

/// <summary>Sources that share authors or texts are one family; what is known of one is known of all.</summary>
public static class SourceFamily
{
    // The preprocessed Enron texts are the mail of these people, whose raw folders are sources too (Metsis et al. 2006).
    private static readonly Dictionary<string, string> Same = new(StringComparer.Ordinal)
    {
        ["enron-spam:enron1"] = "enron:farmer-d",
        ["enron-spam:enron2"] = "enron:kaminski-v",
        ["enron-spam:enron4"] = "enron:williams-w3",
        ["enron-spam:enron6"] = "enron:lokay-m",
    };

    private static readonly string[] Whole = ["spamassassin:", "tpl:prestashop", "mediawiki-templates:"];

    /// <summary>Whether a text is the preprocessed copy of a message that is a source of its own.</summary>
    /// <param name="message">The message.</param>
    public static bool IsCopy(LabelledMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return !message.IsSpam && Same.ContainsKey(message.Source);
    }

    /// <summary>The family of a source.</summary>
    /// <param name="source">The source.</param>
    public static string Of(string source) => Same.GetValueOrDefault(source)
        ?? Array.Find(Whole, w => source.StartsWith(w, StringComparison.Ordinal))
        ?? source;
}
