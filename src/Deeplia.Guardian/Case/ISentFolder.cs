namespace Deeplia.Guardian.Case;

/// <summary>What the owner's Sent folder can answer. Implementations are safe for use from several threads.</summary>
public interface ISentFolder
{
    /// <summary>How many messages the folder holds.</summary>
    int Count { get; }

    /// <summary>Whether a message with this Message-ID (without angle brackets) was sent by the owner.</summary>
    /// <param name="messageId">The id to look for.</param>
    bool HoldsMessageId(string messageId);

    /// <summary>Whether the owner sent a message of this subject within an hour of this time.</summary>
    /// <param name="subject">The subject as shown.</param>
    /// <param name="when">The message's own date.</param>
    bool HoldsSubjectNear(string subject, DateTimeOffset when);

    /// <summary>How many messages the owner wrote to this address (lower case), and the last date.</summary>
    /// <param name="address">The address, lower case.</param>
    SentTo WrittenTo(string address);

    /// <summary>The names under which the owner writes to people: display name folded to lower case → addresses.</summary>
    /// <param name="foldedName">The name, folded (lower case, plain letters, given name first).</param>
    IReadOnlyCollection<string> AddressesOf(string foldedName);

    /// <summary>How the owner writes a name that reads like this one, or null.</summary>
    /// <param name="foldedName">The name, folded.</param>
    string? SpelledAs(string foldedName) => null;

    /// <summary>Houses that the owner writes to, kept under one of <see cref="HouseKeys"/>.</summary>
    /// <param name="key">A key of <see cref="HouseKeys.ToAsk"/>.</param>
    IReadOnlyCollection<string> HousesUnder(string key);
}
