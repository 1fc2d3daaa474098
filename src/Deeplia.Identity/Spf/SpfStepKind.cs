namespace Deeplia.Identity.Spf;

/// <summary>Tells what happened at one step.</summary>
public enum SpfStepKind
{
    /// <summary>A record was found.</summary>
    Record,

    /// <summary>DNS was asked.</summary>
    Question,

    /// <summary>A term matched.</summary>
    Match,

    /// <summary>A term did not match.</summary>
    NoMatch,

    /// <summary>No term matched, and the record hands on to another one.</summary>
    Redirect,

    /// <summary>The evaluation ended early, or there is nothing to evaluate.</summary>
    End,
}
