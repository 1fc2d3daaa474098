using System.Collections.Immutable;
using System.Globalization;
using Deeplia.Guardian.Case;
using Deeplia.Guardian.Case.Memory;

namespace Deeplia.Guardian.Observe.Identity;

/// <summary>The habits that one message shows, and how they compare with those known.</summary>
internal static class Habits
{
    private const double SureLanguage = 0.5;
    private const int LongEnoughForLanguage = 80;
    private const int MinSeen = 5;
    private const int NearZone = 60; // summer time
    private const int NearHours = 3;
    private const int HoursADay = 24;

    /// <summary>The habits that a message shows; what it does not show is left out.</summary>
    public static ImmutableArray<Habit> Of(CaseFile file)
    {
        var message = file.Message;
        var list = ImmutableArray.CreateBuilder<Habit>();
        Add(list, HabitKind.Client, Client.FamilyOf(message));
        Add(list, HabitKind.Zone, message.Date is { } date ? Number(date.Offset.TotalMinutes) : null);
        Add(list, HabitKind.Hour, message.Date is { } written ? Number(written.Hour) : null);
        Add(list, HabitKind.Language, message.Text.Own.Length >= LongEnoughForLanguage && message.Language.Confidence >= SureLanguage
            ? message.Language.Code : null);
        Add(list, HabitKind.Ask, AskKind.Of(file) ?? "nothing");
        return list.ToImmutable();
    }

    /// <summary>Whether the contact has shown this habit often enough, and never like this.</summary>
    public static bool IsBroken(ImmutableArray<HabitCount> known, Habit now)
    {
        var before = known.Where(h => h.Kind == now.Kind).ToArray();
        return before.Sum(h => h.Count) >= MinSeen && !before.Any(h => IsLike(h, now));
    }

    private static bool IsLike(HabitCount before, Habit now) => now.Kind switch
    {
        HabitKind.Zone => Math.Abs(ToNumber(before.Value) - ToNumber(now.Value)) <= NearZone,
        HabitKind.Hour => IsNearHour(ToNumber(before.Value), ToNumber(now.Value)),
        HabitKind.Client or HabitKind.Language or HabitKind.Ask => before.Value == now.Value,
    };

    private static bool IsNearHour(int one, int other)
    {
        var apart = Math.Abs(one - other);
        return Math.Min(apart, HoursADay - apart) <= NearHours;
    }

    private static void Add(ImmutableArray<Habit>.Builder list, HabitKind kind, string? value)
    {
        if (value is not null)
        {
            list.Add(new Habit(kind, value));
        }
    }

    private static string Number(double value) => ((int)value).ToString(CultureInfo.InvariantCulture);

    private static int ToNumber(string value) => int.TryParse(value, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
