using System.Collections.Immutable;
using Deeplia.Guardian.Case;

namespace Deeplia.Guardian.Observe;

/// <summary>What a detector is: its name, the question it serves, where its knowledge comes from and all it may find.</summary>
/// <param name="Id">Stable id, for example <c>identity.self</c>.</param>
/// <param name="Title">One line for the documentation.</param>
/// <param name="Question">The question it serves.</param>
/// <param name="Source">The RFC, paper or observation it rests on.</param>
/// <param name="Cost">What one run costs.</param>
/// <param name="Findings">Every finding id it may return.</param>
public sealed record DetectorCard(
    string Id, string Title, Question Question, string Source, DetectorCost Cost, ImmutableArray<string> Findings);
