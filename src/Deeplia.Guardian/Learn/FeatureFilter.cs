namespace Deeplia.Guardian.Learn;

/// <summary>Lets a feature through only when at least two families of sources hold it: what one source alone says is its name.</summary>
internal sealed class FeatureFilter
{
    private const int Bits = 25;
    private readonly ushort[] _first = new ushort[1 << Bits];
    private readonly bool[] _shared = new bool[1 << Bits];

    public FeatureFilter(IEnumerable<LabelledMessage> messages)
    {
        var numbers = new Dictionary<string, ushort>(StringComparer.Ordinal);
        foreach (var message in messages)
        {
            var family = SourceFamily.Of(message.Source);
            if (!numbers.TryGetValue(family, out var number))
            {
                numbers[family] = number = checked((ushort)(numbers.Count + 1));
            }

            See(message.Features, number);
            See(message.Tokens, number);
        }
    }

    /// <summary>The features that several families hold.</summary>
    public uint[] Shared(uint[] features) => Array.FindAll(features, IsShared);

    /// <summary>The words, with nothing in the place of those that one family alone holds.</summary>
    public uint[] Blank(uint[] tokens) => Array.ConvertAll(tokens, t => IsShared(t) ? t : 0);

    private bool IsShared(uint feature) => _shared[feature >> (32 - Bits)];

    private void See(uint[] features, ushort family)
    {
        foreach (var feature in features)
        {
            var slot = feature >> (32 - Bits);
            _shared[slot] |= _first[slot] != 0 && _first[slot] != family;
            _first[slot] = family;
        }
    }
}
