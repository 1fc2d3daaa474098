using Deeplia.Mail.Rewrite;
using Deeplia.Server.Evaluate.Attacks;

namespace Deeplia.Tests.Server.Evaluate.Attacks;

/// <summary>What holds for every attack.</summary>
public sealed class MailAttacksTests
{
    private const int BrokenCopies = 150;

    public static TheoryData<string> Names() => [.. MailAttacks.All.Select(a => a.Name)];

    [Fact]
    public void There_are_seven() => Assert.Equal(
        ["homoglyphs", "separators", "leet", "good-words", "hidden-words", "machine-orders", "quoted-shield"],
        MailAttacks.All.Select(a => a.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void The_subject_changes(string name) => Assert.NotEqual(
        AttackedMail.Read(AttackedMail.Plain).Subject, AttackedMail.Attacked(name, AttackedMail.Plain).Subject);

    [Theory]
    [MemberData(nameof(Names))]
    public void What_a_machine_reads_of_a_plain_message_changes(string name)
    {
        var attacked = AttackedMail.Attacked(name, AttackedMail.Plain);
        Assert.NotEqual(AttackedMail.Text.Trim(), (attacked.PlainText + AttackedMail.HiddenText(attacked)).Trim());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void What_a_machine_reads_of_html_changes(string name)
    {
        var (before, after) = (AttackedMail.Read(AttackedMail.Html), AttackedMail.Attacked(name, AttackedMail.Html));
        Assert.NotEqual(before.Html!.VisibleText, after.Html!.VisibleText + AttackedMail.HiddenText(after));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Both_parts_of_a_message_are_still_there(string name)
    {
        var attacked = AttackedMail.Attacked(name, AttackedMail.Both);
        Assert.NotNull(attacked.PlainText);
        Assert.NotNull(attacked.Html);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_link_still_works(string name) => Assert.Contains(
        AttackedMail.Attacked(name, AttackedMail.Html).Html!.Links, link => link.Target == "https://parcel.example/confirm");

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_header_but_the_subject_stays(string name)
    {
        string[] own = ["Subject", "Content-Type", "Content-Transfer-Encoding"];
        var before = AttackedMail.Read(AttackedMail.Both).Headers.Fields.Where(f => !own.Contains(f.Name));
        var after = AttackedMail.Attacked(name, AttackedMail.Both).Headers.Fields.Where(f => !own.Contains(f.Name));
        Assert.Equal(before, after);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_same_seed_gives_the_same_copy(string name) => Assert.Equal(
        AttackedMail.Attack(name).Apply(AttackedMail.Plain, new Random(3)),
        AttackedMail.Attack(name).Apply(AttackedMail.Plain, new Random(3)));

    [Theory]
    [MemberData(nameof(Names))]
    public void Another_seed_gives_another_copy(string name) => Assert.True(
        Enumerable.Range(0, 20).Select(seed => Convert.ToHexString(AttackedMail.Attack(name).Apply(AttackedMail.Html, new Random(seed))!))
            .Distinct(StringComparer.Ordinal).Count() > 4);

    [Theory]
    [MemberData(nameof(Names))]
    public void A_message_over_two_megabytes_is_left_alone(string name)
    {
        var mail = new byte[MailRewriter.MaxBytes + 1];
        AttackedMail.Plain.CopyTo(mail, 0);
        Assert.Null(AttackedMail.Attack(name).Apply(mail, new Random(AttackedMail.Seed)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Nothing_cannot_be_attacked(string name) => Assert.Null(AttackedMail.Attack(name).Apply([], new Random(AttackedMail.Seed)));

    [Theory]
    [MemberData(nameof(Names))]
    public void Chinese_does_no_harm(string name) =>
        Assert.Null(Record.Exception(() => AttackedMail.Attack(name).Apply(AttackedMail.Chinese, new Random(AttackedMail.Seed))));

    [Theory]
    [MemberData(nameof(Names))]
    public void Broken_bytes_do_not_throw(string name)
    {
        var random = new Random(AttackedMail.Seed);
        for (var i = 0; i < BrokenCopies; i++)
        {
            var mail = (byte[])(i % 2 == 0 ? AttackedMail.Both : AttackedMail.Html).Clone();
            for (var hit = 0; hit < 30; hit++)
            {
                mail[random.Next(mail.Length)] = (byte)random.Next(256);
            }

            var failure = Record.Exception(() => AttackedMail.Attack(name).Apply(mail[..random.Next(mail.Length)], random));
            Assert.True(failure is null, $"copy {i}: {failure}");
        }
    }
}
