using Deeplia.Guardian.Case;
using Deeplia.Guardian.Observe.Interest;
using Deeplia.Mail.Html;

namespace Deeplia.Guardian.Observe.Spying;

/// <summary>Finds pictures nobody is meant to see: they tell the sender when, where and on what device a mail is opened.</summary>
internal sealed class PixelDetector : IDetector
{
    private const int MaxShown = 20;
    private const int InvisibleSize = 2;
    private const int MinToken = 12;

    public DetectorCard Card { get; } = new(
        "spying.pixel",
        "Invisible pictures and read receipts",
        Question.Spying,
        "WHATWG HTML img; RFC 8098 read receipts",
        DetectorCost.Text,
        ["spying.pixel.hidden", "spying.pixel.personal", "spying.receipt"]);

    public IEnumerable<Finding> Observe(CaseFile file)
    {
        var message = file.Message;
        if (message.Headers.First("Disposition-Notification-To") is { Length: > 0 } receipt)
        {
            yield return Finding.Of(
                "spying.receipt", ("kind", "read-receipt"), ("url", receipt), ("host", ""), ("vendor", ""), ("token", "false"));
        }

        var service = BulkServices.Of(message) is not null || message.Headers.Has("List-Unsubscribe");
        foreach (var image in (message.Html?.Images ?? []).Where(IsInvisible).Take(MaxShown))
        {
            if (!Uri.TryCreate(image.Source.StartsWith("//", StringComparison.Ordinal)
                ? "https:" + image.Source : image.Source, UriKind.Absolute, out var url))
            {
                continue;
            }

            var token = HasToken(file, url);
            if (!token && url.AbsolutePath.Contains("spacer", StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            yield return Finding.Of(
                token && !service ? "spying.pixel.personal" : "spying.pixel.hidden",
                ("kind", "pixel"),
                ("url", url.ToString()),
                ("host", url.Host),
                ("vendor", TrackerVendors.Of(url.Host) ?? ""),
                ("token", token ? "true" : "false"));
        }
    }

    private static bool IsInvisible(HtmlImage image) => image.Kind == ImageSourceKind.Remote
        && (image.Hidden || (image.Width <= InvisibleSize && image.Height <= InvisibleSize)
            || (image.Width is 0 or 1 && image.Height is null) || (image.Height is 0 or 1 && image.Width is null));

    // The reader's own address, or a run of letters and digits too mixed to be a word.
    private static bool HasToken(CaseFile file, Uri url)
    {
        var text = Uri.UnescapeDataString(url.PathAndQuery);
        if (file.OwnerAddresses.Any(a => text.Contains(a, StringComparison.OrdinalIgnoreCase)))
        {
            return true;
        }

        var (run, switches) = (0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsAsciiLetterOrDigit(text[i]) && text[i] is not ('-' or '_'))
            {
                (run, switches) = (0, 0);
                continue;
            }

            run++;
            switches += i > 0 && run > 1 && char.IsAsciiDigit(text[i]) != char.IsAsciiDigit(text[i - 1]) ? 1 : 0;
            if (run >= MinToken && switches >= 3)
            {
                return true;
            }
        }

        return false;
    }
}
