using System.Collections.Immutable;
using Deeplia.Mail.Names;

namespace Deeplia.Guardian.Case;

/// <summary>What the index needs of one sent message: cheap to read from the headers alone.</summary>
/// <param name="MessageId">The Message-ID, with or without angle brackets; null when there is none.</param>
/// <param name="Recipients">To and Cc.</param>
/// <param name="Subject">The subject, decoded.</param>
/// <param name="Date">The date written, or null.</param>
public readonly record struct SentRecord(
    string? MessageId, ImmutableArray<MailAddress> Recipients, string Subject, DateTimeOffset? Date);
