using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Deeplia.Guardian;
using Deeplia.Guardian.Case;
using Deeplia.Guardian.Judge;

namespace Deeplia.Server.Output;

/// <summary>One examination as one JSON object; the fields are a contract with scripts.</summary>
internal static class JsonReport
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The object on one line, without a line end.</summary>
    public static string Format(string name, Examination examination)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            Write(json, name, examination);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter json, string name, Examination e)
    {
        var message = e.File.Message;
        json.WriteStartObject();
        json.WriteString("file", name);
        json.WriteString("message_id", message.MessageId is { } id ? $"<{id}>" : null);
        json.WriteString("subject", e.File.Extracted.Mask(message.Subject));
        json.WriteString("from", message.Author?.Address);
        json.WriteString("language", message.Language.Code);
        WriteVerdict(json, e.Verdict);
        json.WriteString("summary", e.Explanation.Summary);
        WriteAnswers(json, e);
        WriteFindings(json, e);
        WriteClaims(json, e);
        ExtractedJson.Write(json, e);
        WriteTrackers(json, e);
        AuthenticationJson.Write(json, e.File.Identity);
        WriteStrings(json, "counterfactual", e.Verdict.Counterfactual);
        WriteFacts(json, e);
        json.WriteNull("campaign");
        json.WriteNull("advertiser");
        ModelJson.Write(json, e);
        WriteStrings(json, "not_checked", e.NotChecked);
        WriteStrings(json, "limits", e.Limits);
        json.WriteString("model", e.Model);
        json.WriteNumber("ms", Math.Round(e.Elapsed.TotalMilliseconds, 3));
        json.WriteEndObject();
    }

    private static void WriteVerdict(Utf8JsonWriter json, Verdict verdict)
    {
        json.WriteString("class", Lower(verdict.Class));
        json.WriteString("threat", verdict.Threat is { } kind ? ThreatNames.NameOf(kind) : null);
        json.WriteString("disposition", Lower(verdict.Disposition));
        json.WriteNumber("confidence", Round(verdict.Confidence));
        json.WriteBoolean("unsure", verdict.Unsure);
        json.WriteStartObject("probabilities");
        json.WriteNumber("unwanted", Round(verdict.Probabilities.Unwanted));
        json.WriteNumber("threat", Round(verdict.Probabilities.Threat));
        json.WriteNumber("bulk", Round(verdict.Probabilities.Bulk));
        json.WriteNumber("wanted", Round(verdict.Probabilities.Wanted));
        json.WriteEndObject();
    }

    private static void WriteAnswers(Utf8JsonWriter json, Examination e)
    {
        json.WriteStartObject("answers");
        WriteAnswer(json, "identity", Lower(e.Verdict.Identity), e.Explanation.Identity);
        WriteAnswer(json, "harm", Lower(e.Verdict.Harm), e.Explanation.Harm);
        WriteAnswer(json, "spying", Lower(e.Verdict.Spying), e.Explanation.Spying);
        WriteAnswer(json, "interest", Lower(e.Verdict.Interest), e.Explanation.Interest);
        json.WriteEndObject();
    }

    private static void WriteAnswer(Utf8JsonWriter json, string question, string status, string says)
    {
        json.WriteStartObject(question);
        json.WriteString("status", status);
        json.WriteString("says", says);
        json.WriteEndObject();
    }

    private static void WriteFindings(Utf8JsonWriter json, Examination e)
    {
        json.WriteStartArray("findings");
        foreach (var (weighed, says) in e.Explanation.Facts)
        {
            var finding = weighed.Finding;
            json.WriteStartObject();
            json.WriteString("id", finding.Id);
            json.WriteString("question", Lower(finding.Question));
            json.WriteNumber("weight", Round(weighed.Weight));
            json.WriteString("quote", finding.Quote is { } quote ? e.File.Extracted.Mask(quote) : null);
            json.WriteString("says", says);
            WriteTarget(json, finding);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    // Of a link: the host it truly leads to, and the wrapper that hid it.
    private static void WriteTarget(Utf8JsonWriter json, Finding finding)
    {
        if (finding["target"] is { } target)
        {
            json.WriteString("target", target);
            json.WriteString("wrapper", finding["wrapper"]);
        }
    }

    private static void WriteClaims(Utf8JsonWriter json, Examination e)
    {
        json.WriteStartArray("claims");
        foreach (var claim in FindingsOf(e, "harm.extortion.claim"))
        {
            json.WriteStartObject();
            json.WriteString("claim", claim["claim"]);
            json.WriteString("quote", claim.Quote is { } quote ? e.File.Extracted.Mask(quote) : null);
            json.WriteString("proof", claim["proof"] ?? "none");
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    // Kinds, never values.
    private static void WriteFacts(Utf8JsonWriter json, Examination e)
    {
        json.WriteStartArray("facts");
        foreach (var fact in FindingsOf(e, "harm.fact.stated"))
        {
            json.WriteStartObject();
            json.WriteString("kind", fact["kind"]);
            WriteStrings(json, "leaked_in", (fact["leaked_in"] ?? "").Split(", ", StringSplitOptions.RemoveEmptyEntries));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteTrackers(Utf8JsonWriter json, Examination e)
    {
        json.WriteStartArray("trackers");
        foreach (var tracker in e.Verdict.Findings.Select(w => w.Finding).Where(f => f.Question == Question.Spying
            && f["kind"] is not null))
        {
            json.WriteStartObject();
            json.WriteString("kind", tracker["kind"]);
            json.WriteString("url", tracker["url"]);
            json.WriteString("host", tracker["host"]);
            json.WriteString("vendor", tracker["vendor"] is { Length: > 0 } vendor ? vendor : null);
            json.WriteBoolean("token", tracker["token"] == "true");
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static IEnumerable<Finding> FindingsOf(Examination e, string id) =>
        e.Verdict.Findings.Select(w => w.Finding).Where(f => f.Id == id);

    private static void WriteStrings(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    private static double Round(double value) => Math.Round(value, 4);

    private static string Lower<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
