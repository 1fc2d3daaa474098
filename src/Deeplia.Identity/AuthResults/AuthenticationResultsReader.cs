using System.Collections.Immutable;
using System.Globalization;

namespace Deeplia.Identity.AuthResults;

/// <summary>Reads one value by the grammar of RFC 8601 §2.2 and, where real receivers leave it, by what they write.</summary>
/// <remarks>
/// Read beyond the grammar: no authserv-id, or one between results with further domains strewn in (Office 365); an authserv-id alone; a
/// semicolon at the end; underscores and dots in method and result; properties without a type, and empty ones before a semicolon.
/// </remarks>
internal sealed partial class AuthenticationResultsReader(string value)
{
    private readonly string text =
        value.Length > AuthenticationResultsHeader.MaxLength ? value[..AuthenticationResultsHeader.MaxLength] : value;

    private readonly ImmutableArray<MethodResult>.Builder results = ImmutableArray.CreateBuilder<MethodResult>();

    private string? authservId;
    private int? version;
    private int? instance;
    private bool saidNone;
    private int at;
    private string? error;

    /// <summary>Reads everything, up to the end or the first error.</summary>
    public AuthenticationResultsHeader Read()
    {
        ReadAll();
        if (error is null && value.Length > text.Length)
        {
            error = $"longer than {AuthenticationResultsHeader.MaxLength} characters";
        }

        return new AuthenticationResultsHeader
        {
            AuthservId = authservId,
            Version = version,
            Instance = instance,
            Results = results.DrainToImmutable(),
            Error = error,
        };
    }

    private void ReadAll()
    {
        if (!SkipBlanks() || !ReadInstance() || !ReadHead())
        {
            return;
        }

        while (at < text.Length)
        {
            if (text[at] != ';')
            {
                Fail("a semicolon is missing");
                return;
            }

            at++;
            if (!SkipBlanks() || !ReadSegment())
            {
                return;
            }
        }

        if (authservId is null && results.Count == 0)
        {
            Fail("nobody and nothing is named");
        }
    }

    // ARC: "i=1;" stands before everything else (RFC 8617 §4.1.1).
    private bool ReadInstance()
    {
        var start = at;
        if (Keyword() is not ("i" or "I") || !SkipBlanks() || !Take('='))
        {
            at = start;
            return error is null;
        }

        if (!SkipBlanks())
        {
            return false;
        }

        if (Number() is not (> 0 and { } number) || !SkipBlanks() || !Take(';'))
        {
            return Fail("i= is no instance number");
        }

        instance = number;
        return SkipBlanks();
    }

    // The authserv-id with its version; a first word before an equals sign is a method, and the authserv-id is missing.
    private bool ReadHead()
    {
        var start = at;
        var quoted = Peek('"');
        var id = quoted ? Quoted() : Word();
        if (error is not null || !SkipBlanks())
        {
            return false;
        }

        if (string.IsNullOrEmpty(id))
        {
            return Fail("no authserv-id");
        }

        if (!quoted && (Peek('=') || Peek('/')))
        {
            at = start;
            return ReadMethod();
        }

        authservId = id;
        if (at == text.Length || text[at] == ';')
        {
            return true;
        }

        version = Number();
        return version is null ? Fail("the version is no number") : SkipBlanks();
    }

    // What stands between two semicolons.
    private bool ReadSegment()
    {
        if (at == text.Length || text[at] == ';')
        {
            return true;
        }

        if (saidNone)
        {
            return Fail("\"none\" is not alone");
        }

        var start = at;
        var word = Keyword();
        if (!SkipBlanks())
        {
            return false;
        }

        if (word is not null && (at == text.Length || text[at] == ';'))
        {
            return ReadBareWord(word);
        }

        at = start;
        return ReadMethod();
    }

