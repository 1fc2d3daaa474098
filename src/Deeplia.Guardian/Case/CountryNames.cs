using System.Collections.Frozen;
using Deeplia.Mail.Data;

namespace Deeplia.Guardian.Case;

/// <summary>Countries as sentences want them, from <c>data/hosts/countries.txt</c>.</summary>
internal static class CountryNames
{
    private static readonly Lazy<FrozenDictionary<string, (string English, string French)>> Names = new(() =>
        DataFile.ReadLines("hosts/countries.txt").Select(l => l.Split('|')).Where(f => f.Length == 3)
            .ToFrozenDictionary(f => f[0], f => ("in " + f[1], f[2]), StringComparer.OrdinalIgnoreCase));

    /// <summary>"in Belgium" and "en Belgique"; null for an unknown code.</summary>
    public static (string English, string French)? Of(string? code) =>
        code is not null && Names.Value.TryGetValue(code, out var names) ? names : null;
}
