using System.Text.Json.Serialization;

namespace Deeplia.Guardian.Breach;

/// <summary>How the file is written.</summary>
[JsonSourceGenerationOptions(WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(OwnFile))]
internal sealed partial class OwnJson : JsonSerializerContext;
