using System.Globalization;
using System.Security.Cryptography;

namespace Deeplia.Guardian.Breach;

/// <summary>The files of the index under <c>DATA/breaches</c>.</summary>
internal sealed class BreachFolder(string data)
{
    /// <summary>Ends the names of unfinished files, which the next import removes.</summary>
    public const string TemporaryEnding = ".tmp";

    public const string Addresses = "addresses";
    public const string Domains = "domains";
    public const string Passwords = "passwords";

    /// <summary>The public lists, apart from the passwords of the tables: a small breach must not move what is so long.</summary>
    public const string Hashes = "hashes";

    private const int MaxManifestBytes = 64 << 20; // 65,535 breaches of a thousand bytes
    private const int KeyBytes = 32;
    private const int BufferBytes = 256 * 1024;
    private const string SegmentEnding = ".seg";

    public string Path { get; } = System.IO.Path.Combine(data, "breaches");

    private string ManifestPath => At("manifest.json");

    private string KeyPath => At("address.key");

    public bool Exists => File.Exists(ManifestPath);

    public string At(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>Creates a file that its owner alone may read.</summary>
    public static FileStream Create(string path)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.Create, Access = FileAccess.Write, Share = FileShare.None, BufferSize = BufferBytes,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new FileStream(path, options);
    }

    /// <summary>Writes a small file whole or not at all.</summary>
    public static void WriteWhole(string path, ReadOnlySpan<byte> bytes)
    {
        using (var file = Create(path + TemporaryEnding))
        {
            file.Write(bytes);
            file.Flush(flushToDisk: true);
        }

        File.Move(path + TemporaryEnding, path, overwrite: true);
    }

    /// <summary>Keeps other imports out until disposed, and removes what a broken one left.</summary>
    /// <exception cref="IOException">Another import is at work.</exception>
    public IDisposable Lock()
    {
        CreateFolder(Path);
        var held = Hold();
        try
        {
            Sweep(ReadManifest());
            return held;
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    private FileStream Hold()
    {
        try
        {
            return new FileStream(At("lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException e) when (e.GetType() == typeof(IOException))
        {
            throw new IOException("another import is at work in this folder.", e);
        }
    }

    public static void CreateFolder(string path) => _ = OperatingSystem.IsWindows()
        ? Directory.CreateDirectory(path)
        : Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

    public BreachManifest ReadManifest()
    {
        if (!Exists)
        {
            return new BreachManifest();
        }

        using var file = File.OpenRead(ManifestPath);
        if (file.Length > MaxManifestBytes)
        {
            throw new InvalidDataException("The manifest is too long.");
        }

        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return BreachManifest.Parse(bytes);
    }

    /// <summary>Puts a manifest in force; the segments it no longer names are removed.</summary>
    public void Commit(BreachManifest manifest)
    {
        WriteWhole(ManifestPath, manifest.Format());
        Sweep(manifest);
    }

    /// <summary>The key that addresses are hashed under.</summary>
    /// <param name="create">Makes a key when there is none: before any address was imported.</param>
    /// <exception cref="InvalidDataException">The key does not fit or is gone.</exception>
    public byte[] ReadKey(bool create)
    {
        if (create && !File.Exists(KeyPath))
        {
            WriteWhole(KeyPath, RandomNumberGenerator.GetBytes(KeyBytes));
        }

        if (!File.Exists(KeyPath))
        {
            throw new InvalidDataException("address.key is missing: without it no address can be looked up.");
        }

        var key = File.ReadAllBytes(KeyPath);
        return key.Length == KeyBytes ? key : throw new InvalidDataException("address.key is damaged.");
    }

    public static string SegmentName(string segment, long generation) =>
        string.Create(CultureInfo.InvariantCulture, $"{segment}-{generation}{SegmentEnding}");

    /// <summary>Opens a segment in force; null when nothing of its kind was imported.</summary>
    public Segment? Open(BreachManifest manifest, string segment) =>
        manifest.Segments.TryGetValue(segment, out var name) ? Segment.Open(At(System.IO.Path.GetFileName(name))) : null;

    private void Sweep(BreachManifest manifest)
    {
        foreach (var path in Directory.EnumerateFiles(Path))
        {
            var name = System.IO.Path.GetFileName(path);
            if (name.EndsWith(TemporaryEnding, StringComparison.Ordinal)
                || (name.EndsWith(SegmentEnding, StringComparison.Ordinal) && !manifest.Segments.ContainsValue(name)))
            {
                File.Delete(path);
            }
        }
    }
}
