namespace Deeplia.Mail.Attachments.Files;

/// <summary>How much work the attachments of one message are worth: bytes touched and made, not time, to be the same everywhere.</summary>
/// <param name="work">Units: one for a byte looked at, <see cref="InflateCost"/> for a byte inflated.</param>
/// <param name="bytes">Bytes that may be decoded and unpacked in all.</param>
internal sealed class WorkBudget(long work, int bytes)
{
    /// <summary>Inflating a byte takes about as long as looking at four.</summary>
    public const int InflateCost = 4;

    private int _bytesLeft = bytes;

    /// <summary>The budget of one message: measured to stay within 250 ms and 64 MB.</summary>
    public static WorkBudget ForMessage() => new(FileLimits.MaxWork, FileLimits.MaxBytes);

    /// <summary>Units spent.</summary>
    public long Spent { get; private set; }

    /// <summary>Bytes decoded and unpacked.</summary>
    public long Taken { get; private set; }

    /// <summary>Whether something was left out for lack of budget.</summary>
    public bool IsShort { get; private set; }

    /// <summary>Takes units; false when they are gone: then stop.</summary>
    /// <param name="units">How many; what is left is not taken when it does not suffice.</param>
    public bool Spend(long units)
    {
        if (units > work - Spent)
        {
            IsShort = true;
            return false;
        }

        Spent += units;
        return true;
    }

    /// <summary>How many of these bytes may be made.</summary>
    /// <param name="wanted">How many are wanted.</param>
    public int Allot(long wanted)
    {
        var granted = (int)Math.Clamp(wanted, 0, Math.Min(_bytesLeft, FileLimits.MaxFileBytes));
        IsShort |= granted < wanted;
        return granted;
    }

    /// <summary>Counts bytes that were made.</summary>
    /// <param name="count">How many.</param>
    public void Take(int count)
    {
        _bytesLeft -= count;
        Taken += count;
    }
}
