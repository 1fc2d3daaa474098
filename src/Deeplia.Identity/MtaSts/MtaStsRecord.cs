using System.Diagnostics.CodeAnalysis;
using Deeplia.Identity.TlsRpt;

namespace Deeplia.Identity.MtaSts;

/// <summary>The TXT record at <c>_mta-sts.DOMAIN</c> that says a policy exists, and which one (RFC 8461 §3.1).</summary>
/// <param name="Id">Names this state of the policy: 1 to 32 letters and digits. When it changes, the policy is fetched anew.</param>
public sealed record MtaStsRecord(string Id)
{
    private const int MaxIdLength = 32; // RFC 8461 §3.1

    /// <summary>Reads a record.</summary>
    /// <param name="text">The TXT record, its strings joined.</param>
    /// <param name="record">The record, when it is well formed.</param>
    /// <param name="reason">What is wrong, when it is not.</param>
    public static bool TryParse(
        string text, [NotNullWhen(true)] out MtaStsRecord? record, [NotNullWhen(false)] out string? reason)
    {
        ArgumentNullException.ThrowIfNull(text);
        record = null;
        if (!RecordFields.TryRead(text, "v=STSv1", out var fields, out reason))
        {
            return false;
        }

        string? id = null;
        foreach (var (name, value) in fields)
        {
            if (name != "id")
            {
                if (!RecordFields.IsExtension(name, value))
                {
                    reason = "a field is not name=value";
                    return false;
                }
            }
            else if (id is not null)
            {
                reason = "there are two ids";
                return false;
            }
            else if (value.Length is 0 or > MaxIdLength || !value.All(char.IsAsciiLetterOrDigit))
            {
                reason = "the id is not 1 to 32 letters and digits";
                return false;
            }
            else
            {
                id = value;
            }
        }

        record = id is null ? null : new MtaStsRecord(id);
        reason = id is null ? "there is no id" : null;
        return record is not null;
    }
}
