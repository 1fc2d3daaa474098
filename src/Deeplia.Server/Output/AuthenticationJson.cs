using System.Text.Json;
using Deeplia.Identity;

namespace Deeplia.Server.Output;

/// <summary>The <c>authentication</c> object.</summary>
internal static class AuthenticationJson
{
    public static void Write(Utf8JsonWriter json, IdentityReport report)
    {
        json.WriteStartObject("authentication");
        WriteMethod(json, "spf", report.Spf);
        json.WriteStartArray("dkim");
        foreach (var signature in report.Dkim)
        {
            json.WriteStartObject();
            WriteFields(json, signature);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteMethod(json, "dmarc", report.Dmarc);
        WriteMethod(json, "arc", report.Arc);
        json.WriteBoolean("signed", report.IsSigned);
        json.WriteString("told_by", report.ToldBy);
        json.WriteEndObject();
    }

    private static void WriteMethod(Utf8JsonWriter json, string name, MethodReport method)
    {
        json.WriteStartObject(name);
        WriteFields(json, method);
        json.WriteEndObject();
    }

    private static void WriteFields(Utf8JsonWriter json, MethodReport method)
    {
        json.WriteString("result", method.Result == AuthenticationResult.NotChecked
            ? "not-checked"
            : method.Result.ToString().ToLowerInvariant());
        json.WriteString("domain", method.Domain);
    }
}
