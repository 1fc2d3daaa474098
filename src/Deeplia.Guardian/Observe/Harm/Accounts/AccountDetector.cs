using System.Globalization;
using Deeplia.Guardian.Case;
using Deeplia.Guardian.Case.Memory;

namespace Deeplia.Guardian.Observe.Harm.Accounts;

/// <summary>Compares the bank accounts that a mail names with those that its author's earlier mails named.</summary>
internal sealed class AccountDetector : IDetector
{
    public DetectorCard Card { get; } = new(
        "harm.account",
        "A bank account other than before",
        Question.Harm,
        "ISO 13616 numbers against the memory of the mailbox",
        DetectorCost.Free,
        ["harm.account.differs", "harm.account.same"]);

    public IEnumerable<Finding> Observe(CaseFile file)
    {
        if (file.Past is not { Accounts.IsEmpty: false } past)
        {
            yield break;
        }

        var named = file.Extracted.Ibans.Where(i => i.ChecksumOk).ToArray();
        foreach (var iban in named)
        {
            var account = SeenAccount.Of(iban, past.Salt.AsSpan());
            if (!past.Accounts.Any(a => a.Print == account.Print))
            {
                var before = past.Accounts.MaxBy(a => a.Last)!;
                yield return Finding.Of("harm.account.differs", ("account", Masked(account.Country, account.LastFour)),
                    ("before", Masked(before.Country, before.LastFour)), ("date", DateOf(before)));
                yield break;
            }
        }

        if (named.Length > 0)
        {
            var account = SeenAccount.Of(named[0], past.Salt.AsSpan());
            yield return Finding.Of("harm.account.same", ("account", Masked(account.Country, account.LastFour)),
                ("date", DateOf(past.Accounts.First(a => a.Print == account.Print))));
        }
    }

    private static string Masked(string country, string lastFour) => $"{country}…{lastFour}";

    private static string DateOf(KnownAccount account) => account.Last.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
