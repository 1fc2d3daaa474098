namespace Deeplia.Server.Inputs;

/// <summary>Reads the messages of a tar archive; members that are not mail are passed over unless they claim to be (.eml).</summary>
internal sealed class TarArchive(string name, Stream stream, InputLimits limits)
{
    private const int MagicOffset = 257;

    public static bool LooksLikeTar(ReadOnlySpan<byte> head) =>
        head.Length >= MagicOffset + 5 && head.Slice(MagicOffset, 5).SequenceEqual("ustar"u8);

    public IEnumerable<InputItem> Read()
    {
        var any = false;
        foreach (var member in new TarMembers(stream, limits.MaxMessageBytes).Read())
        {
            if (ToItem(member) is { } item)
            {
                any = true;
                yield return item;
            }
        }

        if (!any)
        {
            yield return new InputError(name, "is an archive without any message");
        }
    }

    private InputItem? ToItem(TarMember member)
    {
        var where = member.Name.Length > 0 ? $"{name}!{member.Name}" : name;
        if (member.Bytes is null)
        {
            return new InputError(where, member.Problem ?? "cannot be read");
        }

        var claims = member.Name.EndsWith(".eml", StringComparison.OrdinalIgnoreCase);
        var item = MailBytes.ToItem(where, member.Bytes, strict: !claims);
        return item is InputMessage || claims ? item : null;
    }
}
