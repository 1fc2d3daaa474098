using System.Net;
using Clause = Deeplia.Mail.Path.ReceivedHeader.Clause;

namespace Deeplia.Mail.Path;

/// <summary>Gathers the pieces of one trace header while it is scanned, then says what they mean together.</summary>
internal sealed class ReceivedDraft
{
    private readonly FromClause _from = new();
    private string? _byHost;
    private IPAddress? _byIp;
    private string? _with;
    private string? _id;
    private string? _for;
    private bool _hasFrom;
    private bool _isAuthenticated;
    private bool _isTls;
    private bool _isLocal;
    private bool _isHttp;
    private bool _isExim;
    private bool _isFetched;

    /// <summary>Notes that a clause begins.</summary>
    public void Open(Clause clause) => _hasFrom |= clause == Clause.From;

    /// <summary>Takes the <paramref name="index"/>-th word of a clause.</summary>
    public void TakeWord(ReadOnlySpan<char> word, Clause clause, int index)
    {
        switch (clause)
        {
            case Clause.From:
                _from.TakeWord(word, index);
                break;
            case Clause.By when index == 0:
                _byIp ??= IpText.Read(word);
                _byHost ??= HostText.Clean(word);
                break;
            case Clause.With:
                TakeProtocol(word, index);
                break;
            case Clause.Via:
                _isHttp |= word.StartsWith("HTTP", StringComparison.OrdinalIgnoreCase);
                break;
            case Clause.Id when index == 0:
                _id ??= word.ToString();
                break;
            case Clause.For when index == 0:
                _for ??= word.Trim("<>,").ToString();
                break;
            case Clause.Tls:
                _isTls = true;
                break;
            default:
                break;
        }
    }

    /// <summary>Takes the inside of a comment that stands in a clause.</summary>
    public void TakeComment(ReadOnlySpan<char> text, Clause clause)
    {
        _isAuthenticated |= SaysAuthenticated(text);
        _isTls |= Has(text, "TLS") || Has(text, "cipher") || Has(text, "SSL");
        _isExim |= Has(text, "Exim");
        _isFetched |= Has(text, "fetchmail") || Has(text, "getmail");
        switch (clause)
        {
            case Clause.From:
                _from.TakeComment(text);
                break;
            case Clause.By:
                _byIp ??= IpText.FindBracketed(text, out _) ?? IpText.Read(text);
                break;
            default:
                break;
        }

        _isLocal |= !_hasFrom && (Has(text, "userid") || Has(text, "invoked by uid") || Has(text, "/Submit") || text.StartsWith("from "))
            || Has(text, "nullmailer");
    }

    /// <summary>Says what the pieces mean together.</summary>
    public ReceivedHop ToHop()
    {
        var from = _from.Resolve(_isExim);
        var protocol = _with ?? "";
        var isMailbox = Starts(protocol, "mapi") || Starts(protocol, "local") || Starts(protocol, "NNFMP");
        var isWeb = Starts(protocol, "HTTP") && (!Starts(protocol, "HTTPS") || !_hasFrom)
            || _isHttp || _from.IsWebMail || Starts(protocol, "DAV") || Starts(protocol, "API");
        return new ReceivedHop
        {
            FromHelo = from.Helo,
            FromHost = from.Host,
            FromHostMayBeForged = from.MayBeForged,
            FromIp = from.Ip,
            ByHost = _byHost,
            ByIp = _byIp,
            With = _with,
            Id = _id,
            For = _for,
            IsAuthenticated = _isAuthenticated || ProtocolEnds(protocol, 'A') || _from.IsWebMail,
            IsLocalSubmission = _isLocal || isMailbox || isWeb,
            IsTls = _isTls || ProtocolEnds(protocol, 'S') || Starts(protocol, "HTTPS"),
            IsFetched = _isFetched || Starts(protocol, "IMAP") || Starts(protocol, "POP3"),
        };
    }

    private void TakeProtocol(ReadOnlySpan<char> word, int index)
    {
        if (word.Equals("STARTTLS", StringComparison.OrdinalIgnoreCase))
        {
            _isTls = true;
        }
        else if (index == 0)
        {
            _with ??= word.ToString();
        }
        else if (index < ReceivedHeader.WithWords && _with is not null && char.IsLetter(word[0]))
        {
            _with = $"{_with} {word}";
        }
    }

    // RFC 3848: ESMTPA, ESMTPS, ESMTPSA, LMTPSA…; RFC 6531 adds UTF8SMTPSA.
    private static bool ProtocolEnds(string protocol, char letter)
    {
        var at = protocol.IndexOf("MTP", StringComparison.OrdinalIgnoreCase);
        return at >= 0 && protocol.Length <= at + 5
            && protocol.AsSpan(at + 3).Contains(letter.ToString(), StringComparison.OrdinalIgnoreCase);
    }

    private static bool SaysAuthenticated(ReadOnlySpan<char> text)
    {
        var at = text.IndexOf("authenticated", StringComparison.OrdinalIgnoreCase);
        var isDenied = at > 0 && (text[..at].EndsWith("un", StringComparison.OrdinalIgnoreCase)
            || text[..at].TrimEnd().EndsWith("not", StringComparison.OrdinalIgnoreCase));
        return (at >= 0 && !isDenied) || Has(text, "smtp-auth") || Has(text, "auth=") && !Has(text, "auth=none")
            || text.StartsWith("account ") || Has(text, "mech=");
    }

    private static bool Has(ReadOnlySpan<char> text, string part) => text.Contains(part, StringComparison.OrdinalIgnoreCase);

    private static bool Starts(string text, string part) => text.StartsWith(part, StringComparison.OrdinalIgnoreCase);
}
