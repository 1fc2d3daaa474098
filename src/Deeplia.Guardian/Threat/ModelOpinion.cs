namespace Deeplia.Guardian.Threat;

/// <summary>What the learned model says of one message, in natural log-odds before calibration.</summary>
public sealed class ModelOpinion
{
    private readonly ThreatModel _model;
    private readonly EncodedMessage _encoded;

    private readonly ModelReading _reading;

    internal ModelOpinion(ThreatModel model, EncodedMessage encoded, ModelReading reading) =>
        (_model, _encoded, _reading) = (model, encoded, reading);

    /// <summary>The log-odds.</summary>
    public ModelLogits Logits => _reading.Logits;

    /// <summary>
    /// Decomposes the log-odds of unwanted exactly: what each word and each fact of structure brought, and the rest. Where one passage
    /// spoke loudest, the words around it brought nothing.
    /// </summary>
    public ModelShares Explain()
    {
        var input = _reading.Strongest;
        var (features, tokens, rest) = _model.Attribute(input, 0);
        var words = new double[_encoded.Ranges.Length];
        var facts = new double[_encoded.Facts.Length];
        for (var i = 0; i < features.Length; i++)
        {
            var place = input.Places[i];
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
            words[input.FirstWord + t] += tokens[t];
        }

        return new ModelShares
        {
            Words = [.. _encoded.Ranges.Select((r, i) => new WordShare(r.Start, r.End, words[i]))],
            Facts = [.. _encoded.Facts.Select((f, i) => new FactShare(f, facts[i]))],
            Rest = rest - _reading.Handicap,
        };
    }
}
