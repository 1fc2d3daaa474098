using System.Globalization;
using System.Text;

namespace Deeplia.Tests.Guardian.Observe.Homographs;

/// <summary>All ways in which the set changes names. Every second one is held out.</summary>
internal static class Mutations
{
    private const string Cyrillic = "aа cс eе iі jј oо pр sѕ xх yу hһ dԁ qԛ wԝ lӏ";
    private const string WholeCyrillic = Cyrillic + " kк tт mм nп bь vѵ rг uц";
    private const string Greek = "aα eε iι kκ nη oο pρ tτ uυ vν wω xχ yγ";
    private const string FarScripts = "nո oօ uս hհ qզ gց oⲟ cⲥ pⲣ kⲕ uꭎ";
    private const string LatinExtended = "iı aɑ gɡ lł lɫ oơ sş tţ tŧ cƈ kķ dđ nŋ hħ rŗ bƅ pƿ eę uų zƶ yƴ";
    private const string Marks = "aà aâ aä aå cç eé eè eê eë iî iï nñ oö oô oõ uù uü uû yý sš zž rř";
    private const string Digits = "o0 l1 i1 e3 a4 s5 b8 t7 g9 z2";
    private const string ClearDigits = "o0 l1 i1 e3 a4 s5";
    private const string Keys = "qw we er rt ty yu ui io op as sd df fg gh hj jk kl zx xc cv vb bn nm";

    private static readonly string[] English =
        ["secure", "security", "login", "verify", "verification", "support", "account", "billing", "update", "alert", "helpdesk"];

    private static readonly string[] Foreign =
        ["kundenservice", "konto", "sicherheit", "compte", "connexion", "verificacion", "cuenta", "assistenza", "conto", "suporte", "logowanie",
            "bezpieczenstwo", "rekening", "bekraefta", "odeme", "paiement", "zahlung", "soporte"];

    private static readonly string[] Endings = ["top", "xyz", "online", "site", "icu", "vip", "click", "live", "shop", "store", "cfd", "sbs"];

    public static Mutation[] All { get; } =
    [
        new("cyrillic-one", false, Trick.Letter, (n, r) => Swap(n, r, Cyrillic, 1)),
        new("cyrillic-many", true, Trick.Letter, (n, r) => Swap(n, r, Cyrillic, 3)),
        new("cyrillic-whole", false, Trick.Letter, (n, _) => Whole(n)),
        new("greek-one", true, Trick.Letter, (n, r) => Swap(n, r, Greek, 1)),
        new("cyrillic+greek", false, Trick.Letter, (n, r) => Swap(n, r, Cyrillic, 1) is { } one ? Swap(one, r, Greek, 1) : null),
        new("far-script", true, Trick.Letter, (n, r) => Swap(n, r, FarScripts, 1)),
        new("latin-extended", false, Trick.Letter, (n, r) => Swap(n, r, LatinExtended, 1)),
        new("accent", true, Trick.Letter, (n, r) => Swap(n, r, Marks, 1)),
        new("digit", false, Trick.Letter, (n, r) => Swap(n, r, Digits, 1)),
        new("digits", true, Trick.Letter, (n, r) => Swap(n, r, ClearDigits, 2)),
        new("rn-m", false, Trick.Twin, (n, r) => Group(n, r, ("m", "rn"), ("rn", "m"))),
        new("vv-w, cl-d", true, Trick.Twin, (n, r) => Group(n, r, ("w", "vv"), ("d", "cl"), ("cl", "d"))),
        new("i-l", false, Trick.Twin, (n, r) => Group(n, r, ("i", "l"), ("l", "i"))),
        new("q-g, nn-m", true, Trick.Twin, (n, r) => Group(n, r, ("g", "q"), ("q", "g"), ("m", "nn"))),
        new("punycode", false, Trick.Letter, (n, r) => Swap(n, r, Cyrillic, 2)),
        new("mathematical", true, Trick.ShownLetter, Mathematical),
        new("invisible", false, Trick.ShownLetter, (n, r) => n.Insert(r.Next(1, n.Length - 1), Pick(r, "\u200b", "\u00ad", "\u200d", "\u2060"))),
        new("doubled", true, Trick.Slip, Double),
        new("dropped", false, Trick.Slip, (n, r) => n.Remove(r.Next(1, n.Length - 1), 1)),
        new("swapped", true, Trick.Slip, SwapNeighbours),
        new("next-key", false, Trick.Slip, NextKey),
        new("hyphen", true, Trick.Slip, (n, r) => n.Insert(r.Next(2, n.Length - 1), "-")),
        new("ending", false, Trick.Host, (d, r) => FirstLabel(d) + "." + Endings[r.Next(Endings.Length)]),
        new("subdomain", true, Trick.Host, (d, r) => $"{d}.{Pick(r, "account", "secure", "id", "login")}-{r.Next(10, 99)}.example"),
        new("dash-ending", false, Trick.Host, (d, r) => $"{d}-{English[r.Next(English.Length)]}.example"),
        new("word", true, Trick.Word, (n, r) => Tie(n, r, English)),
        new("word, other language", false, Trick.Word, (n, r) => Tie(n, r, Foreign)),
        new("two words", true, Trick.Word, (n, r) => Tie(Tie(n, r, English), r, English)),
        new("digit and word", false, Trick.Word, (n, r) => Swap(n, r, Digits, 1) is { } one ? Tie(one, r, English) : null),
        new("twin and word", true, Trick.Word, (n, r) => Group(n, r, ("m", "rn"), ("w", "vv"), ("i", "l"), ("l", "i")) is { } one ? Tie(one, r, English) : null),
    ];

