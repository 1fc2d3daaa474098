using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Text.Json;

namespace Deeplia.Mail.Dns;

/// <summary>Answers from a zone file in JSON, as tests and offline checks want it; asks no network.</summary>
/// <remarks>CNAMEs, wildcards (RFC 4592), empty non-terminals and planned failures (<c>TIMEOUT</c>, <c>SERVFAIL</c>) are played.</remarks>
public sealed class ZoneFileResolver : IDnsResolver
{
    private const int MaxCnames = 8;

    private readonly Dictionary<string, ZoneNode> nodes = new(StringComparer.Ordinal);
    private readonly HashSet<string> parents = new(StringComparer.Ordinal);

    /// <summary>Reads a zone that is already JSON.</summary>
    /// <param name="zone">An object: name → type → records.</param>
    /// <exception cref="FormatException">The zone is not in the format; the message says where.</exception>
    public ZoneFileResolver(JsonElement zone)
    {
        if (zone.ValueKind != JsonValueKind.Object)
        {
            throw new FormatException("the zone is not a JSON object");
        }

        foreach (var entry in zone.EnumerateObject())
        {
            Add(entry.Name, entry.Value);
        }
    }

    /// <summary>Reads a zone file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="resolver">The resolver, when the file is good.</param>
    /// <param name="error">One line that says what is wrong, when it is not.</param>
    public static bool TryLoad(
        string path, [NotNullWhen(true)] out ZoneFileResolver? resolver, [NotNullWhen(false)] out string? error)
    {
        resolver = null;
        try
        {
            using var stream = File.OpenRead(path);
            return TryLoad(stream, out resolver, out error);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException
            or ArgumentException or NotSupportedException)
        {
            error = $"cannot be read: {exception.Message}";
            return false;
        }
    }

    /// <summary>Reads a zone file from a stream, which stays open.</summary>
    /// <param name="stream">The JSON text, UTF-8.</param>
    /// <param name="resolver">The resolver, when the file is good.</param>
    /// <param name="error">One line that says what is wrong, when it is not.</param>
    public static bool TryLoad(
        Stream stream, [NotNullWhen(true)] out ZoneFileResolver? resolver, [NotNullWhen(false)] out string? error)
    {
        resolver = null;
        error = null;
        try
        {
            using var document = JsonDocument.Parse(stream);
            resolver = new ZoneFileResolver(document.RootElement);
            return true;
        }
        catch (JsonException exception)
        {
            error = $"is not JSON: line {(exception.LineNumber ?? 0) + 1}";
        }
        catch (Exception exception) when (exception is FormatException or InvalidOperationException)
        {
            error = $"is not a zone: {exception.Message}";
        }

        return false;
    }

    /// <inheritdoc/>
    public ValueTask<DnsAnswer<string>> QueryTxtAsync(string name, CancellationToken cancellationToken) =>
        Answer(name, node => node.Txt, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<DnsAnswer<IPAddress>> QueryAAsync(string name, CancellationToken cancellationToken) =>
        Answer(name, node => node.A, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<DnsAnswer<IPAddress>> QueryAaaaAsync(string name, CancellationToken cancellationToken) =>
        Answer(name, node => node.Aaaa, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<DnsAnswer<MxRecord>> QueryMxAsync(string name, CancellationToken cancellationToken) =>
        Answer(name, node => node.Mx, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<DnsAnswer<string>> QueryPtrAsync(string name, CancellationToken cancellationToken) =>
        Answer(name, node => node.Ptr, cancellationToken);

    private void Add(string name, JsonElement types)
    {
        if (!DnsName.TryNormalize(name, out var owner))
        {
            return; // cannot be asked for either
        }

        try
        {
            nodes[owner] = ZoneNode.Parse(types);
        }
        catch (Exception exception) when (exception is FormatException or InvalidOperationException)
        {
            // A lone surrogate inside a JSON string shows as InvalidOperationException.
            throw new FormatException($"{name}: {exception.Message}", exception);
        }

        for (var parent = ParentOf(owner); parent is not null && parents.Add(parent); parent = ParentOf(parent))
        {
        }
    }

    private ValueTask<DnsAnswer<T>> Answer<T>(
        string name, Func<ZoneNode, DnsAnswer<T>?> pick, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new(Follow(name, pick));
    }

    private DnsAnswer<T> Follow<T>(string name, Func<ZoneNode, DnsAnswer<T>?> pick)
    {
        for (var hops = 0; hops <= MaxCnames; hops++)
        {
            if (!DnsName.TryNormalize(name, out var owner))
            {
                return new(DnsStatus.NoDomain);
            }

            if (Find(owner) is not { } node)
            {
                return new(parents.Contains(owner) ? DnsStatus.NoData : DnsStatus.NoDomain) { IsAlias = hops > 0 };
            }

            if (pick(node) is { } answer)
            {
                return answer;
            }

            if (node.OthersFail || node.Cname is { Status: DnsStatus.TempFail })
            {
                return new(DnsStatus.TempFail);
            }

            if (node.Cname is not { Status: DnsStatus.Found } alias)
            {
                return new(DnsStatus.NoData);
            }

            name = alias.Records[0];
        }

        return new(DnsStatus.TempFail); // a loop: resolvers answer SERVFAIL
    }

    private ZoneNode? Find(string owner)
    {
        if (nodes.TryGetValue(owner, out var exact) || parents.Contains(owner))
        {
            return exact;
        }

        // RFC 4592 §3.3.1: only the closest encloser's wildcard speaks for a missing name.
        for (var parent = ParentOf(owner); parent is not null; parent = ParentOf(parent))
        {
            if (nodes.ContainsKey(parent) || parents.Contains(parent))
            {
                return nodes.GetValueOrDefault("*." + parent);
            }
        }

        return null;
    }

    private static string? ParentOf(string name)
    {
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        return dot < 0 ? null : name[(dot + 1)..];
    }
}
