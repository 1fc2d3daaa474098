namespace Deeplia.Identity.Dkim;

/// <summary>Takes canonical bytes as they come.</summary>
internal abstract class ByteSink
{
    public abstract void Write(ReadOnlySpan<byte> bytes);
}