    private static string Pick(Random random, params string[] choices) => choices[random.Next(choices.Length)];

    private static string FirstLabel(string domain) => domain[..domain.IndexOf('.', StringComparison.Ordinal)];

    private static string Tie(string name, Random random, string[] words)
    {
        var word = words[random.Next(words.Length)];
        return random.Next(3) == 0 ? $"{word}-{name}" : $"{name}-{word}";
    }

    // Exchanges some letters by others of a table of pairs; null where fewer fit.
    private static string? Swap(string name, Random random, string table, int count)
    {
        var pairs = table.Split(' ');
        var letters = name.ToCharArray();
        var places = Enumerable.Range(0, name.Length).Where(i => Array.Exists(pairs, p => p[0] == name[i])).ToArray();
        random.Shuffle(places);
        if (places.Length < count)
        {
            return null;
        }

        foreach (var at in places[..count])
        {
            var fits = Array.FindAll(pairs, p => p[0] == name[at]);
            letters[at] = fits[random.Next(fits.Length)][1];
        }

        return new string(letters);
    }

    private static string? Whole(string name)
    {
        var pairs = WholeCyrillic.Split(' ').ToDictionary(p => p[0], p => p[1]);
        return name.All(pairs.ContainsKey) ? string.Concat(name.Select(c => pairs[c])) : null;
    }

    private static string? Group(string name, Random random, params (string From, string To)[] pairs)
    {
        var fits = pairs.SelectMany(p => Places(name, p.From).Where(at => at > 0 || p.From != "i").Select(at => (at, p))).ToArray();
        if (fits.Length == 0)
        {
            return null;
        }

        var (place, (from, to)) = fits[random.Next(fits.Length)];
        return name[..place] + to + name[(place + from.Length)..];
    }

    private static IEnumerable<int> Places(string name, string what)
    {
        for (var at = name.IndexOf(what, StringComparison.Ordinal); at >= 0; at = name.IndexOf(what, at + 1, StringComparison.Ordinal))
        {
            yield return at;
        }
    }

    private static string? Mathematical(string name, Random random)
    {
        var styles = new[] { 0x1D41A, 0x1D5BA, 0x1D5EE, 0x1D68A, 0xFF41 }; // bold, sans, sans bold, monospace, full width
        var style = styles[random.Next(styles.Length)];
        var text = new StringBuilder();
        foreach (var c in name)
        {
            text.Append(char.IsAsciiLetterLower(c) ? char.ConvertFromUtf32(style + c - 'a') : c.ToString(CultureInfo.InvariantCulture));
        }

        return text.ToString();
    }

    private static string Double(string name, Random random)
    {
        var at = random.Next(name.Length);
        return name.Insert(at, name[at].ToString());
    }

    private static string? SwapNeighbours(string name, Random random)
    {
        var places = Enumerable.Range(1, name.Length - 2).Where(i => name[i] != name[i + 1]).ToArray();
        var at = places[random.Next(places.Length)];
        return name[..at] + name[at + 1] + name[at] + name[(at + 2)..];
    }

    private static string? NextKey(string name, Random random)
    {
        var at = random.Next(1, name.Length);
        var keys = Keys.Split(' ').Where(k => k.Contains(name[at], StringComparison.Ordinal)).ToArray();
        if (keys.Length == 0)
        {
            return null;
        }

        var key = keys[random.Next(keys.Length)];
        return name[..at] + (key[0] == name[at] ? key[1] : key[0]) + name[(at + 1)..];
    }
}
