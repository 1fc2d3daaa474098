using System.Collections.Frozen;
using System.Globalization;

namespace Deeplia.Guardian.Judge;

/// <summary>The weights of all findings, read from the one file <c>Judge/weights.txt</c>.</summary>
public sealed class WeightTable
{
    private const string BiasId = "bias";
    private readonly FrozenDictionary<string, Weight> _weights;

    private WeightTable(FrozenDictionary<string, Weight> weights, Weight bias)
    {
        _weights = weights;
        Bias = bias;
    }

    /// <summary>The shipped weights.</summary>
    public static WeightTable Shipped { get; } = ReadShipped();

    /// <summary>Where the three scales start before anything was seen.</summary>
    public Weight Bias { get; }

    /// <summary>Every finding id that has a weight.</summary>
    public IEnumerable<string> Ids => _weights.Keys;

    /// <summary>The weight of a finding; all zero for an id that is not listed.</summary>
    /// <param name="findingId">The finding's id.</param>
    public Weight this[string findingId] => _weights.GetValueOrDefault(findingId);

    /// <summary>Makes a table.</summary>
    /// <param name="weights">One weight an id.</param>
    /// <param name="bias">Where the scales start.</param>
    public static WeightTable Of(IEnumerable<(string Id, Weight Weight)> weights, Weight bias) =>
        new(weights.ToFrozenDictionary(w => w.Id, w => w.Weight, StringComparer.Ordinal), bias);

    /// <summary>This table, and for every finding it does not know the weight of another: detectors may be younger than it.</summary>
    /// <param name="other">Where else to look.</param>
    public WeightTable Or(WeightTable other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new WeightTable(
            other._weights.Where(w => !_weights.ContainsKey(w.Key)).Concat(_weights)
                .ToFrozenDictionary(w => w.Key, w => w.Value, StringComparer.Ordinal),
            Bias);
    }

    /// <summary>Writes the table as <see cref="Read"/> takes it, ids in ordinal order.</summary>
    /// <param name="writer">Where to.</param>
    public void Write(TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        foreach (var (id, w) in _weights.OrderBy(p => p.Key, StringComparer.Ordinal).Prepend(new(BiasId, Bias)))
        {
            var kind = w.Kind is { } threat ? " " + ThreatNames.NameOf(threat) : "";
            writer.Write(string.Create(
                CultureInfo.InvariantCulture, $"{id,-36} {w.Unwanted:0.000} {w.Threat:0.000} {w.Bulk:0.000}{kind}\n"));
        }
    }

    /// <summary>Reads a table: lines of <c>id unwanted threat bulk [kind]</c>, a dot for zero, <c>#</c> for a remark.</summary>
    /// <param name="reader">The text.</param>
    /// <exception cref="InvalidDataException">A line is malformed or an id is given twice.</exception>
    public static WeightTable Read(TextReader reader)
    {
        var weights = new Dictionary<string, Weight>(StringComparer.Ordinal);
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            var fields = line.Split('#')[0].Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            if (fields.Length > 0 && (ToWeight(fields) is not { } weight || !weights.TryAdd(fields[0], weight)))
            {
                throw new InvalidDataException($"weights, line {number}: '{line}' is not 'id unwanted threat bulk [kind]' or comes twice.");
            }
        }

        return weights.Remove(BiasId, out var bias)
            ? new WeightTable(weights.ToFrozenDictionary(StringComparer.Ordinal), bias)
            : throw new InvalidDataException("weights: the line 'bias' is missing.");
    }

    private static WeightTable ReadShipped()
    {
        using var stream = typeof(WeightTable).Assembly.GetManifestResourceStream("weights.txt")!;
        using var reader = new StreamReader(stream);
        return Read(reader);
    }

    private static Weight? ToWeight(string[] fields)
    {
        if (fields.Length is < 4 or > 5
            || !TryNumber(fields[1], out var unwanted) || !TryNumber(fields[2], out var threat) || !TryNumber(fields[3], out var bulk))
        {
            return null;
        }

        if (fields.Length == 4)
        {
            return new Weight(unwanted, threat, bulk, null);
        }

        return ThreatNames.TryParse(fields[4], out var kind) ? new Weight(unwanted, threat, bulk, kind) : null;
    }

    private static bool TryNumber(string field, out double value)
    {
        value = 0;
        return field == "." || double.TryParse(field, NumberStyles.Float, CultureInfo.InvariantCulture, out value);
    }
}
