using System.Globalization;
using Deeplia.Guardian.Case;
using Deeplia.Guardian.Case.Memory;

namespace Deeplia.Guardian.Observe.Identity;

/// <summary>Finds a real contact's mail that is unlike the contact: authenticated, but habits break and something is asked.</summary>
internal sealed class HabitsDetector : IDetector
{
    private const int EnoughMails = 5;
    private const int EnoughBroken = 2;

    public DetectorCard Card { get; } = new(
        "identity.habits",
        "A known contact who writes unlike before and asks for something",
        Question.Identity,
        "account take-over: mail program, zone, hours, language and kind of ask against the memory of the mailbox",
        DetectorCost.Text,
        ["identity.habits.broken"]);

    public IEnumerable<Finding> Observe(CaseFile file)
    {
        if (file.Past?.Sender is not { } sender || sender.Received < EnoughMails || !SenderFacts.IsProved(file)
            || SenderFacts.ViaList(file.Message) || AskKind.Of(file) is null)
        {
            yield break;
        }

        var broken = Habits.Of(file).Where(h => Habits.IsBroken(sender.Habits, h)).ToArray();
        if (broken.Length >= EnoughBroken)
        {
            yield return Finding.Of("identity.habits.broken",
                ("count", sender.Received.ToString(CultureInfo.InvariantCulture)),
                ("habits", string.Join(", ", broken.Select(h => Say(h, french: false)))),
                ("habitudes", string.Join(", ", broken.Select(h => Say(h, french: true)))));
        }
    }

    private static string Say(Habit habit, bool french) => habit.Kind switch
    {
        HabitKind.Client => (french ? "le logiciel (" : "the mail program (") + habit.Value + ")",
        HabitKind.Zone => french ? "le fuseau horaire" : "the time zone",
        HabitKind.Hour => french ? "l'heure" : "the hour",
        HabitKind.Language => (french ? "la langue (" : "the language (") + habit.Value + ")",
        HabitKind.Ask => french ? "ce qui est demandé" : "what is asked",
    };
}
