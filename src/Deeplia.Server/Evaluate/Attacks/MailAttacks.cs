namespace Deeplia.Server.Evaluate.Attacks;

/// <summary>All attacks, in the order of the tables.</summary>
internal static class MailAttacks
{
    /// <summary>Dressed-up words first, then added ones.</summary>
    public static IReadOnlyList<IMailAttack> All { get; } =
    [
        new HomoglyphAttack(),
        new SeparatorAttack(),
        new LeetAttack(),
        new GoodWordsAttack(),
        new HiddenWordsAttack(),
        new MachineOrdersAttack(),
        new QuotedShieldAttack(),
    ];
}
