using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Deeplia.Identity;
using Deeplia.Identity.AuthResults;
using Deeplia.Identity.Spf;

namespace Deeplia.Server.Output;

/// <summary>The <c>spf</c> object; the fields are a contract with scripts.</summary>
internal static class SpfJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The report as one object on one line, with its line end.</summary>
    public static string Format(SpfReport report)
    {
        var buffer = new ArrayBufferWriter<byte>(2048);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            Write(json, report);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    /// <summary>Writes the property <c>spf</c>.</summary>
    public static void Write(Utf8JsonWriter json, SpfReport report)
    {
        json.WriteStartObject("spf");
        json.WriteString("result", WordOf(report.Result));
        json.WriteString("domain", report.Domain);
        json.WriteString("explanation", report.Explanation);
        json.WriteString("reason", report.Reason);
        json.WriteNumber("lookups", report.Lookups);
        json.WriteNumber("void_lookups", report.VoidLookups);
        WriteMechanism(json, "mechanism", report.Mechanism);
        json.WriteStartArray("trace");
        foreach (var step in report.Trace)
        {
            WriteStep(json, step);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>The word of RFC 8601 §2.7.2 for a result, and one of our own for what nobody evaluated.</summary>
    public static string WordOf(AuthenticationResult result) =>
        result == AuthenticationResult.NotChecked ? "not-checked" : ResultWords.Of(result);

    private static void WriteMechanism(Utf8JsonWriter json, string name, SpfMechanism? mechanism)
    {
        if (mechanism is null)
        {
            json.WriteNull(name);
            return;
        }

        // Includes nest no deeper than look-ups are allowed, so this ends.
        json.WriteStartObject(name);
        json.WriteString("term", mechanism.Term);
        json.WriteString("domain", mechanism.Domain);
        json.WriteString("record", mechanism.Record);
        WriteMechanism(json, "inside", mechanism.Inside);
        json.WriteEndObject();
    }

    private static void WriteStep(Utf8JsonWriter json, SpfStep step)
    {
        json.WriteStartObject();
        json.WriteNumber("depth", step.Depth);
        json.WriteString("domain", step.Domain);
        json.WriteString("term", step.Term);
        json.WriteString("step", step.Kind switch
        {
            SpfStepKind.Record => "record",
            SpfStepKind.Question => "question",
            SpfStepKind.Match => "match",
            SpfStepKind.NoMatch => "no-match",
            SpfStepKind.Redirect => "redirect",
            SpfStepKind.End => "end",
        });
        json.WriteString("text", step.Text);
        json.WriteEndObject();
    }
}
