using Deeplia.Guardian.Judge;
using Deeplia.Guardian.Threat;

namespace Deeplia.Server.Train;

/// <summary>
/// The files of the learned model: <c>threat.model</c>, its judge's weights <c>threat.weights.txt</c> and its card <c>threat.card.md</c>.
/// </summary>
/// <param name="folder">Where they lie.</param>
internal sealed class ModelFiles(string folder)
{
    /// <summary>Those that came with the program.</summary>
    public static ModelFiles Shipped { get; } = new(Path.Combine(AppContext.BaseDirectory, "models"));

    public string Model => Path.Combine(folder, "threat.model");

    public string Weights => Path.Combine(folder, "threat.weights.txt");

    public string Card => Path.Combine(folder, "threat.card.md");

    /// <summary>Reads model and weights; null when there are none. What the weights do not know weighs as set by hand.</summary>
    /// <exception cref="InvalidDataException">They are damaged.</exception>
    public (ThreatModel Model, WeightTable Weights)? Read()
    {
        if (!File.Exists(Model) || !File.Exists(Weights))
        {
            return null;
        }

        using var reader = new StreamReader(Weights);
        return (ThreatModel.Load(Model), WeightTable.Read(reader).Or(WeightTable.Shipped));
    }
}
