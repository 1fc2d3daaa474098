using System.Buffers;
using System.Text.Json;
using Deeplia.Mail.Dns;
using Deeplia.Server.Commands;

namespace Deeplia.Server.Conformance;

/// <summary>Answers cases one by one. Nothing is kept from one case to the next.</summary>
internal static class ConformanceRun
{
    private static readonly JsonElement NoZone = JsonDocument.Parse("{}").RootElement;

    /// <summary>Reads JSON lines and writes one answer a line, in order, flushed after each.</summary>
    public static async Task AnswerAllAsync(TextReader cases, Stream answers, CancellationToken cancellationToken)
    {
        while (await cases.ReadLineAsync(cancellationToken) is { } line)
        {
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            await answers.WriteAsync(await AnswerAsync(line, cancellationToken), cancellationToken);
            await answers.WriteAsync("\n"u8.ToArray(), cancellationToken);
            await answers.FlushAsync(cancellationToken);
        }
    }

    /// <summary>Answers one line.</summary>
    public static async Task<ReadOnlyMemory<byte>> AnswerAsync(string line, CancellationToken cancellationToken)
    {
        string? id = null;
        try
        {
            using var document = JsonDocument.Parse(line);
            var root = document.RootElement;
            id = ConformanceCase.TextOf(root, "id");
            var kind = ConformanceCase.TextOf(root, "kind") ?? "";
            return ConformanceKinds.Find(kind) is { } answer
                ? await AnswerAsync(id, answer, Read(root), cancellationToken)
                : Write(id, json => json.WriteBoolean("unsupported", true));
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // One bad case must not take the rest of the run with it; the answer names the failure, and the judge counts it.
            return Write(id, json => json.WriteString("error", exception.GetType().Name + ": " + exception.Message));
        }
    }

    private static ConformanceCase Read(JsonElement root) => new(
        root.TryGetProperty("input", out var input) ? input : NoZone,
        new ZoneFileResolver(root.TryGetProperty("zone", out var zone) && zone.ValueKind == JsonValueKind.Object ? zone : NoZone),
        root.TryGetProperty("now", out var now) && now.TryGetInt64(out var seconds) ? new FixedClock(seconds) : TimeProvider.System,
        root.TryGetProperty("options", out var options) ? options : default);

    private static async Task<ReadOnlyMemory<byte>> AnswerAsync(
        string? id, AnswerCase answer, ConformanceCase @case, CancellationToken cancellationToken)
    {
        var buffer = new ArrayBufferWriter<byte>();
        await using var json = new Utf8JsonWriter(buffer);
        json.WriteStartObject();
        json.WriteString("id", id);
        json.WriteStartObject("result");
        await answer(@case, json, cancellationToken);
        json.WriteEndObject();
        json.WriteEndObject();
        await json.FlushAsync(cancellationToken);
        return buffer.WrittenMemory;
    }

    private static ReadOnlyMemory<byte> Write(string? id, Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer);
        json.WriteStartObject();
        json.WriteString("id", id);
        write(json);
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenMemory;
    }
}
