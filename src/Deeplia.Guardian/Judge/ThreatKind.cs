namespace Deeplia.Guardian.Judge;

/// <summary>The kinds of threat that a verdict can name.</summary>
public enum ThreatKind
{
    /// <summary>Steals credentials or money under a borrowed brand.</summary>
    Phishing,

    /// <summary>Phishing that speaks of you.</summary>
    SpearPhishing,

    /// <summary>Claims intimate pictures and asks money for silence.</summary>
    Sextortion,

    /// <summary>Threatens anything else and asks money.</summary>
    Extortion,

    /// <summary>Asks to buy gift cards under a borrowed name.</summary>
    GiftCardFraud,

    /// <summary>Asks for a transfer in the chief's name.</summary>
    CeoFraud,

    /// <summary>Asks to change where a salary goes.</summary>
    PayrollFraud,

    /// <summary>A false or altered invoice.</summary>
    InvoiceFraud,

    /// <summary>Promises a fortune against a fee.</summary>
    AdvanceFee,

    /// <summary>Asks to ring a number.</summary>
    Callback,

    /// <summary>Carries or leads to malicious software.</summary>
    Malware,

    /// <summary>Probes whether and where an address is read.</summary>
    Reconnaissance,

    /// <summary>The harmless-looking first step of a fraud in two steps.</summary>
    InitialContact,

    /// <summary>Uses somebody's name with a foreign address.</summary>
    Impersonation,
}
