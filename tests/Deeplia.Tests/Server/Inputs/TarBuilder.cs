using System.Formats.Tar;
using System.Text;

namespace Deeplia.Tests.Server.Inputs;

/// <summary>Writes archives as the runtime's own tar writer does.</summary>
internal static class TarBuilder
{
    public static byte[] Build(TarEntryFormat format, params (string Name, string Text)[] files)
    {
        using var archive = new MemoryStream();
        using (var writer = new TarWriter(archive, format, leaveOpen: true))
        {
            foreach (var (name, text) in files)
            {
                TarEntry entry = format switch
                {
                    TarEntryFormat.Gnu => new GnuTarEntry(TarEntryType.RegularFile, name),
                    TarEntryFormat.Pax => new PaxTarEntry(TarEntryType.RegularFile, name),
                    _ => new UstarTarEntry(TarEntryType.RegularFile, name),
                };
                entry.DataStream = new MemoryStream(Encoding.UTF8.GetBytes(text));
                writer.WriteEntry(entry);
            }
        }

        return archive.ToArray();
    }

    public static byte[] Build(params (string Name, string Text)[] files) => Build(TarEntryFormat.Ustar, files);
}
