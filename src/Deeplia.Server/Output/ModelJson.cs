using System.Text.Json;
using Deeplia.Guardian;

namespace Deeplia.Server.Output;

/// <summary>What the learned model said and why: an exact decomposition of its log-odds, the heaviest parts quoted.</summary>
internal static class ModelJson
{
    private const int MaxPassages = 5;
    private const int MaxFacts = 5;

    /// <summary>Writes <c>model_part</c>; null without a model.</summary>
    /// <remarks>Passages, facts and <c>rest</c> add up to <c>unwanted</c>.</remarks>
    public static void Write(Utf8JsonWriter json, Examination e)
    {
        if (e.Opinion is not { } opinion)
        {
            json.WriteNull("model_part");
            return;
        }

        var shares = opinion.Explain();
        json.WriteStartObject("model_part");
        json.WriteNumber("unwanted", Round(opinion.Logits.Unwanted));
        json.WriteNumber("threat", Round(opinion.Logits.Threat));
        json.WriteNumber("bulk", Round(opinion.Logits.Bulk));
        var passages = shares.Passages(MaxPassages, opinion.Logits.Unwanted >= 0 ? 1 : -1);
        json.WriteStartArray("passages");
        foreach (var passage in passages)
        {
            json.WriteStartObject();
            json.WriteString("quote", Guardian.Observe.ModelWords.Quote(e.File, passage));
            json.WriteNumber("weight", Round(passage.Weight));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        var facts = shares.Facts.OrderByDescending(f => Math.Abs(f.Weight)).Take(MaxFacts).ToArray();
        json.WriteStartArray("facts");
        foreach (var fact in facts)
        {
            json.WriteStartObject();
            json.WriteString("fact", fact.Fact);
            json.WriteNumber("weight", Round(fact.Weight));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteNumber("rest", Round(opinion.Logits.Unwanted - passages.Sum(p => p.Weight) - facts.Sum(f => f.Weight)));
        json.WriteEndObject();
    }

    private static double Round(double value) => Math.Round(value, 4);
}
