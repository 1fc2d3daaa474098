using System.Text.Json;

namespace Deeplia.Server.Conformance;

/// <summary>Answers one case by writing the properties of its result object.</summary>
internal delegate ValueTask AnswerCase(ConformanceCase @case, Utf8JsonWriter json, CancellationToken cancellationToken);
