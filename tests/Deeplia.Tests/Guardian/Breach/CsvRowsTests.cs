using System.Text;
using CsCheck;
using Deeplia.Guardian.Breach;

namespace Deeplia.Tests.Guardian.Breach;

public sealed class CsvRowsTests
{
    [Theory]
    [InlineData("a,b\n1,2\n", "a|b / 1|2")]
    [InlineData("a,b\r\n1,2", "a|b / 1|2")]
    [InlineData("a,b\r1,2\r", "a|b / 1|2")]
    [InlineData("a;b\n\"1;\"\"x\"\"\";2\n", "a|b / 1;\"x\"|2")]
    [InlineData("a\tb\n\n\n1\t\n", "a|b / 1|")]
    [InlineData("\uFEFFa,b\n\"two\nlines\",2\n", "a|b / two\nlines|2")]
    [InlineData("a,b\nx\"y,\"\"\n", "a|b / x\"y|")]
    [InlineData("a\n", "a")]
    [InlineData(",\n", "|")]
    [InlineData("", "")]
    public void Rows_are_read_as_RFC_4180_writes_them(string table, string rows) => Assert.Equal(rows, Read(Encoding.UTF8.GetBytes(table)));

    [Fact]
    public void A_stray_quote_costs_its_own_line_only()
    {
        var table = "a,b\n\"x,1\n" + string.Concat(Enumerable.Repeat("y,2\n", 30));
        using var rows = new CsvRows(new MemoryStream(Encoding.UTF8.GetBytes(table)));
        var (good, bad) = (0, new List<long>());
        while (rows.Read())
        {
            good += rows.Fault is null ? 1 : 0;
            bad.AddRange(rows.Fault is null ? [] : [rows.Line]);
        }

        Assert.Equal(31, good);
        Assert.Equal([2], bad);
    }

    [Fact]
    public void A_line_without_end_costs_no_memory_and_the_next_line_has_its_number()
    {
        var table = "a,b\n" + new string('x', 10 * CsvRows.MaxRowBytes) + "\n1,2\n";
        using var rows = new CsvRows(new MemoryStream(Encoding.UTF8.GetBytes(table)));
        Assert.True(rows.Read() && rows.Read());
        Assert.Equal("the row is too long", rows.Fault);
        Assert.True(rows.Read());
        Assert.Equal((null, 3), (rows.Fault, rows.Line));
    }

    [Fact]
    public void What_was_quoted_is_read_back() => Gen.String.Array[1, 5].Array[1, 8].Sample(table =>
    {
        var text = string.Concat(table.Select(row => string.Join(',', row.Select(f => "\"" + Sound(f).Replace("\"", "\"\"") + "\"")) + "\r\n"));
        using var rows = new CsvRows(new MemoryStream(Encoding.UTF8.GetBytes("h,h\r\n" + text)));
        Assert.True(rows.Read());
        return table.Where(row => row.Length > 1 || row[0].Length > 0).All(row => rows.Read() && rows.Fault is null
            && row.Select(Sound).SequenceEqual(Enumerable.Range(0, rows.Count).Select(i => Encoding.UTF8.GetString(rows[i]))));
    });

    [Fact]
    public void No_bytes_throw_and_every_line_is_counted() => Gen.Byte.Array[0, 400].Sample(bytes =>
    {
        var table = bytes.Select(b => b < 120 ? "\"\n\r,;a"u8[b % 6] : b);
        using var rows = new CsvRows(new MemoryStream([.. "h\n"u8, .. table]));
        var last = 0L;
        while (rows.Read())
        {
            Assert.True(rows.Line > last);
            last = rows.Line;
        }

        return last <= 2 + bytes.Length;
    });

    private static string Sound(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).ReplaceLineEndings(" ");

    private static string Read(byte[] bytes)
    {
        using var rows = new CsvRows(new MemoryStream(bytes));
        var all = new List<string>();
        while (rows.Read())
        {
            Assert.Null(rows.Fault);
            all.Add(string.Join('|', Enumerable.Range(0, rows.Count).Select(i => Encoding.UTF8.GetString(rows[i]))));
        }

        return string.Join(" / ", all);
    }
}
