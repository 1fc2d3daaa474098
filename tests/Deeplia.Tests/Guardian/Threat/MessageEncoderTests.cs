using Deeplia.Guardian.Threat;
using Deeplia.Tests.Guardian.Observe;

namespace Deeplia.Tests.Guardian.Threat;

public sealed class MessageEncoderTests
{
    private const string Plain = "Please verify your account within two days, otherwise the mailbox will be closed";

    [Theory]
    [InlineData("Plеase vеrify your аccount within two dаys, otherwisе the mаilbox will be closеd")]
    [InlineData("Please ver\u200Bify your acc\u00ADount within two days, otherwise the mail\u200Bbox will be closed")]
    [InlineData("PLEASE VERIFY YOUR ACCOUNT WITHIN TWO DAYS, OTHERWISE THE MAILBOX WILL BE CLOSED")]
    public void A_disguise_is_read_as_the_plain_text(string disguised) => Assert.Equal(Words(Plain), Words(disguised));

    [Fact]
    public void Hidden_text_is_not_read() => Assert.Equal(
        Encode(new Letter { Html = "<p>Please pay</p>" }).Input.Tokens,
        Encode(new Letter { Html = "<p>Please pay</p><div style=\"display:none\">the garden club met on Tuesday</div>" }).Input.Tokens);

    [Fact]
    public void Quoted_mail_is_not_read() => Assert.Equal(
        Encode(new Letter { Text = "Yes, I agree to the plan for Tuesday.", Headers = "In-Reply-To: <a@b.example>" }).Input.Tokens,
        Encode(new Letter
        {
            Text = "Yes, I agree to the plan for Tuesday.\n\nOn Mon, 2 Mar 2026, Nora wrote:\n> buy now\n> cheap pills", Headers = "In-Reply-To: <a@b.example>",
        }).Input.Tokens);

    [Fact]
    public void Names_of_links_and_mailboxes_become_signs() => Assert.Equal(
        Words("See https://one.example/a/b?c=1 or write to nora@one.example now"),
        Words("See http://www.two.example/x or write to paul.k@two.example now"));

    [Fact]
    public void Numbers_count_by_their_length() => Assert.Equal(Words("Pay 4711 now"), Words("Pay 1234 now"));

    [Fact]
    public void Scripts_without_spaces_are_read_sign_by_sign() => Assert.True(Words("请立即验证您的账户").Length >= 9);

    [Fact]
    public void Neither_recipient_nor_headers_are_read() => Assert.Equal(
        Encode(new Letter { Text = Plain }).Input.Features,
        Encode(new Letter { Text = Plain, To = "someone@else.example", Headers = "X-Mailer: Post 1.0\nList-Unsubscribe: <https://a.example>" }).Input.Features);

    [Fact]
    public void Invented_senders_are_not_read() => Assert.Equal(
        MessageEncoder.Encode(new Letter { Text = Plain }.ToCase(), withSender: false).Input.Features,
        MessageEncoder.Encode(new Letter { Text = Plain, From = "Bank <x@bank.example>" }.ToCase(), withSender: false).Input.Features);

    [Fact]
    public void A_long_letter_keeps_its_end()
    {
        var tokens = Words(string.Join(' ', Enumerable.Repeat("garden", 5_000)) + " wallet");
        Assert.Equal(MessageEncoder.MaxTokens, tokens.Length);
        Assert.NotEqual(tokens[0], tokens[^1]);
    }

    [Fact]
    public void Every_word_points_to_its_place()
    {
        var file = new Letter { Text = Plain }.ToCase();
        var encoded = MessageEncoder.Encode(file);
        Assert.All(encoded.Ranges, r => Assert.False(string.IsNullOrWhiteSpace(file.Message.Text.Folded.Text[r.Start..r.End])));
        Assert.Equal(encoded.Input.Tokens.Length, encoded.Ranges.Length);
        Assert.Equal(encoded.Input.Features.Length, encoded.Input.Features.Distinct().Count());
    }

    private static uint[] Words(string text) => Encode(new Letter { Text = text, Subject = "" }).Input.Tokens;

    private static EncodedMessage Encode(Letter letter) => MessageEncoder.Encode(letter.ToCase());
}
