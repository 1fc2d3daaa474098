using System.Text;

namespace Deeplia.Mail.Attachments.Calendars;

/// <summary>One content line of a calendar (RFC 5545 §3.1): a name, parameters, a value.</summary>
/// <param name="Name">Upper case.</param>
/// <param name="Parameters">As written, with the leading semicolon; empty when there are none.</param>
/// <param name="Value">As written.</param>
internal sealed record CalendarLine(string Name, string Parameters, string Value)
{
    /// <summary>Splits a line; null when it has no colon.</summary>
    public static CalendarLine? Parse(string line)
    {
        var quoted = false;
        for (var i = 0; i < line.Length; i++)
        {
            quoted ^= line[i] == '"';
            if (line[i] == ':' && !quoted)
            {
                var head = line.AsSpan(0, i);
                var semicolon = head.IndexOf(';');
                var name = semicolon < 0 ? head : head[..semicolon];
                return new CalendarLine(
                    name.Trim().ToString().ToUpperInvariant(), semicolon < 0 ? "" : head[semicolon..].ToString(), line[(i + 1)..]);
            }
        }

        return null;
    }

    /// <summary>The value as text: escapes undone (§3.3.11).</summary>
    public string Text
    {
        get
        {
            if (!Value.Contains('\\', StringComparison.Ordinal))
            {
                return Value;
            }

            var text = new StringBuilder(Value.Length);
            for (var i = 0; i < Value.Length; i++)
            {
                if (Value[i] == '\\' && i + 1 < Value.Length)
                {
                    i++;
                    text.Append(Value[i] is 'n' or 'N' ? '\n' : Value[i]);
                }
                else
                {
                    text.Append(Value[i]);
                }
            }

            return text.ToString();
        }
    }

    /// <summary>The value of a parameter, quotes removed; empty when there is none.</summary>
    public string Parameter(string name)
    {
        foreach (var part in Parameters.Split(';'))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0 && part.AsSpan(0, equals).Trim().Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return part[(equals + 1)..].Trim('"', ' ');
            }
        }

        return "";
    }

    /// <summary>The address of a calendar user without <c>mailto:</c>, lower case.</summary>
    public string Address()
    {
        var address = Value.Trim();
        return (address.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) ? address[7..] : address).ToLowerInvariant();
    }
}
