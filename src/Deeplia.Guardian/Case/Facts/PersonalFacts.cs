using System.Collections.Immutable;
using Deeplia.Guardian.Cues;

namespace Deeplia.Guardian.Case.Facts;

/// <summary>Reads what the sender's own words state about the reader: a label ("your date of birth") with a value behind it.</summary>
/// <remarks>A label alone is a question or advice and counts for nothing. Each kind is listed once.</remarks>
internal static class PersonalFacts
{
    private const string LabelEnding = ".label";
    private const string Title = "title";
    private static readonly Lazy<CueLexicon> Lexicon = new(() => CueLexicon.Load("facts"));

    /// <summary>The facts in text order.</summary>
    public static ImmutableArray<PersonalFact> Of(CaseFile file)
    {
        var facts = ImmutableArray.CreateBuilder<PersonalFact>();
        var greeting = Greeting.Of(file);
        if (greeting.NameAt(file) is { } name)
        {
            facts.Add(new PersonalFact("name", name.Start, name.Length));
        }

        var text = file.Tokens.Text;
        foreach (var cue in Lexicon.Value.Match(file.Tokens).Items)
        {
            var label = cue.Kind.EndsWith(LabelEnding, StringComparison.Ordinal);
            var kind = label ? cue.Kind[..^LabelEnding.Length] : cue.Kind == Title ? "gender" : cue.Kind;
            var end = cue.Start + cue.Length;
            if (facts.Any(f => f.Kind == kind) || !(cue.Kind == Title ? greeting.HoldsTitle(text, cue.Start, end)
                : FactValue.Follows(kind, text, end, label)))
            {
                continue;
            }

            facts.Add(new PersonalFact(kind, cue.Start, cue.Length));
        }

        return facts.ToImmutable();
    }
}
