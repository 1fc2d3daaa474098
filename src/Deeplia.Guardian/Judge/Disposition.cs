namespace Deeplia.Guardian.Judge;

/// <summary>What should happen with a message. Set by policy, never by detectors.</summary>
public enum Disposition
{
    /// <summary>Goes to the inbox.</summary>
    Deliver,

    /// <summary>Goes to the inbox with a banner.</summary>
    Label,

    /// <summary>Goes to the grey folder.</summary>
    Grey,

    /// <summary>Waits in quarantine.</summary>
    Hold,

    /// <summary>Goes to the junk folder.</summary>
    Junk,

    /// <summary>Is refused at the door.</summary>
    Reject,
}
