using Deeplia.Guardian.Case;
using Deeplia.Guardian.Cues;

namespace Deeplia.Guardian.Observe.Identity.Voices;

/// <summary>Reads in whose name a mail speaks: greeting, sign-off, footer, subject, "your … account", logo, buttons.</summary>
/// <remarks>A mention is no claim: points are given for the ways in which only the brand itself speaks.</remarks>
internal sealed class VoiceReader
{
    /// <summary>Points from which a mail speaks as a brand.</summary>
    public const double Enough = 2;

    private const double Clear = 2;
    private const double Likely = 1.5;
    private const double Hint = 1;
    private const double Faint = 0.5;
    private const int ShortLine = 8;
    private const int Near = 3;
    private const int LongestArticle = 3;
    private const int MostStrangers = 2;
    private const int WrappedLine = 50;
    private const int Digest = 4; // brands named in one mail that tells of them
    private const int MostMentions = 200;

    private readonly CaseFile _file;
    private readonly TokenizedText _text;
    private readonly List<SpokenName> _names = [];
    private readonly Dictionary<Brand, Dictionary<string, (double Points, int At)>> _heard = [];
    private VoiceRole[] _roles = [];

    private VoiceReader(CaseFile file) => (_file, _text) = (file, file.Tokens);

    /// <summary>The brand that the text speaks as more clearly than as its sender and as any other, or null.</summary>
    /// <param name="file">The case.</param>
    /// <param name="isForeign">Whether a brand is another house than the sender's.</param>
    public static Voice? Of(CaseFile file, Func<Brand, bool> isForeign) => new VoiceReader(file).Read(isForeign);

    private Voice? Read(Func<Brand, bool> isForeign)
    {
        FindNames(isForeign);
        if (_names.Count == 0 && _file.Message.Html is null)
        {
            return null;
        }

        _roles = _names.Count > 0 ? VoiceWords.RolesOf(_text) : [];
        foreach (var name in _names)
        {
            Hear(name);
        }

        foreach (var (brand, points) in PictureClaims.Of(_file).Concat(AddressClaims.Of(_file)))
        {
            if (isForeign(brand))
            {
                Add(brand, "picture", points, -1);
            }
        }

        return Loudest();
    }

    private void FindNames(Func<Brand, bool> isForeign)
    {
        for (var at = 0; at < _text.Count && _names.Count < MostMentions; at++)
        {
            if (BrandBook.Names.TryFind(_text, at, out var length, out var found))
            {
                if (!TextAddress.Holds(_text, at, at + length - 1) && isForeign(found.Brand))
                {
                    _names.Add(new SpokenName(found.Brand, found.Name, at, at + length));
                }

                at += length - 1;
            }
        }
    }

    private Voice? Loudest()
    {
        if (_heard.Count == 0)
        {
            return null;
        }

        var alert = _roles.Any(r => (r & (VoiceRole.Secret | VoiceRole.Alarm)) != VoiceRole.None);
        var all = _heard.Select(h => (Brand: h.Key, Points: h.Value.Values.Sum(v => v.Points), Best: h.Value.Values.MaxBy(v => v.Points)))
            .OrderByDescending(h => h.Points).ToArray();
        var best = all[0];
        var points = best.Points + (alert ? Faint : 0) - OwnVoice.Of(_file, best.Brand) - (_file.Message.InReplyTo is null ? 0 : Hint);

        // Who speaks of several brands alike tells of them.
        var needed = Enough + (_names.Select(n => n.Brand).Distinct().Count() >= Digest ? Likely : 0);
        if (points < needed || (all.Length > 1 && all[1].Points > best.Points - Hint && !SharesDomain(all[1].Brand, best.Brand)))
        {
            return null;
        }

        var quote = best.Best.At < 0 ? null : Passage.Around(_file, _text.Starts[best.Best.At], _text.Lengths[best.Best.At]);
        return new Voice(best.Brand, points, quote, alert);
    }

    private static bool SharesDomain(Brand one, Brand other) => one.Domains.Intersect(other.Domains, StringComparer.Ordinal).Any();

    private void Hear(SpokenName name)
    {
        var line = Line(name);
        var own = Beside(name, VoiceRole.Own, 4) && Beside(name, VoiceRole.Thing, Near);
        var customer = Beside(name, VoiceRole.Person, 2) && Has(line, VoiceRole.Greet);
        var team = IsOwnLine(line) && Beside(name, VoiceRole.Team, Near) && Strangers(line, name) <= (name.Name.IsWord ? 0 : MostStrangers)
            && !IsSubject(name);
        var rights = HasCopyright(line, name) && (!name.Name.IsWord || Strangers(line, name) == 0)
            || (!name.Name.IsWord && Has((name.End, line.End), VoiceRole.Rights, butNot: "copyright"));
        if (name.Name.IsWord && !(IsCapital(name) && HomeLanguage.Speaks(name.Brand, _file.Message.Language)
            && (own || customer || team || rights || IsAlone(line, name))))
        {
            return;
        }

        Add(name, "customer", customer ? Clear : 0);
        Add(name, "team", team ? Clear : 0);
        Add(name, "own", own ? Likely : 0);
        Add(name, "rights", rights ? Clear : 0);
        Add(name, "thanks", Before(name, VoiceRole.Thanks, 6) ? Likely : 0);
        Add(name, "line", IsAlone(line, name) && !IsSubject(name) ? Likely : 0);
        Add(name, "subject", IsSubject(name) ? Hint : 0);
        Add(name, "signin", Before(name, VoiceRole.SignIn, Near) ? Faint : 0);
    }

