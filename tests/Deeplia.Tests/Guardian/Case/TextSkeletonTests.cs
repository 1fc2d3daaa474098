using Deeplia.Tests.Guardian.Observe.Identity;

namespace Deeplia.Tests.Guardian.Case;

public sealed class TextSkeletonTests
{
    private static readonly string First = Skeleton("Anna <anna@owner.example>", "Anna", "north", "3 May", "lantern55", "700");

    [Fact]
    public void Letters_from_one_template_share_it() =>
        Assert.Equal(First, Skeleton("bruno <bruno@owner.example>", "Bruno", "north", "9 May", "quartz12", "1250"));

    [Fact]
    public void The_name_inside_the_text_does_not_count() => Assert.Equal(
        Of("To: Anna Berg <anna@owner.example>\n", Letter("Anna")), Of("To: Otto Lang <otto@owner.example>\n", Letter("Otto")));

    [Fact]
    public void A_salt_at_the_end_does_not_count() =>
        Assert.Equal(Of("To: a@b.example\n", Letter("you")), Of("To: a@b.example\n", Letter("you") + "\nxk7q zz9w4 prtvk\n"));

    [Fact]
    public void Another_text_has_another() => Assert.NotEqual(First, Of("To: anna@owner.example\n", Letter("Anna")));

    [Fact]
    public void A_short_note_has_none() => Assert.Null(Of("To: anna@owner.example\n", "Shall we meet at noon?"));

    [Fact]
    public void It_is_sixteen_hexadecimal_digits() => Assert.Matches("^[0-9a-f]{16}$", First);

    private static string Letter(string name) =>
        $"The garden club meets on Tuesday, {name}, so please bring the small spade and the seeds that were left in the shed.\n";

    private static string Skeleton(string to, string name, string account, string day, string password, string amount) => Of($"To: {to}\n", $"""
        Dear {name},

        We looked through your {account} account and hold a film of the evening of {day}. Your password is "{password}".
        Move {amount} dollars to the wallet within two days and the film will be wiped from every disk we own.
        """)!;

    private static string? Of(string headers, string body) => Letters.Case("From: x@y.example\n" + headers, body: body).Skeleton;
}
