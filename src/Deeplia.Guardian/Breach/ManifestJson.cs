using System.Text.Json.Serialization;

namespace Deeplia.Guardian.Breach;

/// <summary>How the manifest is written.</summary>
[JsonSourceGenerationOptions(WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(BreachManifest))]
internal sealed partial class ManifestJson : JsonSerializerContext;