    private bool IsAlone((int First, int End) line, SpokenName name) =>
        IsOwnLine(line) && Strangers(line, name) == 0 && !Has((line.First, name.First), VoiceRole.Greet);

    // Words of the line that no signature needs: neither "the", nor "team", nor "sincerely".
    private int Strangers((int First, int End) line, SpokenName name)
    {
        const VoiceRole Signing = VoiceRole.Team | VoiceRole.Close | VoiceRole.Own | VoiceRole.Person | VoiceRole.Secret | VoiceRole.Rights;
        var count = 0;
        for (var i = line.First; i < line.End; i++)
        {
            var isName = i >= name.First && i < name.End;
            count += !isName && (_roles[i] & Signing) == VoiceRole.None && _text.Lengths[i] > LongestArticle ? 1 : 0;
        }

        return count;
    }

    // A short line is the end of a wrapped paragraph, unless the line before is short too, or empty.
    private bool IsOwnLine((int First, int End) line)
    {
        if (line.End - line.First > ShortLine)
        {
            return false;
        }

        var start = _text.Text.AsSpan(0, _text.Starts[line.First]).LastIndexOf('\n');
        var before = _text.Text.AsSpan(0, Math.Max(0, start)).TrimEnd(" \t\r");
        return before.IsEmpty || before[^1] is '\n' or '.' or ',' or ':' or '!' or '?'
            || before.Length - before.LastIndexOf('\n') <= WrappedLine;
    }

    private bool IsCapital(SpokenName name)
    {
        var folded = _file.Message.Text.Folded;
        var at = folded.OriginalIndex(_text.Starts[name.First]);
        return at < folded.Original.Length && !char.IsLower(folded.Original[at]);
    }

    // The subject is the first line of the folded text.
    private bool IsSubject(SpokenName name) =>
        _text.Text.AsSpan(0, _text.Starts[name.First]).IndexOf('\n') < 0 && _file.Message.Subject.Length > 0;

    private bool Beside(SpokenName name, VoiceRole role, int reach) =>
        Before(name, role, reach) || Any(name.End, Math.Min(_roles.Length, name.End + reach), role, name);

    private bool Before(SpokenName name, VoiceRole role, int reach) => Any(Math.Max(0, name.First - reach), name.First, role, name);

    private bool Any(int from, int to, VoiceRole role, SpokenName name)
    {
        for (var i = from; i < to; i++)
        {
            if ((_roles[i] & role) != VoiceRole.None && _text.Sentences[i] == _text.Sentences[name.First])
            {
                return true;
            }
        }

        return false;
    }

    private bool Has((int First, int End) line, VoiceRole role, string butNot = "")
    {
        for (var i = line.First; i < line.End; i++)
        {
            if ((_roles[i] & role) != VoiceRole.None && !_text.TokenAt(i).SequenceEqual(butNot))
            {
                return true;
            }
        }

        return false;
    }

    // "© 2026 Bank", "Copyright 2020-2026 Bank": nothing but years between.
    private bool HasCopyright((int First, int End) line, SpokenName name)
    {
        var at = name.First - 1;
        while (at >= line.First && (char.IsAsciiDigit(_text.TokenAt(at)[0]) || _text.TokenAt(at).SequenceEqual("c")))
        {
            at--;
        }

        var start = at < line.First ? Math.Max(0, _text.Starts[at + 1] - 4) : _text.Starts[at];
        return _text.Text.AsSpan(start, _text.Starts[name.First] - start).Contains('©')
            || (at >= line.First && _text.TokenAt(at).SequenceEqual("copyright"));
    }

    // The words of the line that holds the name, as far as a look of 24 words goes.
    private (int First, int End) Line(SpokenName name)
    {
        const int Reach = 24;
        var first = name.First;
        while (first > 0 && name.First - first < Reach && !Breaks(first - 1))
        {
            first--;
        }

        var end = name.End;
        while (end < _text.Count && end - name.End < Reach && !Breaks(end - 1))
        {
            end++;
        }

        return (first, end);
    }

    private bool Breaks(int token)
    {
        var from = _text.Starts[token] + _text.Lengths[token];
        return _text.Text.AsSpan(from, _text.Starts[token + 1] - from).Contains('\n');
    }

    private void Add(SpokenName name, string kind, double points) => Add(name.Brand, kind, points, name.First);

    // Each way of speaking counts once.
    private void Add(Brand brand, string kind, double points, int at)
    {
        if (points > 0)
        {
            if (!_heard.TryGetValue(brand, out var ways))
            {
                _heard[brand] = ways = new Dictionary<string, (double, int)>(StringComparer.Ordinal);
            }

            ways.TryAdd(kind, (points, at));
        }
    }
}
