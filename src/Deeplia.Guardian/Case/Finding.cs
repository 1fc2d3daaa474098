using System.Collections.Immutable;
using System.Diagnostics;

namespace Deeplia.Guardian.Case;

/// <summary>One observed fact: what was seen and where. It carries no score and no action; the judge weighs, the narrator speaks.</summary>
/// <param name="Id">Stable id, lower case, dotted, question first: <c>harm.password.claimed</c>.</param>
/// <param name="Quote">The passage of the message where it was seen, or null when there is no passage to show. Never invented.</param>
/// <param name="Arguments">Values for the sentence.</param>
public sealed record Finding(string Id, string? Quote, ImmutableArray<Argument> Arguments)
{
    /// <summary>The question this finding helps to answer, read from the first word of its id.</summary>
    public Question Question { get; } = QuestionOf(Id);

    /// <summary>Makes a finding without a quote.</summary>
    /// <param name="id">Stable id.</param>
    /// <param name="arguments">Values for the sentence.</param>
    public static Finding Of(string id, params ReadOnlySpan<(string Name, string Value)> arguments) =>
        new(id, null, ToArguments(arguments));

    /// <summary>Makes a finding that quotes the message.</summary>
    /// <param name="id">Stable id.</param>
    /// <param name="quote">The passage as it stands in the message.</param>
    /// <param name="arguments">Values for the sentence.</param>
    public static Finding Seen(string id, string? quote, params ReadOnlySpan<(string Name, string Value)> arguments) =>
        new(id, quote, ToArguments(arguments));

    /// <summary>The value of one argument, or null when the finding has none of that name.</summary>
    /// <param name="name">The argument's name.</param>
    public string? this[string name]
    {
        get
        {
            foreach (var argument in Arguments)
            {
                if (argument.Name == name)
                {
                    return argument.Value;
                }
            }

            return null;
        }
    }

    private static ImmutableArray<Argument> ToArguments(ReadOnlySpan<(string Name, string Value)> arguments)
    {
        var list = ImmutableArray.CreateBuilder<Argument>(arguments.Length);
        foreach (var (name, value) in arguments)
        {
            list.Add(new Argument(name, value));
        }

        return list.MoveToImmutable();
    }

    private static Question QuestionOf(string id) => id.AsSpan(0, Math.Max(0, id.IndexOf('.', StringComparison.Ordinal))) switch
    {
        "identity" => Question.Identity,
        "harm" => Question.Harm,
        "spying" => Question.Spying,
        "interest" => Question.Interest,
        "observatory" => Question.Harm,
        _ => throw new UnreachableException($"The finding id '{id}' does not start with a question."),
    };
}
