namespace Deeplia.Guardian.Judge;

/// <summary>The names of classes and threats as the outside sees them: lower case, words joined by hyphens.</summary>
public static class ThreatNames
{
    /// <summary>The outer name of a threat, for example <c>gift-card-fraud</c>.</summary>
    /// <param name="kind">The threat.</param>
    public static string NameOf(ThreatKind kind) => kind switch
    {
        ThreatKind.Phishing => "phishing",
        ThreatKind.SpearPhishing => "spear-phishing",
        ThreatKind.Sextortion => "sextortion",
        ThreatKind.Extortion => "extortion",
        ThreatKind.GiftCardFraud => "gift-card-fraud",
        ThreatKind.CeoFraud => "ceo-fraud",
        ThreatKind.PayrollFraud => "payroll-fraud",
        ThreatKind.InvoiceFraud => "invoice-fraud",
        ThreatKind.AdvanceFee => "advance-fee",
        ThreatKind.Callback => "callback",
        ThreatKind.Malware => "malware",
        ThreatKind.Reconnaissance => "reconnaissance",
        ThreatKind.InitialContact => "initial-contact",
        ThreatKind.Impersonation => "impersonation",
    };

    /// <summary>Reads an outer name back.</summary>
    /// <param name="name">The name.</param>
    /// <param name="kind">The threat, when the name is known.</param>
    public static bool TryParse(string name, out ThreatKind kind)
    {
        foreach (var candidate in Enum.GetValues<ThreatKind>())
        {
            if (NameOf(candidate) == name)
            {
                kind = candidate;
                return true;
            }
        }

        kind = default;
        return false;
    }
}
