using CsCheck;
using Deeplia.Mail.Dns.Wire;

namespace Deeplia.Tests.Mail.Dns.Wire;

public sealed class WireNameTests
{
    [Fact]
    public void Writing_and_reading_a_name_gives_it_back()
    {
        var label = Gen.String[Gen.Char["abcz019-_"], 1, 63];
        label.Array[1, 3].Select(labels => string.Join('.', labels)).Sample(name => Read(WireName.Encode(name)) == name);
    }

    [Theory]
    [InlineData("01 61 00", "a")]
    [InlineData("01 41 00", "a")]
    [InlineData("00", "")]
    [InlineData("03 61 2E 62 01 63 00", "a\\046b.c")]
    [InlineData("03 1B 5C FF 00", "\\027\\092\\255")]
    [InlineData("01 61", null)]
    [InlineData("02 61 00", null)]
    [InlineData("C0 00", null)]
    [InlineData("C0", null)]
    [InlineData("80 00", null)]
    public void Bytes_are_read_as(string hex, string? expected) =>
        Assert.Equal(expected, Read(Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal))));

    [Fact]
    public void A_pointer_leads_back()
    {
        var position = 3;
        byte[] message = [1, (byte)'b', 0, 1, (byte)'a', 0xC0, 0, 99];
        Assert.Equal(("a.b", 7), (Read(message, ref position), position));
    }

    [Theory]
    [InlineData(3, true)]
    [InlineData(4, false)]
    public void A_name_has_at_most_255_octets(int fullLabels, bool ok)
    {
        // 3 × 64 + 62 + 1 = 255
        byte[] name = [.. Enumerable.Repeat<byte[]>([63, .. new byte[63]], fullLabels).SelectMany(l => l), 61, .. new byte[61], 0];
        Assert.Equal(ok, Read(name) is not null);
    }

    [Theory]
    [InlineData("a.example.com", "example.com", true)]
    [InlineData("example.com", "example.com", true)]
    [InlineData("example.com", "a.example.com", false)]
    [InlineData("badexample.com", "example.com", false)]
    public void A_name_lies_under_another(string name, string parent, bool expected) =>
        Assert.Equal(expected, WireName.IsUnder(WireName.Encode(name), WireName.Encode(parent)));

    private static string? Read(byte[] bytes)
    {
        var position = 0;
        return Read(bytes, ref position);
    }

    private static string? Read(byte[] bytes, ref int position)
    {
        Span<byte> name = stackalloc byte[WireName.MaxBytes];
        return WireName.TryRead(bytes, ref position, name, out var length) ? WireName.ToText(name[..length]) : null;
    }
}
