using Deeplia.Guardian.Case;
using Deeplia.Guardian.Observe.Identity;
using Deeplia.Mail.Names;

namespace Deeplia.Tests.Guardian.Observe.Identity;

public sealed class PersonDetectorTests
{
    private static readonly PersonDetector Detector = new();
    private static readonly OwnerKnowledge Owner = Letters.Camille with { People = [Person("Jean Dupont", "jean.dupont@firm.example")] };

    [Theory]
    [InlineData("Jean Dupont <boss@gmail.com>")]
    [InlineData("\"Dupont, Jean\" <boss@gmail.com>")]
    [InlineData("Jean Dupont via Outlook <boss@gmail.com>")]
    [InlineData("\"Jean Dupont (CEO)\" <boss@gmail.com>")]
    [InlineData("\"jean.dupont@firm.example\" <boss@other.example>")]
    [InlineData("jean.dupont.office@gmail.com")]
    [InlineData("Jеan Duроnt <boss@other.example>")] // Cyrillic е, р, о
    [InlineData("Dupont Jean <boss@gmail.com>")]
    [InlineData("Jean DUPONT - CEO <boss@other.example>")]
    [InlineData("\"Jean Dupont, PDG\" <boss@other.example>")]
    [InlineData("=?utf-8?Q?Jean_Dupont_|_Directeur_g=C3=A9n=C3=A9ral?= <boss@other.example>")]
    [InlineData("M. Jean P. Dupont <boss@gmail.com>")]
    [InlineData("J. Dupont <boss@gmail.com>")]
    [InlineData("Jean Dup0nt <boss@gmail.com>")]
    [Gives("identity.person.impersonated")]
    public void A_borrowed_name_is_seen(string from) =>
        Assert.Equal(["identity.person.impersonated"], Letters.Ids(Detector, "From: " + from, Owner));

    [Theory]
    [InlineData("Jean Dupont <jean.dupont@firm.example>")]
    [InlineData("Jean Dupont via Calendar <notification@calendar.example>")]
    [InlineData("Jean Dupont <no-reply@sign.example>")]
    [InlineData("\"Jean Dupont (via DocuSign)\" <dse@docusign.net>")]
    [InlineData("Jean Dupont via Google Calendar <calendar-notification@google.com>")]
    [InlineData("\"jean.dupont@firm.example (Google Calendar)\" <calendar-notification@google.com>")]
    [InlineData("Jean Dupont via team <team@lists.example>\nList-Id: <team.lists.example>")]
    [InlineData("Jeanne Dupont <jeanne@gmail.com>")]
    [InlineData("Jean-Pierre Dupont <jp@gmail.com>")]
    [InlineData("Jean D. <jean@market.example>")]
    [InlineData("Dupont CEO <office@gmail.com>")]
    [InlineData("Durand <office@gmail.com>")]
    [Spares("identity.person.impersonated", "identity.person.colleague")]
    public void An_honest_sender_is_left_alone(string from) => Assert.Empty(Letters.Ids(Detector, "From: " + from, Owner));

    [Fact]
    [Gives("identity.person.colleague")]
    public void A_namesake_of_the_same_house_is_only_noted() =>
        Assert.Equal(["identity.person.colleague"], Letters.Ids(Detector, "From: Jean Dupont <jd2@firm.example>", Owner));

    [Fact]
    public void At_a_public_provider_the_same_domain_is_no_excuse() =>
        Assert.Equal(["identity.person.impersonated"], Letters.Ids(
            Detector, "From: Jean Dupont <jd2@gmail.com>", Letters.Camille with { People = [Person("Jean Dupont", "jd@gmail.com")] }));

    [Fact]
    public void A_correspondents_name_counts_as_well() =>
        Assert.Equal(["identity.person.impersonated"], Letters.Ids(
            Detector, "From: Lea Fontaine <x@other.example>",
            Letters.Camille with { Sent = Letters.Sent("Lea Fontaine <lea@example.net>") }));

    [Theory]
    [InlineData("Fontaine Lea <x@other.example>")]
    [InlineData("Léa FONTAINE <x@other.example>")]
    [InlineData("Lea F0ntaine <x@other.example>")]
    public void A_correspondents_name_counts_in_all_spellings(string from) =>
        Assert.Equal(["identity.person.impersonated"], Letters.Ids(
            Detector, "From: " + from, Letters.Camille with { Sent = Letters.Sent("Lea Fontaine <lea@example.net>") }));

    [Fact]
    public void A_second_address_that_the_owner_writes_to_is_the_same_person() => Assert.Empty(Letters.Ids(
        Detector, "From: Lea Fontaine <lea@gmail.com>",
        Letters.Camille with { Sent = Letters.Sent("Lea Fontaine <lea@example.net>", "lea@gmail.com") }));

    private static KeyPerson Person(string name, string address) =>
        new(name, MailAddress.TryParse(address, out var read) ? read : throw new ArgumentException(address, nameof(address)), "");
}
