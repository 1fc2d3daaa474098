using Deeplia.Mail.Attachments;
using Deeplia.Mail.Html;
using Deeplia.Mail.Message;
using Deeplia.Mail.Names;

namespace Deeplia.Guardian.Threat;

/// <summary>The few facts of structure that the model reads beside the words.</summary>
internal static class StructureFacts
{
    private const int MaxLinks = 50;
    private const int MaxPieces = 200;

    // Words in a link's path that are a purpose, not a name; longer and shorter pieces are identifiers.
    private const int ShortestPathWord = 4;
    private const int LongestPathWord = 12;
    private static readonly string[] LinkCounts = ["links:0", "links:1", "links:2", "links:3-5", "links:6-10", "links:more"];
    private static readonly string[] Marks = ["marks:0", "marks:1", "marks:2", "marks:3-5", "marks:6-10", "marks:more"];

    public static void AddTo(FeatureSet set, MailMessage message, bool withHosts)
    {
        var links = message.Html?.Links ?? [];
        set.AddFact(LinkCounts[Bucket(links.Count)]);
        foreach (var link in links.Take(MaxLinks))
        {
            AddLink(set, link.Target, withHosts);
        }

        if (withHosts && message.Author?.Domain is { } author)
        {
            AddHome(set, links, author);
        }

        foreach (var attachment in message.Attachments.Take(MaxLinks))
        {
            AddAttachment(set, attachment);
        }

        var subject = message.Subject;
        set.AddFact(Marks[Bucket(Math.Min(subject.AsSpan().Count('!') + subject.AsSpan().Count('！'), 20))]);
        if (IsShouted(subject))
        {
            set.AddFact("subject:shouted");
        }
    }

    // Whether links lead to the author's own house.
    private static void AddHome(FeatureSet set, IReadOnlyList<HtmlLink> links, DomainName author)
    {
        var (home, away) = (0, 0);
        foreach (var link in links.Take(MaxLinks))
        {
            if (Uri.TryCreate(link.Target, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
                && DomainName.TryParse(uri.Host, out var host))
            {
                _ = host.SharesOrganizationWith(author) ? home++ : away++;
            }
        }

        if (home + away > 0)
        {
            set.AddFact(away == 0 ? "links:home" : home == 0 ? "links:away" : "links:both");
        }
    }

    private static void AddAttachment(FeatureSet set, Attachment attachment)
    {
        var extension = System.IO.Path.GetExtension(attachment.Name ?? "");
        if (extension.Length is > 1 and <= 6)
        {
            set.AddFact("attached:" + extension.ToLowerInvariant());
        }
    }

    private static void AddLink(FeatureSet set, string target, bool withHosts)
    {
        if (!Uri.TryCreate(target, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
        {
            return;
        }

        var host = uri.Host;
        if (uri.HostNameType is UriHostNameType.IPv4 or UriHostNameType.IPv6)
        {
            set.AddFact("link:ip");
        }
        else if (withHosts)
        {
            set.AddFact("tld:" + host[(host.LastIndexOf('.') + 1)..]);
            AddPieces(set, "host:", host);
        }

        AddPieces(set, "path:", uri.AbsolutePath);
    }

    private static void AddPieces(FeatureSet set, string place, ReadOnlySpan<char> text)
    {
        text = text[..Math.Min(text.Length, MaxPieces)];
        foreach (var piece in text.SplitAny('/', '-', '_', '.'))
        {
            var word = text[piece];
            if (word.Length is >= ShortestPathWord and <= LongestPathWord && IsPlain(word))
            {
                set.AddFact(string.Concat(place, word).ToLowerInvariant());
            }
        }
    }

    private static bool IsPlain(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (!char.IsAsciiLetter(c))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsShouted(string subject)
    {
        var (upper, lower) = (0, 0);
        foreach (var c in subject)
        {
            upper += char.IsUpper(c) ? 1 : 0;
            lower += char.IsLower(c) ? 1 : 0;
        }

        return upper > 8 && upper > 3 * lower;
    }

    private static int Bucket(int count) => count switch { <= 2 => count, <= 5 => 3, <= 10 => 4, _ => 5 };
}
