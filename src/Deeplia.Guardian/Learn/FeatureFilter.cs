using Deeplia.Neural;

namespace Deeplia.Guardian.Learn;

/// <summary>
/// Chooses the features to teach: those that at least two families of sources hold, since what one source alone says is its name.
/// </summary>
internal static class FeatureFilter
{
    public static FeatureMask Of(IEnumerable<LabelledMessage> messages)
    {
        var mask = new FeatureMask();
        var first = new ushort[1 << FeatureMask.Bits];
        var numbers = new Dictionary<string, ushort>(StringComparer.Ordinal);
        foreach (var message in messages)
        {
            var family = SourceFamily.Of(message.Source);
            if (!numbers.TryGetValue(family, out var number))
            {
                numbers[family] = number = checked((ushort)(numbers.Count + 1));
            }

            See(message.Input.Features, number, first, mask);
            See(message.Input.Tokens, number, first, mask);
        }

        return mask;
    }

    private static void See(uint[] features, ushort family, ushort[] first, FeatureMask mask)
    {
        foreach (var feature in features)
        {
            ref var seen = ref first[feature >> (32 - FeatureMask.Bits)];
            if (seen != 0 && seen != family)
            {
                mask.Add(feature);
            }

            seen = family;
        }
    }
}
