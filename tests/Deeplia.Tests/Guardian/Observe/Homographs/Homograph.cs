using System.Globalization;
using System.Text;
using Deeplia.Tests.Guardian.Observe.Identity;

namespace Deeplia.Tests.Guardian.Observe.Homographs;

/// <summary>One constructed look-alike.</summary>
/// <param name="Kind">The mutation.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="Target">Whom it plays.</param>
/// <param name="Word">The changed name.</param>
/// <param name="From">The From field.</param>
/// <param name="Link">The link of the text, or empty.</param>
/// <param name="Letter">The first letter that is not what it looks like, as a code point; empty where no letter is exchanged.</param>
internal sealed record Homograph(Mutation Kind, Place Place, Target Target, string Word, string From, string Link, string Letter)
{
    private const string Bystander = "Sam Okafor <sam@bystander.example>";

    public bool IsHeldOut => Kind.IsHeldOut || Target.IsHeldOut;

    public string Line => string.Join('\t', Kind.Kind, Place, IsHeldOut ? "held out" : "tuned", Target.Domain, Letter, Link.Length > 0 ? Link : From);

    public Letter ToLetter() => new()
    {
        From = From,
        Text = Link.Length > 0 ? $"Please see {Link} today." : "Please see the attached letter.",
        Owner = Owner,
    };

    /// <summary>The owner, who has written twice to everybody known.</summary>
    public static Deeplia.Guardian.Case.OwnerKnowledge Owner { get; } = Letters.Camille with
    {
        Addresses = ["camille@brightwell.example"],
        Sent = Letters.Sent([.. Target.Lines("known.txt").Select(l => $"{l[0]} <{l[1]}>")]),
    };

    /// <summary>A look-alike that stands left of the @ or in the name shown.</summary>
    public static Homograph Sender(Mutation kind, Place place, Target target, string word, string from, string plain) =>
        new(kind, place, target, word, from, "", LetterOf(kind, word, plain));

    /// <summary>A look-alike in a link.</summary>
    public static Homograph Linked(Mutation kind, Target target, string word, string link, string plain) =>
        new(kind, Place.Link, target, word, Bystander, link, LetterOf(kind, word, plain));

    private static string LetterOf(Mutation kind, string word, string plain)
    {
        if (kind.Trick is not (Trick.Letter or Trick.ShownLetter or Trick.Twin))
        {
            return "";
        }

        var (one, two) = (word.EnumerateRunes().ToArray(), plain.EnumerateRunes().ToArray());
        var at = Enumerable.Range(0, Math.Min(one.Length, two.Length)).First(i => one[i] != two[i] && !IsCapital(one[i], two[i]));
        return "U+" + one[at].Value.ToString("X4", CultureInfo.InvariantCulture);
    }

    // Names begin with a capital; an I within a word is no capital i.
    private static bool IsCapital(Rune one, Rune two) => one.Value != 'I' && Rune.ToLowerInvariant(one) == two;
}
