using System.Text.Json;
using Deeplia.Identity.Dkim;

namespace Deeplia.Server.Conformance;

/// <summary>Kind <c>canon</c>: header and body as a signature sees them.</summary>
internal static class CanonKind
{
    public static ValueTask AnswerAsync(ConformanceCase @case, Utf8JsonWriter json, CancellationToken cancellationToken)
    {
        var forms = @case.Text("algorithm").Split('/');
        var (header, body) = CanonicalForm.Of(@case.Bytes("header"), FormOf(forms[0]), @case.Bytes("body"), FormOf(forms[^1]));
        json.WriteStartObject("canon");
        json.WriteBase64String("header", header);
        json.WriteBase64String("body", body);
        json.WriteEndObject();
        return default;
    }

    private static Canonicalization FormOf(string name) => name == "relaxed" ? Canonicalization.Relaxed : Canonicalization.Simple;
}
