namespace Deeplia.Mail.Links;

/// <summary>Where in a wrapped address its target stands.</summary>
internal enum TargetPlace
{
    /// <summary>Nowhere: only the service knows.</summary>
    Opaque,

    /// <summary>In one of the named parameters.</summary>
    Query,

    /// <summary>All of the query.</summary>
    Raw,

    /// <summary>In the path segment of that number, counted from 1, or from the end when negative.</summary>
    Segment,

    /// <summary>In the path segment that starts with that text.</summary>
    Value,

    /// <summary>All that follows the path prefix, query included.</summary>
    Rest,

    /// <summary>Between two marks.</summary>
    Between,

    /// <summary>In the host, path and query are the target's own.</summary>
    Host,
}
