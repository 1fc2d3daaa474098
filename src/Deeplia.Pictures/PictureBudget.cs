namespace Deeplia.Pictures;

/// <summary>How much work the pictures of one message are worth: pixels touched, not time, to be the same everywhere.</summary>
/// <param name="units">Units of about three nanoseconds.</param>
public sealed class PictureBudget(long units = PictureBudget.ForMessage)
{
    /// <summary>Units for one message.</summary>
    public const long ForMessage = 56L * 1024 * 1024;

    /// <summary>Decoding one pixel.</summary>
    internal const int DecodeCost = 3;

    /// <summary>Looking once at one pixel.</summary>
    internal const int LookCost = 1;

    /// <summary>Reading a code out of one pixel's neighbourhood.</summary>
    internal const int ReadCost = 6;

    /// <summary>Whether something was left out.</summary>
    public bool IsShort { get; private set; }

    /// <summary>Units spent.</summary>
    public long Spent { get; private set; }

    /// <summary>Takes units; false when they are gone: then stop.</summary>
    /// <param name="pixels">Pixels to be touched.</param>
    /// <param name="cost">Units for each.</param>
    internal bool Spend(long pixels, int cost)
    {
        if (pixels * cost > units - Spent)
        {
            IsShort = true;
            return false;
        }

        Spent += pixels * cost;
        return true;
    }
}
