using System.Runtime.InteropServices;

namespace Deeplia.Identity.Spf;

/// <summary>One step of an evaluation. Cheap to record: its text is written when it is read.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct SpfStep
{
    /// <summary>What happened.</summary>
    public required SpfStepKind Kind { get; init; }

    /// <summary>How many includes deep.</summary>
    public required int Depth { get; init; }

    /// <summary>The domain whose record was being evaluated.</summary>
    public required string Domain { get; init; }

    /// <summary>The term as published; empty when the step belongs to no term.</summary>
    public string Term => Record is null ? "" : Record.Substring(Start, Length);

    /// <summary>The step in one English line, without the indentation of its depth.</summary>
    public string Text => SpfStepText.Of(this);

    /// <summary>The text of the record.</summary>
    internal string? Record { get; init; }

    /// <summary>Where the term begins in the record.</summary>
    internal int Start { get; init; }

    /// <summary>Length of the term; 0 when the step belongs to no term.</summary>
    internal int Length { get; init; }

    /// <summary>Type of the DNS question; for the end, the reason.</summary>
    internal string? Note { get; init; }

    /// <summary>The name asked for, or the target of a term.</summary>
    internal string? Name { get; init; }

    /// <summary>The <c>DnsAnswer</c> of a question.</summary>
    internal object? Answer { get; init; }
}
