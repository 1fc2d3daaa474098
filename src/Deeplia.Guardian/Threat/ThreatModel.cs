using Deeplia.Guardian.Case;
using Deeplia.Neural;
using Deeplia.Neural.Checkpoints;

namespace Deeplia.Guardian.Threat;

/// <summary>The learned model: reads the words of a message and gives log-odds, with the words that carried them.</summary>
/// <remarks>Safe for several threads.</remarks>
public sealed class ThreatModel
{
    /// <summary>The outputs of its network, in order: unwanted, threat, bulk.</summary>
    public const int Outputs = 3;

    [ThreadStatic]
    private static Workspace? _workspace;

    private readonly WideDeepNetwork _network;

    /// <summary>Makes a model.</summary>
    /// <param name="network">A trained network with <see cref="Outputs"/> outputs.</param>
    /// <param name="version">What it is called in reports.</param>
    /// <exception cref="InvalidDataException">The network has another number of outputs.</exception>
    public ThreatModel(WideDeepNetwork network, string version)
    {
        ArgumentNullException.ThrowIfNull(network);
        if (network.Shape.Outputs != Outputs)
        {
            throw new InvalidDataException($"A threat model has {Outputs} outputs, this one has {network.Shape.Outputs}.");
        }

        (_network, Version) = (network, version);
    }

    /// <summary>What it is called in reports.</summary>
    public string Version { get; }

    /// <summary>Reads a model from its checkpoint.</summary>
    /// <param name="path">The file; its name becomes part of the version.</param>
    /// <exception cref="InvalidDataException">It is not a checkpoint of such a model.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static ThreatModel Load(string path)
    {
        var bytes = File.ReadAllBytes(path);
        var print = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes).AsSpan(0, 4));
        return new ThreatModel(Checkpoint.Read(bytes), $"{Path.GetFileNameWithoutExtension(path)}-{print}");
    }

    /// <summary>Reads a message.</summary>
    /// <param name="file">The case.</param>
    public ModelOpinion Read(CaseFile file)
    {
        var encoded = MessageEncoder.Encode(file);
        return new ModelOpinion(this, encoded, Read(encoded.Input));
    }

    /// <summary>
    /// Reads a message that is encoded already: the whole and every passage. Unwanted and threat are what speaks loudest; whether it went
    /// to many is asked of the whole alone.
    /// </summary>
    /// <param name="message">What is read.</param>
    public ModelReading Read(ModelInput message)
    {
        ArgumentNullException.ThrowIfNull(message);
        var logits = ReadOnce(message);
        var reading = new ModelReading(logits, message, 0);
        if (message.Passages.Length == 0)
        {
            return reading;
        }

        var handicap = Passages.Handicap(message.Passages.Length);
        foreach (var passage in message.Passages)
        {
            var said = ReadOnce(passage);
            logits = logits with { Threat = Math.Max(logits.Threat, said.Threat - handicap) };
            if (said.Unwanted - handicap > logits.Unwanted)
            {
                logits = logits with { Unwanted = said.Unwanted - handicap };
                reading = new ModelReading(logits, passage, handicap);
            }
        }

        return reading with { Logits = logits };
    }

    /// <summary>Shares one output out over features and words; what is not known has no share.</summary>
    internal (float[] Features, float[] Tokens, float Constant) Attribute(ModelInput input, int output)
    {
        var known = _network.Mask.Known(input.Features);
        var shares = new float[known.Length];
        var tokens = new float[input.Tokens.Length];
        var rest = _network.Attribute(new SequenceInput(known, _network.Mask.Blank(input.Tokens)), Room(), output, shares, tokens);
        var features = new float[input.Features.Length];
        for (int i = 0, k = 0; i < features.Length; i++)
        {
            features[i] = _network.Mask.Has(input.Features[i]) ? shares[k++] : 0;
        }

        return (features, tokens, rest);
    }

    private ModelLogits ReadOnce(ModelInput input)
    {
        Span<float> outputs = stackalloc float[Outputs];
        var mask = _network.Mask;
        _network.Forward(new SequenceInput(mask.Known(input.Features), mask.Blank(input.Tokens)), Room(), outputs);
        return new ModelLogits(outputs[0], outputs[1], outputs[2]);
    }

    private Workspace Room()
    {
        if (_workspace is null || _workspace.Shape != _network.Shape)
        {
            _workspace = new Workspace(_network.Shape);
        }

        return _workspace;
    }
}
