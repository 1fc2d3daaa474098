using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using Deeplia.Mail.Data;

namespace Deeplia.Mail.Names;

/// <summary>Answers where a registrable name begins, by the list of publicsuffix.org (ICANN and private parts).</summary>
/// <remarks>Safe for many threads: the tables never change after loading.</remarks>
public sealed class PublicSuffixList
{
    private const int ExpectedRules = 12_000;

    private static readonly Lazy<PublicSuffixList> Shipped = new(() => new PublicSuffixList(ReadShipped()));

    private readonly Dictionary<string, RuleKinds> _rules = new(ExpectedRules, StringComparer.Ordinal);
    private readonly Dictionary<string, RuleKinds>.AlternateLookup<ReadOnlySpan<char>> _bySpan;

    /// <summary>Builds a list from text in the format of publicsuffix.org.</summary>
    /// <param name="text">The whole list; lines that begin with <c>//</c> are comments.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // runs once, before the JIT has warmed up
    public PublicSuffixList(string text)
    {
        _bySpan = _rules.GetAlternateLookup<ReadOnlySpan<char>>();
        var idn = new IdnMapping { AllowUnassigned = true };
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            if (end > start && text[start] != '/')
            {
                Add(text.AsSpan(start, end - start).Trim(), idn);
            }

            start = end + 1;
        }
    }

    [Flags]
    private enum RuleKinds : byte
    {
        None = 0,
        Exact = 1,
        Wildcard = 2,
        Exception = 4,
    }

    /// <summary>The list that travels with the program, read at the first question.</summary>
    public static PublicSuffixList Default => Shipped.Value;

    /// <summary>The registrable name that <paramref name="name"/> is or lies below, or null for a public suffix.</summary>
    /// <param name="name">Any name.</param>
    public DomainName? RegistrableOf(DomainName name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var suffix = SuffixStart(name.Ascii);
        if (suffix == 0)
        {
            return null;
        }

        var start = name.Ascii.AsSpan(0, suffix - 1).LastIndexOf('.') + 1;
        return start == 0 ? name : DomainName.FromChecked(name.Ascii[start..]);
    }

    /// <summary>Whether a top-level name exists, or is reserved for examples and tests (RFC 2606 §2).</summary>
    /// <param name="topLevel">The last label, in lower-case A-labels.</param>
    public bool Lists(string topLevel) => topLevel is "example" or "test" or "invalid" || _rules.ContainsKey(topLevel);

    /// <summary>The public suffix that <paramref name="name"/> ends in; the last label if no rule speaks of it.</summary>
    /// <param name="name">Any name.</param>
    public string SuffixOf(DomainName name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.Ascii[SuffixStart(name.Ascii)..];
    }

    private static string ReadShipped()
    {
        using var reader = new StreamReader(DataFile.Open("names/public_suffix_list.dat"), Encoding.UTF8);
        return reader.ReadToEnd();
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Add(ReadOnlySpan<char> rule, IdnMapping idn)
    {
        if (rule.Length < 2 || rule[0] == '/')
        {
            return;
        }

        var kind = RuleKinds.Exact;
        if (rule[0] == '!')
        {
            kind = RuleKinds.Exception;
            rule = rule[1..];
        }
        else if (rule.Length > 2 && rule[0] == '*')
        {
            kind = RuleKinds.Wildcard;
            rule = rule[2..];
        }

        var key = rule.ToString();
        if (!Ascii.IsValid(rule))
        {
            try
            {
                key = idn.GetAscii(key);
            }
            catch (ArgumentException)
            {
                return; // a rule no name can ever match
            }
        }

        CollectionsMarshal.GetValueRefOrAddDefault(_rules, key, out _) |= kind;
    }

    // The algorithm of publicsuffix.org/list: the longest rule wins, an exception beats all, "*" is the default.
    private int SuffixStart(ReadOnlySpan<char> name)
    {
        var right = name.Length;
        var start = name.LastIndexOf('.') + 1;
        var best = start;
        while (true)
        {
            var left = start == 0 ? -1 : name[..(start - 1)].LastIndexOf('.') + 1;
            _ = _bySpan.TryGetValue(name[start..], out var kinds);
            if ((kinds & RuleKinds.Exception) != RuleKinds.None)
            {
                return right;
            }

            if ((kinds & RuleKinds.Exact) != RuleKinds.None)
            {
                best = start;
            }

            if ((kinds & RuleKinds.Wildcard) != RuleKinds.None && left >= 0)
            {
                best = left;
            }

            if (left < 0)
            {
                return best;
            }

            right = start;
            start = left;
        }
    }
}
