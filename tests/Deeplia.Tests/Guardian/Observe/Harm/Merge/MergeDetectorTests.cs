using Deeplia.Guardian.Observe.Harm.Merge;

namespace Deeplia.Tests.Guardian.Observe.Harm.Merge;

public sealed class MergeDetectorTests
{
    private const string Unfilled = "harm.merge.unfilled";
    private const string Salt = "harm.merge.salt";
    private const string Fields = "harm.merge.fields";
    private static readonly MergeDetector Detector = new();

    [Theory]
    [Gives(Unfilled)]
    [InlineData("Dear {{first_name}}, your parcel waits.", "{{first_name}}")]
    [InlineData("Bonjour %PRENOM%, voici notre offre.", "%PRENOM%")]
    [InlineData("Hallo [Vorname], nur heute!", "[Vorname]")]
    [InlineData("Hola *|FNAME|*, gracias.", "*|FNAME|*")]
    [InlineData("Ciao ${nome}, ecco lo sconto.", "${nome}")]
    [InlineData("Olá ##name##, temos novidades.", "##name##")]
    [InlineData("Beste <<firstname>>, bekijk dit.", "<<firstname>>")]
    [InlineData("Witaj {{ contact.firstname }}, zobacz.", "{{ contact.firstname }}")]
    public void An_unfilled_field_is_quoted(string text, string field) =>
        Assert.Equal(field, Assert.Single(new Letter { Text = text }.Seen(Detector))["field"]);

    [Fact]
    [Gives(Unfilled)]
    public void An_unfilled_field_in_the_subject_is_seen() =>
        Assert.Equal([Unfilled], new Letter { Subject = "{{name}}, last chance", Text = "Come in." }.Ids(Detector));

    [Theory]
    [Spares(Unfilled)]
    [InlineData("Dear Camille, your parcel waits.")]
    [InlineData("In our template you write {{first_name}} where the name shall stand.")]
    [InlineData("Dans le gabarit, remplacez [nom] par le nom du client.")]
    [InlineData("Review please: `def f(): return {'name': 1}` and then call f();")]
    [InlineData("Rabatt: 20 % auf alles, 30 % auf Schuhe.")]
    [InlineData("Agenda [draft] for Monday, see note [1] and [2].")]
    [InlineData("Issue #12 and #13 are closed, #name is a channel")]
    public void A_filled_field_and_talk_about_fields_are_left_alone(string text) =>
        Assert.DoesNotContain(Unfilled, new Letter { Text = text }.Ids(Detector));

    [Theory]
    [Gives(Salt)]
    [InlineData("Best offers here.\n\nxk3v9q7bz2m4")]
    [InlineData("Meilleures offres.\n\nqz7fjk2 w8rtx4p bn3mlq9")]
    [InlineData("Beste Angebote.\n\n8f2kq0zt5vn1xw7")]
    public void Random_signs_at_the_end_are_seen(string text) => Assert.Contains(Salt, new Letter { Text = text }.Ids(Detector));

    [Theory]
    [Spares(Salt)]
    [InlineData("See you on Monday.\n\nBest regards,\nNora Lind")]
    [InlineData("À lundi.\n\nCordialement,\nAnne-Charlotte Desbordes")]
    [InlineData("Ihre Bestellung ist unterwegs.\n\nSendungsnummer: 00340434161094027318")]
    [InlineData("Gracias por su pedido.\n\nReferencia: PED-2026-0004711")]
    [InlineData("Your ticket:\n\nhttps://help.sender.example/t/9f2k3q0z5v1x")]
    [InlineData("Viele Grüße\n\nTel. 030 1234567 und 0171 2345678")]
    [InlineData("Na razie!\n\nKrzysztof Wszczepański")]
    public void A_signature_a_number_and_an_address_are_no_salt(string text) =>
        Assert.DoesNotContain(Salt, new Letter { Text = text }.Ids(Detector));

    [Theory]
    [Spares(Salt)]
    [InlineData("In-Reply-To: <a@sender.example>")]
    [InlineData("List-Id: <builds.lists.example>")]
    public void An_answer_and_a_list_may_end_in_a_checksum(string header) =>
        Assert.DoesNotContain(Salt, new Letter { Headers = header, Text = "The build is done.\n\n8f2kq0zt5vn1xw7" }.Ids(Detector));

    [Fact]
    [Gives(Fields)]
    public void Two_things_about_the_reader_are_a_list_s() => Assert.Equal("password, address", Assert.Single(
        new Letter { Text = "camille@owner.example, I know your password is mouette!42." }.Seen(Detector), f => f.Id == Fields)["list"]);

    [Fact]
    [Gives(Fields)]
    public void The_password_on_the_envelope_is_one_of_them() => Assert.Equal("password, label", Assert.Single(
        new Letter { To = "\"mouette!42\" <camille@owner.example>", Text = "I know your password is mouette!42." }.Seen(Detector),
        f => f.Id == Fields)["list"]);

    [Theory]
    [Spares(Fields)]
    [InlineData("This message was sent to camille@owner.example because you are a member.")]
    [InlineData("Your username is camille@owner.example; choose a password at your first visit.")]
    [InlineData("Votre identifiant : camille@owner.example. Votre mot de passe a été modifié.")]
    public void A_service_that_names_the_address_alone_knows_its_customer(string text) =>
        Assert.Empty(new Letter { To = "Camille Martin <camille@owner.example>", Text = text }.Ids(Detector));
}
