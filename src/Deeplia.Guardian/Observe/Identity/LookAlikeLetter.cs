using System.Globalization;

namespace Deeplia.Guardian.Observe.Identity;

/// <summary>One letter that is not what it looks like.</summary>
/// <param name="Position">Which letter of the word, from 0.</param>
/// <param name="Letter">The letter, or the group of letters.</param>
/// <param name="Script">The writing system it belongs to, in English.</param>
/// <param name="Look">The letter it looks like; empty where nothing is seen.</param>
internal sealed record LookAlikeLetter(int Position, string Letter, string Script, string Look)
{
    /// <summary>The code points, for example <c>U+0430</c>.</summary>
    public string Code => string.Join(
        '+', Letter.EnumerateRunes().Select(r => "U+" + r.Value.ToString("X4", CultureInfo.InvariantCulture)));

    /// <summary>Position from 1, code point, script and look, parted by slashes: <c>2/U+0430/Cyrillic/a</c>.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Position + 1}/{Code}/{Script}/{Look}");
}
