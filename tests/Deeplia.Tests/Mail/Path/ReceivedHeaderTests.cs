using CsCheck;
using Deeplia.Mail.Path;

namespace Deeplia.Tests.Mail.Path;

public sealed class ReceivedHeaderTests
{
    private static readonly string[] Words =
        ["from", "by", "(", ")", "[", "]", "192.0.2.1", "helo=", "IPv6:", ";", "with", "id", "a.example", "+0000", "1:2:3", "HELO "];

    [Theory]
    [InlineData("from helo.example (host.example [192.0.2.1]) by mx.example.org (Postfix) with ESMTPS id A1", "helo.example",
        "host.example", "192.0.2.1")]
    [InlineData("from helo.example (unknown [192.0.2.1]) by mx.example.org (Postfix) with ESMTP id A1", "helo.example", null, "192.0.2.1")]
    [InlineData("from helo.example (id@host.example [192.0.2.1]) by mx.example.org (8.14/8.14)", "helo.example",
        "host.example", "192.0.2.1")]
    [InlineData("from helo.example ([192.0.2.1]) by mx.example.org (8.14/8.14)", "helo.example", null, "192.0.2.1")]
    [InlineData("from [192.0.2.1] (helo=helo.example) by mx.example.org with esmtp (Exim 4.96)", "helo.example", null, "192.0.2.1")]
    [InlineData("from host.example ([192.0.2.1] helo=helo.example) by mx.example.org with esmtp (Exim 4.96)", "helo.example",
        "host.example", "192.0.2.1")]
    [InlineData("from host.example ([192.0.2.1]:40123) by mx.example.org with esmtps (Exim 4.96)", "host.example",
        "host.example", "192.0.2.1")]
    [InlineData("from unknown (HELO helo.example) (192.0.2.1) by mx.example.org with SMTP", "helo.example", null, "192.0.2.1")]
    [InlineData("from host.example (HELO helo.example) (user@192.0.2.1) by mx.example.org with SMTP", "helo.example",
        "host.example", "192.0.2.1")]
    [InlineData("from 192.0.2.1 (EHLO helo.example) (192.0.2.1) by mta.example.org with SMTPs", "helo.example", null, "192.0.2.1")]
    [InlineData("from helo.example (192.0.2.1) by ex.example.org (192.0.2.9) with Microsoft SMTP Server id 15.1",
        "helo.example", null, "192.0.2.1")]
    [InlineData("from host.example (host.example. [IPv6:2001:db8::1]) by mx.google.com with ESMTPS id x", "host.example",
        "host.example", "2001:db8::1")]
    [InlineData("from mail.example [192.0.2.1] by localhost with IMAP (fetchmail-6.4)", "mail.example", null, "192.0.2.1")]
    public void The_client_is_read_in_every_dialect(string value, string? helo, string? host, string? ip)
    {
        var hop = ReceivedHeader.Parse(value);
        Assert.Equal((helo, host, ip), (hop.FromHelo, hop.FromHost, hop.FromIp?.ToString()));
    }

    [Theory]
    [InlineData("from a.example by mx.example.org with ESMTPSA id 1")]
    [InlineData("from a.example ([192.0.2.1]) (authenticated bits=0) by mx.example.org with ESMTP id 1")]
    [InlineData("from 192.0.2.1 (SquirrelMail authenticated user x) by web.example.org with HTTP")]
    public void A_login_is_seen(string value) => Assert.True(ReceivedHeader.Parse(value).IsAuthenticated);

    [Theory]
    [InlineData("by web.example.org (Postfix, from userid 1000) id A1")]
    [InlineData("(qmail 1 invoked by uid 89)")]
    [InlineData("from ex.example.org ([fe80::1]) by ex.example.org ([fe80::1%5]) with mapi id 15.1")]
    [InlineData("by 2002:a05:6a10:: with HTTP")]
    public void Mail_born_on_the_server_is_seen(string value) => Assert.True(ReceivedHeader.Parse(value).IsLocalSubmission);

    [Theory]
    [InlineData("from a by b; Tue, 24 Nov 2026 10:00:00 +0100 (CET)")]
    [InlineData("from a by b; 24 Nov 26 09:00:00 +0000")]
    [InlineData("by filter with SMTP id f-1 2026-11-24 09:00:00.79 +0000 UTC m=+12")]
    public void The_date_is_read(string value) =>
        Assert.Equal(new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.Zero), ReceivedHeader.Parse(value).When!.Value.ToUniversalTime());

    [Fact]
    public void An_impossible_date_is_none() => Assert.Null(ReceivedHeader.Parse("from a by b; Tue, 31 Feb 2026 25:61:00 +0000").When);

    [Fact]
    public void Protocol_id_and_recipient_are_read()
    {
        var hop = ReceivedHeader.Parse("from a by mx.example.org (Postfix) with ESMTPS id A1 for <u@example.org>; Tue, 24 Nov 2026 10:00:00 +0100");
        Assert.Equal(("mx.example.org", "ESMTPS", "A1", "u@example.org", true), (hop.ByHost, hop.With, hop.Id, hop.For, hop.IsTls));
    }

    [Fact]
    public void No_input_throws() => Gen.String.Sample(text => ReceivedHeader.Parse(text) is not null);

    [Fact]
    public void No_mix_of_header_words_throws() =>
        Gen.Int[0, Words.Length - 1].Select(i => Words[i]).Array[0, 60]
            .Sample(parts => ReceivedHeader.Parse(string.Join(' ', parts)) is not null);

    [Fact]
    public void A_huge_header_is_cut() => Assert.True(ReceivedHeader.Parse(new string('(', 1_000_000)).IsCut);
}
