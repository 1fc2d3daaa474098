using System.Collections.Immutable;
using Deeplia.Mail.Names;
using MimeKit;

namespace Deeplia.Mail.Message;

/// <summary>Turns MimeKit's address lists into ours, groups flattened.</summary>
internal static class AddressReader
{
    public static ImmutableArray<MailAddress> Read(MailboxAddress? mailbox) =>
        mailbox is not null && MailAddress.TryParse(mailbox.Address, out var address)
            ? [address.Named(mailbox.Name ?? "")]
            : [];

    public static ImmutableArray<MailAddress> Read(InternetAddressList list, ImmutableArray<LimitHit>.Builder limits)
    {
        if (list.Count == 0)
        {
            return [];
        }

        var addresses = ImmutableArray.CreateBuilder<MailAddress>(Math.Min(list.Count, ReaderLimits.MaxAddresses));
        foreach (var mailbox in list.Mailboxes)
        {
            if (addresses.Count == ReaderLimits.MaxAddresses)
            {
                limits.Add(LimitHit.Addresses);
                break;
            }

            addresses.AddRange(Read(mailbox));
        }

        return addresses.ToImmutable();
    }
}
