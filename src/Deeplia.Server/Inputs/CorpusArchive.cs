namespace Deeplia.Server.Inputs;

/// <summary>Streams the members of a corpus archive; a broken archive ends with a member that says so.</summary>
internal static class CorpusArchive
{
    /// <summary>Gives the members in order.</summary>
    /// <param name="path">The archive.</param>
    /// <param name="maxMemberBytes">Largest message read.</param>
    /// <param name="maxListBytes">Largest list of labels read.</param>
    public static IEnumerable<TarMember> Members(string path, int maxMemberBytes, int maxListBytes)
    {
        using var enumerator = Open(path, maxMemberBytes, maxListBytes).GetEnumerator();
        while (true)
        {
            TarMember member;
            try
            {
                if (!enumerator.MoveNext())
                {
                    yield break;
                }

                member = enumerator.Current;
            }
            catch (Exception e) when (ReadFailure.IsExpected(e))
            {
                member = new TarMember("", null, ReadFailure.Describe(e));
            }

            yield return member;
            if (member.Bytes is null && member.Name.Length == 0)
            {
                yield break;
            }
        }
    }

    private static IEnumerable<TarMember> Open(string path, int maxMemberBytes, int maxListBytes)
    {
        using var file = File.OpenRead(path);
        var (head, whole) = HeadStream.Peek(file, MailSniffer.HeadBytes);
        using var plain = Decompression.IsCompressed(head) ? Decompression.Open(whole, head) : whole;
        foreach (var member in new TarMembers(plain, maxMemberBytes, maxListBytes).Read())
        {
            yield return member;
        }
    }
}