    private bool ReadBareWord(string word)
    {
        if (word.Equals("none", StringComparison.OrdinalIgnoreCase) && results.Count == 0)
        {
            saidNone = true;
            return true;
        }

        // Office 365 strews its own names between the results; the first one says who it is when nobody did.
        if (at < text.Length && word.Contains('.', StringComparison.Ordinal))
        {
            authservId ??= word;
            return true;
        }

        return Fail("a method without a result");
    }

    private bool ReadMethod()
    {
        var method = Keyword();
        if (method is null || !char.IsAsciiLetterOrDigit(method[0]))
        {
            return Fail("no method");
        }

        if (method is "i" or "I")
        {
            return Fail("i= stands twice, or not first");
        }

        if (!SkipBlanks())
        {
            return false;
        }

        int? methodVersion = null;
        if (Take('/'))
        {
            if (!SkipBlanks())
            {
                return false;
            }

            methodVersion = Number();
            if (methodVersion is null || !SkipBlanks())
            {
                return Fail("the version of the method is no number");
            }
        }

        if (!Take('=') || !SkipBlanks())
        {
            return Fail("a method without a result");
        }

        var result = Keyword();
        if (result is null || !char.IsAsciiLetterOrDigit(result[0]))
        {
            return Fail("no result");
        }

        return ReadProperties(new MethodResult(method.ToLowerInvariant(), result.ToLowerInvariant()) { Version = methodVersion });
    }

    private bool ReadProperties(MethodResult method)
    {
        string? reason = null;
        var properties = ImmutableArray.CreateBuilder<ResultProperty>();
        var good = SkipBlanks();
        while (good && at < text.Length && text[at] != ';')
        {
            good = ReadProperty(properties, ref reason);
        }

        if (results.Count == AuthenticationResultsHeader.MaxResults)
        {
            return Fail($"more than {AuthenticationResultsHeader.MaxResults} results");
        }

        // Of a result that breaks off, what was read before the break still stands.
        results.Add(method with { Reason = reason, Properties = properties.DrainToImmutable() });
        return good;
    }

    private bool ReadProperty(ImmutableArray<ResultProperty>.Builder properties, ref string? reason)
    {
        var name = Keyword();
        if (name is null || !char.IsAsciiLetterOrDigit(name[0]))
        {
            return Fail("no property");
        }

        if (!SkipBlanks())
        {
            return false;
        }

        // Blanks may stand around the dot.
        if (Take('.') || name[^1] == '.')
        {
            if (!SkipBlanks())
            {
                return false;
            }

            if (Keyword() is not { } rest)
            {
                return Fail("a property without a name");
            }

            name = $"{name.TrimEnd('.')}.{rest}";
            if (!SkipBlanks())
            {
                return false;
            }
        }

        if (!Take('='))
        {
            return Fail("a property without a value");
        }

        if (!SkipBlanks() || Value() is not { } read || !SkipBlanks())
        {
            return Fail("a broken value");
        }

        return Keep(name, read, properties, ref reason);
    }

    private bool Keep(string name, string read, ImmutableArray<ResultProperty>.Builder properties, ref string? reason)
    {
        var isReason = name.Equals("reason", StringComparison.OrdinalIgnoreCase);
        if (read.Length == 0 && !valueWasQuoted && (isReason || at == text.Length))
        {
            return Fail("a value is missing");
        }

        if (isReason)
        {
            reason ??= read;
            return true;
        }

        if (properties.Count == AuthenticationResultsHeader.MaxProperties)
        {
            return Fail($"more than {AuthenticationResultsHeader.MaxProperties} properties");
        }

        var dot = name.IndexOf('.', StringComparison.Ordinal);
        properties.Add(dot < 0 ? new ResultProperty("", name, read) : new ResultProperty(name[..dot], name[(dot + 1)..], read));
        return true;
    }

    private bool Fail(string what)
    {
        error ??= string.Create(CultureInfo.InvariantCulture, $"{what} (at character {at + 1})");
        return false;
    }
}
