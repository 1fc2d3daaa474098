using System.Collections.Frozen;
using Deeplia.Mail.Message;
using Deeplia.Guardian.Case;
using Deeplia.Mail.Names;

namespace Deeplia.Guardian.Observe.Identity;

/// <summary>Tells a machine that writes in a person's name with that person's will: calendars, shared documents, networks, lists.</summary>
internal static class ServiceSender
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Robots = new[]
    {
        "noreply", "notification", "notifications", "notify", "notifier", "invitation", "invitations", "invite", "invites", "calendar",
        "agenda", "mailer", "robot", "bot", "donotreply", "nepasrepondre", "messages", "message", "alerts", "alert", "updates", "sharing",
        "share", "shares", "docs", "drive", "comments", "dse", "esign", "signature", "reminder", "reminders", "member", "members",
        "hit", "automailer", "daemon", "system", "jira", "gitlab", "github", "forum", "support", "ticket", "tickets", "helpdesk",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Tells whether the sender is such a machine; nobody's private mailbox at a public provider ever is.</summary>
    public static bool Is(MailMessage message, MailAddress author)
    {
        if (SenderFacts.ViaList(message))
        {
            return true;
        }

        var isPublic = author.Domain is null || FreeMail.Has(author.Domain);
        return !isPublic && (message.Headers.Has("List-Unsubscribe") || message.Headers.Has("Feedback-ID") || IsRobot(author.LocalPart));
    }

    /// <summary>Whether a machine's name stands left of the @.</summary>
    public static bool IsRobot(ReadOnlySpan<char> local)
    {
        if (local.Contains("noreply", StringComparison.OrdinalIgnoreCase)
            || local.Contains("no-reply", StringComparison.OrdinalIgnoreCase)
            || local.Contains("no_reply", StringComparison.OrdinalIgnoreCase)
            || local.Contains("not-reply", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        foreach (var word in local.SplitAny('.', '-', '_', '+'))
        {
            if (Robots.Contains(local[word]))
            {
                return true;
            }
        }

        return false;
    }
}
