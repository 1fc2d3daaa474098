using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Unicode;

namespace Deeplia.Guardian.Breach;

/// <summary>Reads one table of a breach and hands on hashes alone.</summary>
/// <param name="classes">The kinds of data the breach is said to hold; empty: those that the table's header names.</param>
/// <param name="sink">Takes the hashes.</param>
/// <param name="tally">Counts.</param>
internal sealed class BreachTable(ImmutableArray<string> classes, LeakSink sink, ImportTally tally)
{
    private const int CancelEvery = 4_096;
    private const int MaxPasswordBytes = 1_024;
    private static readonly byte[][] Blanks = [[], "null"u8.ToArray(), "NULL"u8.ToArray(), "\\N"u8.ToArray(), "-"u8.ToArray()];
    private ImmutableArray<string> _classes = classes;
    private uint[] _bits = [];
    private uint _everyRow;
    private int _email;
    private int _password;

    /// <summary>The kinds of data, in the order of their bits.</summary>
    public ImmutableArray<string> Classes => _classes;

    /// <summary>Reads a table whose first line names the columns.</summary>
    /// <exception cref="InvalidDataException">It has no such line, or nothing that can be looked up.</exception>
    public void Read(string file, Stream stream, CancellationToken cancellationToken)
    {
        using var rows = new CsvRows(stream);
        if (!rows.Read() || rows.Fault is not null)
        {
            throw new InvalidDataException("the first line must name the columns.");
        }

        var names = ReadHeader(file, rows);
        while (rows.Read())
        {
            if (rows.Line % CancelEvery == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            if ((rows.Fault ?? ReadRow(rows, names)) is { } fault)
            {
                tally.Reject(file, rows.Line, fault);
            }
        }
    }

    // How many columns there are.
    private int ReadHeader(string file, CsvRows rows)
    {
        var header = Enumerable.Range(0, rows.Count).Select(i => DataClasses.NameOf(Text(rows[i])));
        ImmutableArray<string?> names = [.. header];
        if (_classes.IsEmpty)
        {
            _classes = [.. names.OfType<string>().Distinct(StringComparer.Ordinal)];
        }

        (_email, _password) = (names.IndexOf(DataClasses.Email), names.IndexOf(DataClasses.Password));
        if (_email < 0 && _password < 0)
        {
            throw new InvalidDataException("the first line must name a column email or password.");
        }

        if (_classes.Length > DataClasses.MaxClasses)
        {
            throw new InvalidDataException($"a breach has {DataClasses.MaxClasses} kinds of data at most.");
        }

        _bits = [.. names.Select(n => n is not null && _classes.Contains(n) ? 1u << _classes.IndexOf(n) : 0)];
        _everyRow = _classes.Where(c => !names.Contains(c)).Aggregate(0u, (bits, c) => bits | (1u << _classes.IndexOf(c)));
        foreach (var unread in names.Where(n => n is not null && !_classes.Contains(n)))
        {
            tally.Note($"{file}: the column {unread} is not among the classes and was not read.");
        }

        return names.Length;
    }

    // What is wrong with the row, or null.
    private string? ReadRow(CsvRows rows, int columns)
    {
        if (rows.Count != columns)
        {
            return $"{rows.Count} columns instead of {columns}";
        }

        var address = _email < 0 ? null : AddressOf(rows[_email]);
        var hasPassword = _password >= 0 && _bits[_password] != 0 && !rows[_password].IsEmpty;
        if (address is null && !hasPassword)
        {
            return _email < 0 ? "no password" : "no mail address";
        }

        if (hasPassword && !AddPassword(rows[_password]))
        {
            return "the password is too long";
        }

        if (address is { } listed)
        {
            sink.AddAddress(listed, Bits(rows));
        }

        tally.CountRow();
        return null;
    }

    private uint Bits(CsvRows rows)
    {
        var bits = _everyRow;
        for (var i = 0; i < _bits.Length; i++)
        {
            bits |= IsBlank(rows[i]) ? 0 : _bits[i];
        }

        return bits;
    }

    private static LeakAddress? AddressOf(ReadOnlySpan<byte> field) => field.Length > MaxPasswordBytes
        ? null
        : LeakAddress.Read(Text(field));

    private static string Text(ReadOnlySpan<byte> field) =>
        Utf8.IsValid(field) ? Encoding.UTF8.GetString(field) : Encoding.Latin1.GetString(field);

    private bool AddPassword(ReadOnlySpan<byte> field)
    {
        if (field.Length > MaxPasswordBytes)
        {
            return false;
        }

        if (Utf8.IsValid(field))
        {
            sink.AddPassword(LeakKeys.OfPassword(field));
            return true;
        }

        // A table in Latin-1: a mail would show the same password in UTF-8.
        Span<byte> utf8 = stackalloc byte[2 * MaxPasswordBytes];
        var length = 0;
        foreach (var b in field)
        {
            length += new Rune((char)b).EncodeToUtf8(utf8[length..]);
        }

        sink.AddPassword(LeakKeys.OfPassword(utf8[..length]));
        CryptographicOperations.ZeroMemory(utf8);
        return true;
    }

    private static bool IsBlank(ReadOnlySpan<byte> field)
    {
        foreach (var blank in Blanks)
        {
            if (field.SequenceEqual(blank))
            {
                return true;
            }
        }

        return false;
    }
}
