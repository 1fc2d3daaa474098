namespace Deeplia.Tests.Guardian.Observe.Homographs;

/// <summary>Where a look-alike stands.</summary>
internal enum Place
{
    /// <summary>The name shown beside the sender's address.</summary>
    Display,

    /// <summary>Left of the @ of the sender's address.</summary>
    Address,

    /// <summary>The sender's domain.</summary>
    Domain,

    /// <summary>A link of the text.</summary>
    Link,
}
