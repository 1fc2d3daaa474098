using System.Globalization;

namespace Deeplia.Mail.Path;

/// <summary>Reads the time stamp at the end of a trace header (RFC 5322 §3.3, with the slips servers make).</summary>
internal static class ReceivedDate
{
    private const int MaxWords = 16;
    private const string Months = "janfebmaraprmayjunjulaugsepoctnovdec";

    /// <summary>Reads a date; null when there is none or it cannot exist.</summary>
    public static DateTimeOffset? Read(ReadOnlySpan<char> text)
    {
        var parts = default(Parts);
        var words = 0;
        foreach (var range in text.SplitAny(" \t\r\n,("))
        {
            var word = text[range].Trim(")");
            if (word.IsEmpty)
            {
                continue;
            }

            if (++words > MaxWords || (parts.HasZone && parts.HasTime))
            {
                break;
            }

            Take(ref parts, word);
        }

        return Build(parts);
    }

    private static void Take(ref Parts parts, ReadOnlySpan<char> word)
    {
        if (word.Contains(':'))
        {
            TakeTime(ref parts, word);
        }
        else if (word[0] is '+' or '-' && word.Length == 5 && parts.HasTime)
        {
            TakeZone(ref parts, word);
        }
        else if (word.Length == 10 && word[4] == '-' && word[7] == '-')
        {
            _ = int.TryParse(word[..4], NumberStyles.None, null, out parts.Year);
            _ = int.TryParse(word[5..7], NumberStyles.None, null, out parts.Month);
            _ = int.TryParse(word[8..], NumberStyles.None, null, out parts.Day);
        }
        else if (word.IndexOfAnyExceptInRange('0', '9') < 0)
        {
            TakeNumber(ref parts, word);
        }
        else if (parts.Month == 0 && word.Length >= 3)
        {
            TakeMonth(ref parts, word);
        }
    }

    private static void TakeTime(ref Parts parts, ReadOnlySpan<char> word)
    {
        var first = word.IndexOf(':');
        var rest = word[(first + 1)..];
        var second = rest.IndexOf(':');
        var seconds = second < 0 ? "0" : rest[(second + 1)..];
        var dot = seconds.IndexOf('.');
        parts.HasTime = int.TryParse(word[..first], NumberStyles.None, null, out parts.Hour)
            & int.TryParse(second < 0 ? rest : rest[..second], NumberStyles.None, null, out parts.Minute)
            & int.TryParse(dot < 0 ? seconds : seconds[..dot], NumberStyles.None, null, out parts.Second);
    }

    private static void TakeZone(ref Parts parts, ReadOnlySpan<char> word)
    {
        if (int.TryParse(word[1..], NumberStyles.None, null, out var zone))
        {
            parts.HasZone = true;
            parts.ZoneMinutes = (zone / 100 * 60 + zone % 100) * (word[0] == '-' ? -1 : 1);
        }
    }

    private static void TakeNumber(ref Parts parts, ReadOnlySpan<char> word)
    {
        if (!int.TryParse(word, NumberStyles.None, null, out var number))
        {
            return;
        }

        if (parts.Day == 0 && word.Length <= 2)
        {
            parts.Day = number;
        }
        else if (parts.Year == 0)
        {
            // RFC 5322 §4.3: two digits below 50 are of this century.
            parts.Year = word.Length switch { 2 => number < 50 ? 2000 + number : 1900 + number, 3 => 1900 + number, _ => number };
        }
    }

    private static void TakeMonth(ref Parts parts, ReadOnlySpan<char> word)
    {
        Span<char> lower = stackalloc char[3];
        _ = word[..3].ToLowerInvariant(lower);
        var at = Months.AsSpan().IndexOf(lower);
        if (at >= 0 && at % 3 == 0)
        {
            parts.Month = at / 3 + 1;
        }
    }

    private static DateTimeOffset? Build(Parts p)
    {
        // A leap second (60) is folded into the second before it.
        var second = Math.Min(p.Second, 59);
        var isPossible = p is { HasTime: true, Year: >= 1970 and <= 2200, Month: >= 1 and <= 12, Hour: <= 23, Minute: <= 59 }
            && p.Day >= 1 && p.Day <= DateTime.DaysInMonth(p.Year, p.Month) && Math.Abs(p.ZoneMinutes) <= 14 * 60;
        return isPossible
            ? new DateTimeOffset(p.Year, p.Month, p.Day, p.Hour, p.Minute, second, TimeSpan.FromMinutes(p.ZoneMinutes))
            : null;
    }

    private struct Parts
    {
        public int Year, Month, Day, Hour, Minute, Second, ZoneMinutes;
        public bool HasTime, HasZone;
    }
}
