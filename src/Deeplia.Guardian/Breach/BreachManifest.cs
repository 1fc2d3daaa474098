using System.Collections.Immutable;
using System.Text.Json;

namespace Deeplia.Guardian.Breach;

/// <summary>What is in force: the breaches and the segment files.</summary>
internal sealed record BreachManifest
{
    /// <summary>The layout of the files; another one is refused.</summary>
    public const int CurrentVersion = 1;

    public int Version { get; init; } = CurrentVersion;

    /// <summary>Grows with every import; part of the segments' names.</summary>
    public long Generation { get; init; }

    public ImmutableArray<BreachSource> Sources { get; init; } = [];

    /// <summary>File names by segment.</summary>
    public ImmutableSortedDictionary<string, string> Segments { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Reads a manifest.</summary>
    /// <exception cref="InvalidDataException">It is none, or of another version.</exception>
    public static BreachManifest Parse(ReadOnlySpan<byte> json)
    {
        try
        {
            var manifest = JsonSerializer.Deserialize(json, ManifestJson.Default.BreachManifest);
            return manifest is { Version: CurrentVersion, Sources.IsDefault: false, Segments: not null }
                && manifest.Sources.All(s => s is { Name: not null, Classes.IsDefault: false, Id: > 0 and <= ushort.MaxValue })
                ? manifest
                : throw new InvalidDataException("The manifest is of another version or not whole.");
        }
        catch (JsonException e)
        {
            throw new InvalidDataException("The manifest is damaged.", e);
        }
    }

    public byte[] Format() => JsonSerializer.SerializeToUtf8Bytes(this, ManifestJson.Default.BreachManifest);

    /// <summary>The breach of that name, or a new number for it.</summary>
    /// <exception cref="InvalidDataException">There are too many.</exception>
    public int IdOf(string name)
    {
        var known = Sources.FirstOrDefault(s => s.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        var id = known?.Id ?? (Sources.IsEmpty ? 0 : Sources.Max(s => s.Id)) + 1;
        return id <= ushort.MaxValue ? id : throw new InvalidDataException($"No more than {ushort.MaxValue} breaches are kept.");
    }

    /// <summary>The manifest with one breach added or put in the place of its namesake.</summary>
    public BreachManifest With(BreachSource source) => this with
    {
        Sources = [.. Sources.Where(s => s.Id != source.Id).Append(source).OrderBy(s => s.Id)],
    };
}
