namespace Deeplia.Guardian.Threat;

/// <summary>Collects distinct features with the words they stand for. Cleared and used again; one thread at a time.</summary>
internal sealed class FeatureSet
{
    // Twice the most features an encoder adds, so that a free slot is always near.
    private const int Slots = 8192;
    private readonly uint[] _slots = new uint[Slots];
    private readonly uint[] _features = new uint[Slots / 2];
    private readonly FeaturePlace[] _places = new FeaturePlace[Slots / 2];
    private readonly List<string> _facts = [];

    public int Count { get; private set; }

    public ReadOnlySpan<uint> Features => _features.AsSpan(0, Count);

    public ReadOnlySpan<FeaturePlace> Places => _places.AsSpan(0, Count);

    /// <summary>The facts of structure, in the order of their places.</summary>
    public IReadOnlyList<string> Facts => _facts;

    /// <summary>Adds a fact of structure.</summary>
    public void AddFact(string fact) => AddFact(FeatureSpace.Structure(fact), fact);

    /// <summary>Adds a fact whose number is not that of its name.</summary>
    public void AddFact(uint feature, string fact)
    {
        var before = Count;
        Add(feature, FeaturePlace.Structure(_facts.Count));
        if (Count > before)
        {
            _facts.Add(fact);
        }
    }

    public void Add(uint feature, FeaturePlace place)
    {
        if (Count == _features.Length)
        {
            return;
        }

        var slot = feature & (Slots - 1);
        while (_slots[slot] != 0)
        {
            if (_slots[slot] == feature)
            {
                return;
            }

            slot = (slot + 1) & (Slots - 1);
        }

        _slots[slot] = feature;
        _features[Count] = feature;
        _places[Count++] = place;
    }

    public void Clear()
    {
        Array.Clear(_slots);
        _facts.Clear();
        Count = 0;
    }
}
