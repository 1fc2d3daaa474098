using System.Globalization;
using System.Text;
using Deeplia.Neural;

namespace Deeplia.Server.Train;

/// <summary>Fills the blanks of a letter with values that fit its language.</summary>
/// <param name="lines">Lines of <c>[language.]list = value | value</c>; empty lines and remarks are left out.</param>
internal sealed class Blanks(IEnumerable<string> lines)
{
    private readonly Dictionary<string, string[]> _values = lines
        .Where(line => line.Length > 0 && line[0] != '#')
        .Select(line => line.Split('=', 2, StringSplitOptions.TrimEntries))
        .ToDictionary(pair => pair[0], pair => pair[1].Split('|', StringSplitOptions.TrimEntries), StringComparer.Ordinal);

    /// <summary>Fills every blank; one name stands for the same value throughout a letter.</summary>
    public string Fill(string text, string language, string kind, SplitMix random)
    {
        var chosen = new Dictionary<string, string>(StringComparer.Ordinal);
        var filled = new StringBuilder(text.Length + 64);
        for (var at = 0; at < text.Length;)
        {
            var open = text.IndexOf('{', at);
            var close = open < 0 ? -1 : text.IndexOf('}', open);
            if (close < 0)
            {
                return filled.Append(text, at, text.Length - at).ToString();
            }

            var name = text[(open + 1)..close];
            if (!chosen.TryGetValue(name, out var value))
            {
                chosen[name] = value = Choose(name, language, kind, random);
            }

            filled.Append(text, at, open - at).Append(value);
            at = close + 1;
        }

        return filled.ToString();
    }

    private string Choose(string name, string language, string kind, SplitMix random)
    {
        string Pick(string list) => _values.GetValueOrDefault($"{language}.{list}") is { } own ? own[random.Next(own.Length)]
            : _values[list][random.Next(_values[list].Length)];
        string Digits(int count) => string.Concat(Enumerable.Range(0, count).Select(_ => (char)('0' + random.Next(10))));
        var culture = CultureInfo.GetCultureInfo(language);
        return name switch
        {
            "name" => Pick("name"),
            "sender" => $"{Pick("name")} {Pick("family")}",
            "company" => Pick("company"),
            "city" => Pick("city"),
            "product" => Pick("product"),
            "amount" => string.Format(culture, Pick("amount"), (random.Next(90_000) + 500) / 100m),
            "date" => new DateTime(2024, 1, 1).AddDays(random.Next(900)).ToString("d MMMM yyyy", culture),
            "time" => $"{random.Next(12) + 8}:{random.Next(6)}0",
            "url" => $"https://{Pick("host")}/{Digits(5)}",
            "code" => kind == "sextortion" ? "1" + Digits(6) + "Kx" + Digits(9) + "Qw" + Digits(8) : Digits(6),
            "order" => Pick("order") + Digits(7),
            "phone" => "+" + Digits(2) + " " + Digits(3) + " " + Digits(3) + " " + Digits(3),
            "email" => "contact" + Digits(2) + "@" + Pick("host"),
            _ => "",
        };
    }
}
