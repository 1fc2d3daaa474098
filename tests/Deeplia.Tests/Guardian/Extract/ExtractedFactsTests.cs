using System.Text;
using Deeplia.Guardian.Extract;
using Deeplia.Mail.Message;

namespace Deeplia.Tests.Guardian.Extract;

public class ExtractedFactsTests
{
    private const string Leak = "Subject: HUNTER22 is known to us\nTo: \"Hunter22\" <jo@example.com>\n\nYour password is hunter22.\n";

    [Fact]
    public void A_secret_of_the_body_is_masked_in_the_subject()
    {
        var message = Read(Leak);
        Assert.Equal("•••• is known to us", ExtractedFacts.From(message).Mask(message.Subject));
    }

    [Fact]
    public void A_secret_of_the_body_is_masked_in_the_label_of_the_reader()
    {
        var message = Read(Leak);
        Assert.Equal("••••", ExtractedFacts.From(message).Mask(message.To[0].DisplayName));
    }

    [Fact]
    public void A_label_that_is_a_stated_password_is_known() =>
        Assert.True(ExtractedFacts.From(Read(Leak)).HoldsSecret("Hunter22"));

    [Fact]
    public void A_label_that_is_a_name_is_no_secret() => Assert.False(ExtractedFacts.From(Read(Leak)).HoldsSecret("Jo Doe"));

    [Theory]
    [InlineData("Your password is green", "Your password is ••••")]
    [InlineData("horse 77", "••••")]
    [InlineData("horse 77 was on the list", "•••• was on the list")]
    public void A_passage_cut_inside_a_secret_of_several_words_hides_its_part(string passage, string masked)
    {
        var facts = ExtractedFacts.From(Read("Subject: x\n\nYour password is \"green horse 77\".\n"));
        Assert.Equal(masked, facts.MaskCut(passage));
    }

    [Theory]
    [InlineData("Your p\u0430ssw\u043Erd is hunter22.")]
    [InlineData("Your pass\u200Bword is hunter22.")]
    public void A_disguised_word_hides_no_secret(string text)
    {
        var message = Read("Subject: x\nContent-Type: text/plain; charset=utf-8\n\n" + text + "\n");
        Assert.DoesNotContain("hunter22", ExtractedFacts.From(message).Mask(text), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_text_longer_than_is_scanned_says_so() =>
        Assert.True(ExtractedFacts.From(Read("Subject: x\n\n" + string.Concat(Enumerable.Repeat("some words\n", 20_000)))).Truncated);

    [Fact]
    public void An_ordinary_message_is_scanned_whole() => Assert.False(ExtractedFacts.From(Read(Leak)).Truncated);

    private static MailMessage Read(string mail) =>
        new MailReader(ReaderOptions.Default).Read(new RawMail(Encoding.UTF8.GetBytes(mail), Envelope.Unknown));
}
