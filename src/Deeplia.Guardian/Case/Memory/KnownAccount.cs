namespace Deeplia.Guardian.Case.Memory;

/// <summary>A bank account that earlier mails named. The number itself is not kept.</summary>
/// <param name="Print">The salted print of the number.</param>
/// <param name="Country">The country of the account, two capital letters.</param>
/// <param name="LastFour">The last four characters of the number.</param>
/// <param name="First">The date of the first mail that named it.</param>
/// <param name="Last">The date of the last one.</param>
public sealed record KnownAccount(string Print, string Country, string LastFour, DateTimeOffset First, DateTimeOffset Last);
