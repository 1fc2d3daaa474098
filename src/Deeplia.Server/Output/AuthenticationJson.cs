using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Deeplia.Identity;
using Deeplia.Identity.Bimi;
using Deeplia.Server.Conformance;

namespace Deeplia.Server.Output;

/// <summary>The <c>authentication</c> object: what kind <c>auth</c> answers, and who told what was not evaluated here.</summary>
internal static class AuthenticationJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The answer of <c>deeplia auth</c> on one line, with its line end.</summary>
    public static string Format(IdentityReport report, IndicatorReport indicator)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            WriteMembers(json, report);
            json.WriteStartObject("indicator");
            json.WriteString("status", indicator.Status.ToString().ToLowerInvariant());
            json.WriteString("reason", indicator.Reason);
            json.WriteNumber("image_bytes", indicator.Image.Length);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    /// <summary>Writes the property <c>authentication</c>.</summary>
    public static void Write(Utf8JsonWriter json, IdentityReport report)
    {
        json.WriteStartObject("authentication");
        WriteMembers(json, report);
        json.WriteEndObject();
    }

    /// <summary>Writes the objects <c>spf</c>, <c>dkim</c>, <c>arc</c>, <c>dmarc</c> and <c>bimi</c>.</summary>
    public static void Write(Utf8JsonWriter json, Authentication own)
    {
        SpfJson.Write(json, own.Spf);
        DkimKind.Write(own.Dkim, json);
        ArcKind.Write(own.Arc, json);
        json.WriteStartObject("dmarc");
        DmarcKind.Write(json, own.Dmarc);
        json.WriteEndObject();
        json.WriteStartObject("bimi");
        BimiKind.Write(json, own.Bimi);
        json.WriteEndObject();
        if (own.Override is { } trusted)
        {
            json.WriteStartObject("override");
            json.WriteString("sealer", trusted.Sealer);
            json.WriteString("saw", trusted.Saw);
            json.WriteEndObject();
        }
    }

    private static void WriteMembers(Utf8JsonWriter json, IdentityReport report)
    {
        if (report.Evaluated is { } own && report.ToldBy is null)
        {
            Write(json, own);
        }
        else
        {
            WriteSummary(json, report);
        }

        json.WriteBoolean("signed", report.IsSigned);
        json.WriteString("told_by", report.ToldBy);
    }

    private static void WriteSummary(Utf8JsonWriter json, IdentityReport report)
    {
        WriteMethod(json, "spf", report.Spf);
        json.WriteStartArray("dkim");
        foreach (var signature in report.Dkim)
        {
            json.WriteStartObject();
            WriteFields(json, signature);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteMethod(json, "arc", report.Arc);
        WriteMethod(json, "dmarc", report.Dmarc);
        json.WriteStartObject("bimi");
        json.WriteString("result", "skipped");
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
        json.WriteString("result", SpfJson.WordOf(method.Result));
        json.WriteString("domain", method.Domain);
    }
}
