using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using Deeplia.Guardian.Cues;
using Deeplia.Mail.Data;

namespace Deeplia.Guardian.Breach;

/// <summary>The names of the kinds of data, and what breaches call them, from <c>data/breach/classes.txt</c>.</summary>
public static class DataClasses
{
    /// <summary>The mail address itself.</summary>
    public const string Email = "email";

    /// <summary>A password in clear, which is hashed while it is read.</summary>
    public const string Password = "password";

    /// <summary>Most kinds one breach can have: each is one bit of a record.</summary>
    public const int MaxClasses = 32;

    private const int MaxNameChars = 40;

    private static readonly Lazy<string[][]> Lines = new(() =>
        [.. DataFile.ReadLines("breach/classes.txt").Select(line => line.Split(':', StringSplitOptions.TrimEntries))]);

    private static readonly Lazy<FrozenDictionary<string, int>> Order = new(() =>
        Lines.Value.Index().ToFrozenDictionary(l => l.Item[0], l => l.Index, StringComparer.Ordinal));

    private static readonly Lazy<FrozenDictionary<string, string>> Aliases = new(() => Lines.Value
        .SelectMany(l => l[1].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(alias => (Alias: alias, Name: l[0])))
        .ToFrozenDictionary(p => p.Alias, p => p.Name, StringComparer.Ordinal));

    /// <summary>
    /// The name of a kind of data: "Date of Birth" is <c>birthdate</c>. A kind nobody knows keeps its own name, in lower case
    /// with hyphens; null for one without a letter.
    /// </summary>
    /// <param name="text">A column's header or a name typed.</param>
    public static string? NameOf(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var name = new StringBuilder();
        foreach (var c in CueFolding.Fold(text[..Math.Min(text.Length, MaxNameChars)]))
        {
            _ = char.IsAsciiLetterOrDigit(c) ? name.Append(c) : name.Length > 0 && name[^1] != '-' ? name.Append('-') : name;
        }

        var plain = name.ToString().Trim('-');
        return plain.Length == 0 || !plain.Any(char.IsAsciiLetter) ? null : Aliases.Value.GetValueOrDefault(plain, plain);
    }

    /// <summary>The place of a kind in the list, which begins with what is asked for most; unknown kinds come last.</summary>
    internal static int RankOf(string name) => Order.Value.GetValueOrDefault(name, int.MaxValue);

    /// <summary>Reads a list of kinds as typed, parted by commas; each comes once.</summary>
    /// <param name="text">For example <c>email,password,dob</c>.</param>
    public static ImmutableArray<string> Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return [.. text.Split([',', ';']).Select(NameOf).OfType<string>().Distinct(StringComparer.Ordinal)];
    }
}
