namespace Deeplia.Store;

/// <summary>The memory cannot be opened or used; the message is one sentence for the administrator.</summary>
public sealed class StoreException : Exception
{
    /// <summary>Makes an exception.</summary>
    /// <param name="message">One sentence.</param>
    /// <param name="inner">What happened.</param>
    public StoreException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}
