using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Deeplia.Guardian.Breach;

/// <summary>The passwords that the owner of one mailbox uses or used, as slow hashes under one salt. Safe for several threads.</summary>
/// <remarks>One salt for the mailbox, so that one candidate costs one slow hash, however many passwords are kept.</remarks>
public sealed class OwnPasswords
{
    /// <summary>Most passwords kept for one mailbox.</summary>
    public const int MaxPasswords = 1_000;

    /// <summary>Longest password, in bytes of UTF-8.</summary>
    public const int MaxPasswordBytes = 1_024;

    /// <summary>Rounds of PBKDF2-SHA-256 (OWASP Password Storage, 2023); more make guessing and looking up slower alike.</summary>
    public const int Iterations = 600_000;

    private const int MaxIterations = 10_000_000;
    private const int SaltBytes = 16;
    private const int HashBytes = 16;
    private const int MaxFileBytes = 1 << 20;
    private readonly string _path;
    private OwnFile _file;

    private OwnPasswords(string path, OwnFile file) => (_path, _file) = (path, file);

    /// <summary>How many passwords are kept.</summary>
    public int Count => _file.Hashes.Count;

    /// <summary>Opens the passwords of a mailbox; null when none are kept.</summary>
    /// <param name="data">The data folder.</param>
    /// <param name="mailbox">The name of the mailbox.</param>
    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    public static OwnPasswords? Open(string data, string mailbox)
    {
        var path = PathOf(data, mailbox);
        if (!File.Exists(path))
        {
            return null;
        }

        if (new FileInfo(path).Length > MaxFileBytes)
        {
            throw new InvalidDataException("The file of own passwords is too long.");
        }

        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(path), OwnJson.Default.OwnFile) is
            { Salt.Length: SaltBytes, Hashes: not null, Iterations: > 0 and <= MaxIterations } file && file.Hashes.All(h => h is not null)
                ? new OwnPasswords(path, file)
                : throw new InvalidDataException("The file of own passwords is damaged.");
        }
        catch (JsonException e)
        {
            throw new InvalidDataException("The file of own passwords is damaged.", e);
        }
    }

    /// <summary>Opens the passwords of a mailbox, or begins with none.</summary>
    /// <param name="data">The data folder.</param>
    /// <param name="mailbox">The name of the mailbox.</param>
    public static OwnPasswords OpenOrBegin(string data, string mailbox) => Open(data, mailbox) ?? new OwnPasswords(
        PathOf(data, mailbox), new OwnFile(Iterations, RandomNumberGenerator.GetBytes(SaltBytes), []));

    /// <summary>Forgets all passwords of a mailbox.</summary>
    /// <param name="data">The data folder.</param>
    /// <param name="mailbox">The name of the mailbox.</param>
    public static void Forget(string data, string mailbox)
    {
        if (File.Exists(PathOf(data, mailbox)))
        {
            File.Delete(PathOf(data, mailbox));
        }
    }

    /// <summary>Whether the owner uses or used a password. Takes one slow hash.</summary>
    /// <param name="password">The password.</param>
    public bool Holds(ReadOnlySpan<char> password) => Encoding.UTF8.GetByteCount(password) <= MaxPasswordBytes
        && _file.Hashes.Contains(Hash(password));

    /// <summary>Adds a password; false when there is no room, or it is empty or too long.</summary>
    /// <param name="password">The password.</param>
    public bool Add(ReadOnlySpan<char> password)
    {
        if (password.IsEmpty || Encoding.UTF8.GetByteCount(password) > MaxPasswordBytes || Count >= MaxPasswords)
        {
            return false;
        }

        // In order, so that the file does not tell which was added when.
        _file = _file with { Hashes = [.. _file.Hashes.Append(Hash(password)).Distinct().Order(StringComparer.Ordinal)] };
        return true;
    }

    /// <summary>Writes what was added.</summary>
    public void Save()
    {
        BreachFolder.CreateFolder(Path.GetDirectoryName(_path)!);
        BreachFolder.WriteWhole(_path, JsonSerializer.SerializeToUtf8Bytes(_file, OwnJson.Default.OwnFile));
    }

    // The name of a mailbox may be an address, or hold anything: its hash is a safe file name.
    private static string PathOf(string data, string mailbox) => new BreachFolder(data).At(Path.Combine(
        "own", Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(mailbox.Trim().ToLowerInvariant()))[..16]) + ".json"));

    private string Hash(ReadOnlySpan<char> password)
    {
        Span<byte> hash = stackalloc byte[HashBytes];
        Rfc2898DeriveBytes.Pbkdf2(password, _file.Salt, hash, _file.Iterations, HashAlgorithmName.SHA256);
        return Convert.ToBase64String(hash);
    }
}
