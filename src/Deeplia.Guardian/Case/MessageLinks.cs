using System.Buffers;
using System.Collections.Immutable;
using Deeplia.Mail.Html;
using Deeplia.Mail.Links;
using Deeplia.Mail.Message;

namespace Deeplia.Guardian.Case;

/// <summary>Gathers the addresses of a message: links and forms of its HTML, what is written out in its text, and QR codes.</summary>
internal static class MessageLinks
{
    private const int MaxOfText = 200;
    private static readonly SearchValues<string> Starts =
        SearchValues.Create(["http:", "https:", "www."], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<char> Ends = SearchValues.Create(" \t\r\n<>\"'`|\u00A0\u00AB\u00BB\u2018\u2019\u201C\u201D");

    /// <summary>All of them in reading order, bounded.</summary>
    public static ImmutableArray<MailLink> Of(MailMessage message)
    {
        var links = ImmutableArray.CreateBuilder<MailLink>();
        foreach (var link in message.Html?.Links ?? []) // bounded where the HTML is read
        {
            links.Add(new MailLink(link.Target, link.ShownText, LinkSource.Html)
            {
                FollowsBase = link.FollowsBase,
                HasGap = link.HasGap,
            });
        }

        AddForms(links, message.Html);
        AddText(links, message);
        AddCodes(links, message);
        return links.ToImmutable();
    }

    private static void AddForms(ImmutableArray<MailLink>.Builder links, HtmlView? html)
    {
        if (html?.MetaRefresh is { Length: > 0 } refresh)
        {
            links.Add(new MailLink(refresh, "", LinkSource.Html));
        }

        foreach (var form in html?.Forms ?? [])
        {
            links.Add(new MailLink(form.Action, "", LinkSource.Form));
        }
    }

    // Mail programs make links of what looks like one; what stands within a link already is not read twice.
    private static void AddText(ImmutableArray<MailLink>.Builder links, MailMessage message)
    {
        var text = message.Text.Own.AsSpan();
        var ofHtml = links.Count;
        while (links.Count < ofHtml + MaxOfText && text.IndexOfAny(Starts) is >= 0 and var at)
        {
            var isStart = at == 0 || !char.IsAsciiLetterOrDigit(text[at - 1]);
            text = text[at..];
            var word = text[..EndOf(text)].TrimEnd(".,;:!?)]}*_");
            if (isStart && word.Length > 4 && !IsShown(links, ofHtml, word))
            {
                links.Add(new MailLink(word.ToString(), "", LinkSource.Text));
            }

            text = text[Math.Max(4, word.Length)..];
        }
    }

    private static void AddCodes(ImmutableArray<MailLink>.Builder links, MailMessage message)
    {
        foreach (var code in message.Pictures.Codes)
        {
            if (code.Text.AsSpan().Trim().IndexOfAny(Starts) == 0)
            {
                links.Add(new MailLink(code.Text.Trim(), "", LinkSource.QrCode));
            }
        }
    }

    private static bool IsShown(ImmutableArray<MailLink>.Builder links, int count, ReadOnlySpan<char> word)
    {
        for (var i = 0; i < count; i++)
        {
            if (links[i].Shown.AsSpan().Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    // Chinese and Japanese sentences go on without a space.
    private static int EndOf(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAny(Ends);
        end = end < 0 ? text.Length : end;
        for (var i = 0; i < end; i++)
        {
            if (text[i] is >= '\u2E80' and <= '\uD7FF' or >= '\uF900' and <= '\uFAFF' or >= '\uFF00' and <= '\uFF0F'
                or >= '\uFF1A' and <= '\uFF20')
            {
                return i;
            }
        }

        return end;
    }
}
