using System.Text;
using System.Text.Json;
using Deeplia.Mail.Names;

namespace Deeplia.Server.Conformance;

/// <summary>Kind <c>psl</c>: the registrable name by the shipped public suffix list.</summary>
internal static class PslKind
{
    public static ValueTask AnswerAsync(ConformanceCase @case, Utf8JsonWriter json, CancellationToken cancellationToken)
    {
        var domain = @case.Text("domain");
        var registrable = DomainName.TryParse(domain, out var name) ? name.Registrable : null;
        json.WriteStartObject("psl");
        json.WriteString("registrable", Ascii.IsValid(domain) ? registrable?.Ascii : registrable?.Unicode); // as it was asked
        json.WriteEndObject();
        return default;
    }
}
