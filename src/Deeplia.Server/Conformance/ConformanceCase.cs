using System.Text.Json;
using Deeplia.Mail.Dns;

namespace Deeplia.Server.Conformance;

/// <summary>One case as it came in: its own DNS, its own clock, nothing shared with another case.</summary>
/// <param name="Input">The <c>input</c> object.</param>
/// <param name="Dns">Answers from the case's zone only.</param>
/// <param name="Clock">Shows the case's <c>now</c>, else the machine's time.</param>
/// <param name="Options">The <c>options</c> object, or an undefined element.</param>
internal sealed record ConformanceCase(JsonElement Input, IDnsResolver Dns, TimeProvider Clock, JsonElement Options)
{
    /// <summary>A text of the input; empty when it is missing, null or no text.</summary>
    public string Text(string name) => TextOf(Input, name) ?? "";

    /// <summary>Bytes of the input, written there in base64.</summary>
    /// <exception cref="FormatException">The field is no base64.</exception>
    public byte[] Bytes(string name) => Convert.FromBase64String(Text(name));

    /// <summary>Whether an option is switched on.</summary>
    public bool Option(string name) =>
        Options.ValueKind == JsonValueKind.Object && Options.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.True;

    /// <summary>A text field of an object, or null.</summary>
    public static string? TextOf(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}
