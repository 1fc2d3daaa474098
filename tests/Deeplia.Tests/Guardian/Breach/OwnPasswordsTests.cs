using System.Text;
using Deeplia.Guardian.Breach;
using Deeplia.Guardian.Case;

namespace Deeplia.Tests.Guardian.Breach;

public sealed class OwnPasswordsTests : IDisposable
{
    private readonly BreachFolderFixture _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("mine-leaked", PasswordAnswer.LeakedYours)]
    [InlineData("others-leaked", PasswordAnswer.LeakedNeverYours)]
    [InlineData("mine-only", PasswordAnswer.YoursNotLeaked)]
    [InlineData("nobodys", PasswordAnswer.NotKnown)]
    public void Four_answers_are_told_apart(string password, PasswordAnswer answer)
    {
        _folder.Import("email,password\na@owner.example,mine-leaked\nb@owner.example,others-leaked\n");
        Keep("camille", "mine-leaked", "mine-only");
        using var index = _folder.Open("camille");
        Assert.Equal(answer, index.Ask(password).Answer);
    }

    [Fact]
    public void Without_own_passwords_it_is_not_known_whose_it_was()
    {
        _folder.Import("email,password\na@owner.example,others-leaked\n");
        using var index = _folder.Open("nobody");
        Assert.Equal((PasswordAnswer.Leaked, null), (index.Ask("others-leaked").Answer, index.Ask("others-leaked").IsYours));
    }

    [Fact]
    public void Own_passwords_answer_without_any_breach()
    {
        Keep("camille", "mine-only");
        using var index = _folder.Open("camille");
        Assert.Equal(PasswordAnswer.YoursNotLeaked, index.Ask("mine-only").Answer);
    }

    [Fact]
    public void Nothing_of_a_password_is_in_the_file()
    {
        Keep("camille", "mine-leaked");
        var text = Encoding.UTF8.GetString(_folder.Files.Where(f => f.Contains("/own/", StringComparison.Ordinal)).SelectMany(File.ReadAllBytes).ToArray());
        Assert.DoesNotContain("mine", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Convert.ToBase64String(Encoding.UTF8.GetBytes("mine-leaked"))[..12], text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_password_twice_is_kept_once()
    {
        Keep("camille", "mine", "mine");
        Keep("camille", "mine");
        Assert.Equal(1, OwnPasswords.Open(_folder.Data, "camille")!.Count);
    }

    [Fact]
    public void Mailboxes_do_not_share_passwords()
    {
        Keep("camille", "mine");
        Assert.Null(OwnPasswords.Open(_folder.Data, "../camille"));
    }

    [Fact]
    public void What_is_forgotten_is_gone()
    {
        Keep("camille", "mine");
        OwnPasswords.Forget(_folder.Data, "camille");
        Assert.Null(OwnPasswords.Open(_folder.Data, "camille"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("{\"iterations\":2000000000,\"salt\":\"AAAAAAAAAAAAAAAAAAAAAA==\",\"hashes\":[]}")]
    [InlineData("{\"iterations\":1,\"salt\":\"AA==\",\"hashes\":[null]}")]
    [InlineData("[]")]
    public void A_damaged_file_is_refused(string text)
    {
        Keep("camille", "mine");
        File.WriteAllText(_folder.Files.Single(f => f.Contains("/own/", StringComparison.Ordinal)), text);
        Assert.Throws<InvalidDataException>(() => OwnPasswords.Open(_folder.Data, "camille"));
    }

    [Fact]
    public void A_password_beyond_all_measure_is_refused_and_not_found()
    {
        var own = OwnPasswords.OpenOrBegin(_folder.Data, "camille");
        Assert.False(own.Add(new string('x', OwnPasswords.MaxPasswordBytes + 1)));
        Assert.False(own.Holds(new string('x', 100_000)));
    }

    private void Keep(string mailbox, params string[] passwords)
    {
        var own = OwnPasswords.OpenOrBegin(_folder.Data, mailbox);
        Assert.All(passwords, p => Assert.True(own.Add(p)));
        own.Save();
    }
}
