namespace Deeplia.Guardian.Learn;

/// <summary>
/// How much each message counts in training: large sources are damped, and within each language honest and unwanted mail are brought
/// towards balance, so that neither a source nor a language says anything by itself.
/// </summary>
internal static class ExampleWeights
{
    private const double Damping = 0.3; // a source of a thousand weighs as much as 125 of one message each
    private const double MostBalanced = 5;
    private const double FormAbuse = 0.3; // automatic confirmations: only the lure inside is bad
    private const double Heaviest = 10;

    public static double[] Of(IReadOnlyList<LabelledMessage> messages)
    {
        var sizes = messages.CountBy(m => (m.Source, m.IsSpam)).ToDictionary(p => p.Key, p => p.Value);
        var weights = messages
            .Select(m => Math.Pow(sizes[(m.Source, m.IsSpam)], -Damping) * (m.Kind == "form-abuse" ? FormAbuse : 1)).ToArray();
        Balance(messages, weights);
        var mean = weights.Average();
        return Array.ConvertAll(weights, w => Math.Min(Heaviest, w / mean));
    }

    private static void Balance(IReadOnlyList<LabelledMessage> messages, double[] weights)
    {
        var sums = new Dictionary<(string Language, bool IsSpam), double>();
        for (var i = 0; i < weights.Length; i++)
        {
            var key = (LanguageOf(messages[i]), messages[i].IsSpam);
            sums[key] = sums.GetValueOrDefault(key) + weights[i];
        }

        for (var i = 0; i < weights.Length; i++)
        {
            var language = LanguageOf(messages[i]);
            var (ham, spam) = (sums.GetValueOrDefault((language, false)), sums.GetValueOrDefault((language, true)));
            if (ham > 0 && spam > 0)
            {
                var own = messages[i].IsSpam ? spam : ham;
                weights[i] *= Math.Clamp(Math.Sqrt(ham * spam) / own, 1 / MostBalanced, MostBalanced);
            }
        }
    }

    private static string LanguageOf(LabelledMessage m) => m.Language.Length >= 2 ? m.Language[..2] : "un";
}
