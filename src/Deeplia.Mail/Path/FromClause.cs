using System.Net;

namespace Deeplia.Mail.Path;

/// <summary>The <c>from</c> clause: a name, then comments whose meaning depends on the server that wrote them.</summary>
internal sealed class FromClause
{
    private static readonly string[] HeloTags = ["helo=", "EHLO ", "HELO ", "LHLO ", "helo:"];

    private string? _name;
    private IPAddress? _nameIp;
    private string? _helo;
    private string? _host;
    private IPAddress? _ip;
    private bool _mayBeForged;
    private bool _hasQmailHelo;
    private bool _saysUnknown;
    private bool _hasAddressComment;

    /// <summary>Tells that a web mail page wrote the header.</summary>
    public bool IsWebMail { get; private set; }

    /// <summary>Takes one word that stands outside comments.</summary>
    public void TakeWord(ReadOnlySpan<char> word, int index)
    {
        var ip = IpText.Read(word);
        if (index == 0)
        {
            _nameIp = ip;
            _name = HostText.Clean(word);
        }
        else
        {
            _ip ??= ip;
        }
    }

    /// <summary>Takes the inside of one comment.</summary>
    public void TakeComment(ReadOnlySpan<char> text)
    {
        IsWebMail |= text.StartsWith("SquirrelMail", StringComparison.OrdinalIgnoreCase)
            || text.Contains("webmail", StringComparison.OrdinalIgnoreCase) && text.Contains("auth", StringComparison.OrdinalIgnoreCase);
        _mayBeForged |= text.Contains("may be forged", StringComparison.OrdinalIgnoreCase);
        TakeHelo(text);
        var bracketed = IpText.FindBracketed(text, out var at);
        if (bracketed is not null)
        {
            _ip ??= bracketed;
            TakeHost(text[..at]);
        }
        else
        {
            TakeSingleWord(text);
        }
    }

    /// <summary>Says who the client was.</summary>
    /// <param name="isExim">Exim puts the verified reverse name first and the HELO into the comment when they differ.</param>
    public (string? Helo, string? Host, IPAddress? Ip, bool MayBeForged) Resolve(bool isExim)
    {
        var nameIsHost = _nameIp is null && (_helo is not null || isExim || _hasQmailHelo);
        var host = _host ?? (nameIsHost && !_saysUnknown ? Real(_name) : null);
        var helo = _helo ?? (_hasQmailHelo || _name is null ? null : _name);
        if (_helo is null && _nameIp is not null && _ip is null && !_hasAddressComment)
        {
            helo = _name;
        }

        return (helo is not null && HostText.IsPlaceholder(helo) ? null : helo, host, _ip ?? _nameIp, _mayBeForged);
    }

    private static string? Real(string? name) => name is null || HostText.IsPlaceholder(name) ? null : name;

    private void TakeHelo(ReadOnlySpan<char> text)
    {
        foreach (var tag in HeloTags)
        {
            var at = text.IndexOf(tag, StringComparison.OrdinalIgnoreCase);
            if (at < 0)
            {
                continue;
            }

            _hasQmailHelo |= at == 0 && tag[^1] == ' ';
            var rest = text[(at + tag.Length)..].TrimStart();
            var end = rest.IndexOfAny(" ,)\t");
            _helo ??= HostText.Clean(end < 0 ? rest : rest[..end]);
            return;
        }
    }

    // "host.example [192.0.2.1]", "ident@host.example [192.0.2.1]", "unknown [192.0.2.1]".
    private void TakeHost(ReadOnlySpan<char> before)
    {
        before = before.Trim();
        var space = before.LastIndexOf(' ');
        var word = space < 0 ? before : before[(space + 1)..];
        word = word[(word.LastIndexOf('@') + 1)..].TrimEnd('.');
        if (HostText.IsPlaceholder(word))
        {
            _saysUnknown = true;
        }
        else if (_host is null && HostText.IsName(word) && IpText.Read(word) is null)
        {
            _host = HostText.Clean(word);
        }
    }

    // "(192.0.2.1)", "(user@192.0.2.1)", "(unknown)", "(host.example)".
    private void TakeSingleWord(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text.Contains(' '))
        {
            _saysUnknown |= text.StartsWith("unknown ");
            return;
        }

        var word = text[(text.LastIndexOf('@') + 1)..];
        if (IpText.Read(word) is { } ip)
        {
            _ip ??= ip;
            _hasAddressComment = true;
        }
        else if (HostText.IsPlaceholder(word))
        {
            _saysUnknown = true;
        }
        else if (_host is null && word.Length == text.Length && word.Contains('.') && HostText.IsName(word))
        {
            _host = HostText.Clean(word);
        }
    }
}
