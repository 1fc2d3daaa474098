using System.Globalization;
using Deeplia.Mail.Data;

namespace Deeplia.Guardian.Extract;

/// <summary>The words of the deadline scanner: units and numbers.</summary>
internal static class DeadlineWords
{
    private const int MaxIdeographs = 2;
    private const int MaxUnitChars = 12;

    private static readonly WordTable Units = Load("extract/time-units.txt");
    private static readonly WordTable Numbers = Load("extract/number-words.txt");

    /// <summary>Finds words that begin like a unit in plain Latin letters.</summary>
    public static StemSearch LatinUnits { get; } = new(
        [
            "hour", "heure", "stunde", "hora", "ore", "uur", "uren", "godzin", "day", "jour", "tage", "dia", "giorn", "dag", "dni", "week",
            "semaine", "woche", "semana", "settiman", "weken", "hodin", "timmar", "timer", "saat", "dny", "tunti", "vecka", "hafta",
        ]);

    /// <summary>Beginnings of units with other letters; looked for only where a text has such letters.</summary>
    public static string[] OtherUnits { get; } = [" dí", " dní", " час", " дн", " недел", " годин", " сут", " gün", " päiv", " óra"];

    /// <summary>Hours in the unit the text begins with, 0 when it begins with none.</summary>
    public static int UnitAtStart(ReadOnlySpan<char> text, out int length)
    {
        length = 0;
        while (length < text.Length && length <= MaxUnitChars && char.IsLetter(text[length]))
        {
            length++;
        }

        if (length > 0 && text[0] >= '\u2E80')
        {
            for (length = Math.Min(length, MaxIdeographs); length > 0; length--)
            {
                if (Units.Find(text[..length]) is > 0 and var ideograph)
                {
                    return ideograph;
                }
            }

            return 0;
        }

        return Units.Find(text[..length]);
    }

    /// <summary>The number a word names, 0 when none.</summary>
    public static int Number(ReadOnlySpan<char> word) => Numbers.Find(word);

    /// <summary>True for a number written as one ideograph, with a unit straight after.</summary>
    public static bool IsIdeograph(char c) => c is '一' or '两' or '兩' or '二' or '三' or '四' or '五' or '六' or '七' or '十';

    private static WordTable Load(string path)
    {
        var words = new List<(string Word, int Value)>();
        foreach (var line in DataFile.ReadLines(path))
        {
            var parts = line.Split(' ');
            var value = int.Parse(parts[0], CultureInfo.InvariantCulture);
            foreach (var word in parts.AsSpan(1))
            {
                words.Add((word, value));
            }
        }

        return new WordTable(words);
    }
}
