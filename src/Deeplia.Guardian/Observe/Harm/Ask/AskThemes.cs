using static Deeplia.Guardian.Observe.Harm.Ask.AskParts;

namespace Deeplia.Guardian.Observe.Harm.Ask;

/// <summary>The orders that thieves give by mail, as sets of parts.</summary>
internal static class AskThemes
{
    private static readonly ulong Honest = Set("scam", "warn", "done");

    private static readonly ulong Pressure = Set("secret", "away", "bypass", "loss", "repay", "confirm");

    /// <summary>Buy cards and tell me their codes.</summary>
    public static AskTheme GiftCard { get; } = new(
        "harm.gift-card.ask", Set("card"), 0, Set("get", "ask", "hurry"), Pressure | Set("reveal"), 4, Honest);

    /// <summary>Send money, quickly, quietly, and past the rules.</summary>
    public static AskTheme Transfer { get; } = new(
        "harm.transfer.ask", Set("wire"), 0, Set("ask", "hurry", "follow", "sum", "acct"), Pressure, 5, Honest | Set("agreed", "same"));

    /// <summary>Pay what you owe into another account.</summary>
    public static AskTheme BankChange { get; } = new(
        "harm.ask.bank-change", Set("acct", "other"), Set("pay"), Set("ask", "follow", "hurry", "wire"),
        Set("away", "bypass", "loss", "confirm"), 2,
        Honest | Set("same", "safe", "wage", "login"));

    /// <summary>Pay my salary into another account.</summary>
    public static AskTheme Payroll { get; } = new(
        "harm.ask.payroll", 0, Set("wage", "acct", "other", "mine"), Set("ask", "follow", "hurry"), Pressure, 1,
        Honest | Set("same", "safe", "login"));

    /// <summary>You were charged; ring to stop it.</summary>
    public static AskTheme Callback { get; } = new(
        "harm.ask.callback", Set("ring", "phone", "notyou"), Set("charge"), 0, 0, 0, Set("scam", "warn", "agreed"));

    /// <summary>Take money or parcels and pass them on.</summary>
    public static AskTheme Mule { get; } = new("harm.ask.mule", 0, Set("mule", "keep", "pass"), 0, 0, 0, Honest);

    /// <summary>We bring back what you lost to thieves.</summary>
    public static AskTheme Recovery { get; } = new(
        "harm.ask.recovery", 0, Set("lost", "recover"), Set("ask", "ring", "act", "personal", "fee"), 0, 1, Set("warn", "done"));
}
