using CsCheck;
using Deeplia.Tests.Guardian.Observe;

namespace Deeplia.Tests.Guardian.Case.Facts;

public sealed class PersonalFactsTests
{
    [Theory]
    [InlineData("Date of birth: 12/03/1984", "birthdate")]
    [InlineData("You were born on 12 March 1984.", "birthdate")]
    [InlineData("Your birth date is 12/03/19**", "birthdate")]
    [InlineData("Your phone number: 06 39 98 12 34", "phone")]
    [InlineData("We called you on +44 7700 900123 today.", "phone")]
    [InlineData("Shipping address:\nCamille Martin\n27 rue des Lilas\n69003 Lyon", "address")]
    [InlineData("I know you live at 12 Elm Street, Springfield.", "address")]
    [InlineData("You live in Lyon, right?", "location")]
    [InlineData("I know you work at Dupont Plomberie.", "employer")]
    [InlineData("Your employer: Dupont Plomberie", "employer")]
    [InlineData("Order number 20264417 has shipped.", "order")]
    [InlineData("Customer no. 4471982", "customer-number")]
    [InlineData("Your policy number: NW-5581-2207", "contract")]
    [InlineData("the bank account ending in 8841", "iban")]
    [InlineData("Card ending in 4412 was charged.", "card")]
    [InlineData("Social security number: 078-05-1120", "id-number")]
    [InlineData("Username: cam_m", "username")]
    [InlineData("Your username is cam_m", "username")]
    [InlineData("Registration number: FK-318-QD", "vehicle")]
    [InlineData("A sign-in from the IP address 192.0.2.7 was seen.", "ip")]
    [InlineData("Shipped to:\nCamille Martin\n27 rue des Lilas\n69003 Lyon", "address")]
    [InlineData("Votre date de naissance : 12/03/1984", "birthdate")]
    [InlineData("Votre numéro de téléphone : 06 39 98 12 34", "phone")]
    [InlineData("Adresse de livraison : 27 rue des Lilas, 69003 Lyon", "address")]
    [InlineData("Vous habitez à Lyon.", "location")]
    [InlineData("Vous travaillez chez Dupont Plomberie.", "employer")]
    [InlineData("Votre commande n° 20264417", "order")]
    [InlineData("Numéro de client : 4471982", "customer-number")]
    [InlineData("Votre véhicule immatriculé FK-318-QD", "vehicle")]
    [InlineData("Ihr Geburtsdatum: 12.03.1984", "birthdate")]
    [InlineData("Ihre Kundennummer: 4471982", "customer-number")]
    [InlineData("Lieferadresse: Lindenweg 27, 10115 Berlin", "address")]
    [InlineData("Su fecha de nacimiento: 12/03/1984", "birthdate")]
    [InlineData("Dirección de envío: Calle Mayor 27, 28013 Madrid", "address")]
    [InlineData("La sua data di nascita: 12/03/1984", "birthdate")]
    [InlineData("Codice cliente: 4471982", "customer-number")]
    [InlineData("A sua data de nascimento: 12/03/1984", "birthdate")]
    [InlineData("Endereço de entrega: Rua das Flores 27, 1200 Lisboa", "address")]
    [InlineData("Uw geboortedatum: 12-03-1984", "birthdate")]
    [InlineData("Klantnummer: 4471982", "customer-number")]
    [InlineData("Data urodzenia: 12.03.1984. PESEL: 84031212345", "birthdate")]
    [InlineData("Date of birth: 12. March 1984, account number 4471982", "birthdate")]
    [InlineData("Numer klienta: 4471982", "customer-number")]
    public void A_fact_is_a_label_with_a_value(string text, string kind) => Assert.Contains(kind, Kinds(text));

    [Theory]
    [InlineData("What is your date of birth?")]
    [InlineData("Please state your customer number and your phone number.")]
    [InlineData("Never send your card number or your username by mail!")]
    [InlineData("Your order will ship in 2 days.")]
    [InlineData("The contract was signed in 2024.")]
    [InlineData("Write to our address: contact@sender.example or visit 12 pages of https://www.sender.example")]
    [InlineData("Indiquez votre adresse de livraison dans votre espace client.")]
    [InlineData("Quelle est votre date de naissance ?")]
    [InlineData("Bitte geben Sie Ihre Kundennummer an.")]
    [InlineData("Your username or password is wrong.")]
    [InlineData("If your employer pays, tell us.")]
    [InlineData("She was born on 3 March 2026 at 2 o'clock, and both are well.")]
    [InlineData("The privacy policy 30411 applies. Contract talks went on for 2700 days.")]
    [InlineData("Your parcel was sent to 12 other people in our house.")]
    [InlineData("If you are in the area, call.")]
    [InlineData("The host refused the connection from ip 192.0.2.7.")]
    [InlineData("I'm in the final hours of the day.")]
    public void A_label_without_a_value_is_none(string text) => Assert.Empty(Kinds(text));

    [Theory]
    [InlineData("Camille Martin <camille@owner.example>", "Hello Camille,\n\nhow are you?", "name")]
    [InlineData("camille@owner.example", "Bonjour Camille,\n\nça va ?", "name")]
    [InlineData("camille@owner.example", "Dear Mrs Martin,\n\nhow are you?", "gender")]
    [InlineData("camille@owner.example", "Sehr geehrte Frau Martin,\n\nguten Tag.", "gender")]
    public void The_greeting_tells_name_and_gender(string to, string text, string kind) =>
        Assert.Equal([kind], new Letter { To = to, Text = text }.ToCase().Facts.Select(f => f.Kind));

    [Theory]
    [InlineData("camille@owner.example", "Dear Sir or Madam,\n\nhello.")]
    [InlineData("camille@owner.example", "Dear customer,\n\nCamille is a fine name for a rose.")]
    [InlineData("info@owner.example", "Hello info desk,\n\nhow are you?")]
    public void A_greeting_that_names_nobody_tells_nothing(string to, string text) => Assert.Empty(
        new Letter { To = to, Text = text, Owner = new() { Addresses = [to] } }.ToCase().Facts);

    [Fact]
    public void A_kind_is_listed_once() =>
        Assert.Single(Kinds("Order number 20264417 and order number 20264418 and order number 20264419."));

    [Fact]
    public void What_is_quoted_is_not_the_senders_knowledge() =>
        Assert.Empty(Kinds("I agree with all that you wrote in your letter of last week, and Paul does too.\n\n"
            + "On Mon, 2 Mar 2026 at 10:00, Nora Lind <nora@sender.example> wrote:\n\n> Date of birth: 12/03/1984\n> Customer number: 4471982"));

    [Fact]
    public void No_text_throws() => Gen.String.Array[0, 6].Sample(words =>
        Kinds(string.Join(" date of birth: ", words) + " ip ") is not null
        && Kinds(string.Join("\nyour address 1", words)) is not null);

    private static string[] Kinds(string text) =>
        [.. new Letter { To = "office@owner.example", Text = text, Owner = new() { Addresses = ["office@owner.example"] } }
            .ToCase().Facts.Select(f => f.Kind)];
}
