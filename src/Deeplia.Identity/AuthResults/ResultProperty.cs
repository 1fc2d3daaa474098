namespace Deeplia.Identity.AuthResults;

/// <summary>One fact behind a result, such as <c>smtp.mailfrom=example.com</c> (RFC 8601 §2.3).</summary>
/// <param name="Type">Where it comes from (smtp, header, body, policy), as written; empty for Office 365's bare <c>action=</c>.</param>
/// <param name="Name">What it is, as written.</param>
/// <param name="Value">The value, unquoted.</param>
public sealed record ResultProperty(string Type, string Name, string Value)
{
    /// <summary>Type and name as one word: <c>header.d</c>.</summary>
    public string FullName => Type.Length == 0 ? Name : $"{Type}.{Name}";
}
