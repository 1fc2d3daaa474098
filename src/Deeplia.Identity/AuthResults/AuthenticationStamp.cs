using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Deeplia.Identity.Bimi;
using Deeplia.Identity.Message;

namespace Deeplia.Identity.AuthResults;

/// <summary>Writes our Authentication-Results on top of a message and removes those that a stranger wrote in our name.</summary>
/// <remarks>RFC 8601 §5. Safe for many threads.</remarks>
/// <param name="authservId">Our name as an evaluator.</param>
public sealed class AuthenticationStamp(string authservId)
{
    /// <summary>The message with our results on top; nothing else is changed, line ends stay as they are.</summary>
    /// <param name="message">The message as it came.</param>
    /// <param name="own">What we found.</param>
    /// <param name="session">The SMTP dialogue it was found for.</param>
    /// <returns>The new bytes and how many forged fields were removed.</returns>
    public (byte[] Bytes, int Removed) Put(RawMessage message, Authentication own, SmtpSession session)
    {
        ArgumentNullException.ThrowIfNull(message);
        ArgumentNullException.ThrowIfNull(own);
        ArgumentNullException.ThrowIfNull(session);
        var bytes = message.Bytes.Span;
        var firstEnd = bytes.IndexOf((byte)'\n');
        var field = "Authentication-Results: " + AuthenticationResultsWriter.Format(ResultsOf(own, session)) + "\r\n";
        var isBare = firstEnd >= 0 && (firstEnd == 0 || bytes[firstEnd - 1] != '\r');
        var head = Encoding.UTF8.GetBytes(isBare ? field.ReplaceLineEndings("\n") : field);
        using var stream = new MemoryStream(bytes.Length + head.Length);
        stream.Write(head);
        var (from, removed) = (0, 0);
        foreach (var forged in Forged(message))
        {
            stream.Write(bytes[from..forged.Start]);
            from = AfterLineEnd(bytes, forged.End);
            removed++;
        }

        stream.Write(bytes[from..]);
        return (stream.ToArray(), removed);
    }

    /// <summary>What we found, in the words of RFC 8601 §2.7; methods that nobody could check are left out.</summary>
    /// <param name="own">What we found.</param>
    /// <param name="session">The SMTP dialogue it was found for.</param>
    public AuthenticationResultsHeader ResultsOf(Authentication own, SmtpSession session)
    {
        ArgumentNullException.ThrowIfNull(own);
        ArgumentNullException.ThrowIfNull(session);
        var results = ImmutableArray.CreateBuilder<MethodResult>();
        if (own.Spf.Result != AuthenticationResult.NotChecked)
        {
            var property = string.IsNullOrEmpty(session.MailFrom)
                ? Property("smtp", "helo", session.Helo)
                : Property("smtp", "mailfrom", session.MailFrom);
            results.Add(Result("spf", own.Spf.Result, own.Spf.Reason, property));
        }

        if (own.Dkim.IsEmpty)
        {
            results.Add(Result("dkim", AuthenticationResult.None, null));
        }

        foreach (var signature in own.Dkim.Where(s => s.Result != AuthenticationResult.NotChecked))
        {
            results.Add(Result(
                "dkim",
                signature.Result,
                signature.Reason,
                Property("header", "d", signature.Domain),
                Property("header", "s", signature.Selector),
                Property("header", "a", signature.Algorithm)));
        }

        AddChain(results, own);
        return new AuthenticationResultsHeader { AuthservId = authservId, Results = results.ToImmutable() };
    }

    private static void AddChain(ImmutableArray<MethodResult>.Builder results, Authentication own)
    {
        if (own.Arc.Result is not (AuthenticationResult.NotChecked or AuthenticationResult.None))
        {
            var oldest = own.Arc.OldestPass?.ToString(CultureInfo.InvariantCulture);
            results.Add(Result("arc", own.Arc.Result, own.Arc.Reason, Property("header", "oldest-pass", oldest)));
        }

        if (own.Dmarc.Result != AuthenticationResult.NotChecked)
        {
            results.Add(Result("dmarc", own.Dmarc.Result, own.Dmarc.Reason, Property("header", "from", own.Dmarc.AuthorDomain)));
        }

        if (own.Bimi is { Result: BimiResult.Pass, Domain: { } domain, Selector: { } selector })
        {
            results.Add(Result(
                "bimi", AuthenticationResult.Pass, null, Property("header", "d", domain), Property("header", "selector", selector)));
        }
    }

    private static MethodResult Result(
        string method, AuthenticationResult result, string? reason, params ReadOnlySpan<ResultProperty?> properties)
    {
        var known = ImmutableArray.CreateBuilder<ResultProperty>();
        foreach (var property in properties)
        {
            if (property is not null)
            {
                known.Add(property);
            }
        }

        var isPlain = result is AuthenticationResult.Pass or AuthenticationResult.None;
        return new MethodResult(method, ResultWords.Of(result))
        {
            Reason = isPlain || string.IsNullOrEmpty(reason) ? null : reason,
            Properties = known.ToImmutable(),
        };
    }

    private static ResultProperty? Property(string type, string name, string? value) =>
        string.IsNullOrEmpty(value) ? null : new ResultProperty(type, name, value);

    private List<RawField> Forged(RawMessage message)
    {
        var fields = new List<RawField>();
        foreach (var field in message.Fields)
        {
            if (message.HasName(field, "authentication-results"u8))
            {
                fields.Add(field);
            }
        }

        return [.. ForgedResults.Find([.. fields.Select(message.TextOf)], [authservId]).Select(i => fields[i])];
    }

    private static int AfterLineEnd(ReadOnlySpan<byte> bytes, int end)
    {
        end += end < bytes.Length && bytes[end] == '\r' ? 1 : 0;
        return end + (end < bytes.Length && bytes[end] == '\n' ? 1 : 0);
    }
}
