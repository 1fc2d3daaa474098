namespace Deeplia.Guardian.Threat;

/// <summary>What the learned model says of one message, in natural log-odds before calibration.</summary>
public sealed class ModelOpinion
{
    private readonly ThreatModel _model;
    private readonly EncodedMessage _encoded;

    internal ModelOpinion(ThreatModel model, EncodedMessage encoded, ModelLogits logits) =>
        (_model, _encoded, Logits) = (model, encoded, logits);

    /// <summary>The log-odds.</summary>
    public ModelLogits Logits { get; }

    /// <summary>Decomposes the log-odds of unwanted exactly: what each word and each fact of structure brought, and the rest.</summary>
    public ModelShares Explain()
    {
        var (features, tokens, rest) = _model.Attribute(_encoded, 0);
        var words = new double[tokens.Length];
        var facts = new double[_encoded.Facts.Length];
        for (var i = 0; i < features.Length; i++)
        {
            var place = _encoded.Places[i];
            if (place.Length == 0)
            {
                facts[place.Index] += features[i];
            }

            // A pair of words belongs to both.
            for (var w = 0; w < place.Length; w++)
            {
                words[place.Index + w] += features[i] / (double)place.Length;
            }
        }

        for (var t = 0; t < tokens.Length; t++)
        {
            words[t] += tokens[t];
        }

        return new ModelShares
        {
            Words = [.. _encoded.Ranges.Select((r, i) => new WordShare(r.Start, r.End, words[i]))],
            Facts = [.. _encoded.Facts.Select((f, i) => new FactShare(f, facts[i]))],
            Rest = rest,
        };
    }
}
