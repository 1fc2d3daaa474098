using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Deeplia.Mail.Names;

namespace Deeplia.Guardian.Case;

/// <summary>Reads the list of key persons: CSV (RFC 4180) with the header <c>name,address,role</c>; semicolons do as well.</summary>
public static class PeopleFile
{
    /// <summary>Most persons read; more is a report of its own.</summary>
    public const int MaxPeople = 10_000;

    /// <summary>Longest row read, in characters, quoted line breaks included.</summary>
    public const int MaxRowLength = 4_000;

    /// <summary>Reads all persons; a bad line is reported by its number and left out.</summary>
    /// <param name="reader">The text of the file.</param>
    /// <returns>The persons in file order, and one English sentence for each bad line.</returns>
    public static (ImmutableArray<KeyPerson> People, ImmutableArray<string> Errors) Read(TextReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var people = ImmutableArray.CreateBuilder<KeyPerson>();
        var errors = ImmutableArray.CreateBuilder<string>();
        Columns? columns = null;
        foreach (var (number, row) in Rows(reader))
        {
            if (columns is null)
            {
                columns = Columns.From(row);
                if (columns is null)
                {
                    errors.Add(Report(number, "the first line must name the columns name and address"));
                    break;
                }
            }
            else if (people.Count == MaxPeople)
            {
                errors.Add(Report(number, string.Create(CultureInfo.InvariantCulture, $"only {MaxPeople} persons are read")));
                break;
            }
            else if (columns.ToPerson(row) is { } person)
            {
                people.Add(person);
            }
            else
            {
                errors.Add(Report(number, "a name and one mail address are needed"));
            }
        }

        return (people.ToImmutable(), errors.ToImmutable());
    }

    private static string Report(int line, string what) => string.Create(CultureInfo.InvariantCulture, $"line {line}: {what}");

    // One row may span lines inside quotes; the number is that of its first line.
    private static IEnumerable<(int Number, string Row)> Rows(TextReader reader)
    {
        var row = new StringBuilder();
        var (number, start) = (0, 1);
        while (reader.ReadLine() is { } line)
        {
            number++;
            start = row.Length == 0 ? number : start;
            _ = row.Append(row.Length == 0 ? "" : "\n").Append(line, 0, Math.Min(line.Length, MaxRowLength));
            var text = row.ToString();
            if (IsOpen(text) && text.Length < MaxRowLength)
            {
                continue;
            }

            _ = row.Clear();
            if (text.AsSpan().Trim().Length > 0)
            {
                yield return (start, text);
            }
        }

        if (row.Length > 0)
        {
            yield return (start, row.ToString());
        }
    }

    private static bool IsOpen(ReadOnlySpan<char> row) => row.Count('"') % 2 == 1;

    private sealed record Columns(char Separator, int Name, int Address, int Role)
    {
        public static Columns? From(string header)
        {
            var separator = header.Contains(';', StringComparison.Ordinal) ? ';' : ',';
            var names = Split(header.TrimStart('\uFEFF'), separator).ConvertAll(n => n.Trim().ToLowerInvariant());
            var columns = new Columns(separator, names.IndexOf("name"), names.IndexOf("address"), names.IndexOf("role"));
            return columns.Name < 0 || columns.Address < 0 ? null : columns;
        }

        public KeyPerson? ToPerson(string row)
        {
            var fields = Split(row, Separator);
            string Field(int column) => column >= 0 && column < fields.Count ? fields[column].Trim() : "";
            return Field(Name) is { Length: > 0 } name && MailAddress.TryParse(Field(Address), out var address)
                ? new KeyPerson(name, address, Field(Role))
                : null;
        }

        private static List<string> Split(string row, char separator)
        {
            var fields = new List<string>();
            var field = new StringBuilder();
            var quoted = false;
            for (var i = 0; i < row.Length; i++)
            {
                if (row[i] == '"')
                {
                    var isDoubled = quoted && i + 1 < row.Length && row[i + 1] == '"';
                    quoted = isDoubled || !quoted;
                    _ = isDoubled ? field.Append(row[i++]) : field;
                }
                else if (row[i] == separator && !quoted)
                {
                    fields.Add(field.ToString());
                    _ = field.Clear();
                }
                else
                {
                    _ = field.Append(row[i]);
                }
            }

            fields.Add(field.ToString());
            return fields;
        }
    }
}
