using Deeplia.Guardian.Case;
using Deeplia.Guardian.Observe.Harm.Approach;
using Deeplia.Mail.Names;

namespace Deeplia.Tests.Guardian.Observe.Harm.Approach;

public sealed class ApproachDetectorTests
{
    private static readonly ApproachDetector Detector = new();
    private static readonly OwnerKnowledge Owner = new()
    {
        Addresses = ["camille@owner.example"],
        People = [new KeyPerson("Jean Dupont", MailAddress.TryParse("jean.dupont@firm.example", out var a) ? a : null!, "chairman")],
    };

    [Theory]
    [Gives("harm.contact.availability")]
    [InlineData("Are you available? I need a quick favour.")]
    [InlineData("Es-tu disponible ? Je suis en réunion, réponds vite par mail.")]
    [InlineData("Bist du gerade im Büro? Ich brauche kurz deine Hilfe.")]
    [InlineData("¿Está disponible? Necesito un favor.")]
    [InlineData("Sei in ufficio?")]
    [InlineData("Você está disponível?")]
    [InlineData("Ben je op kantoor?")]
    [InlineData("Czy jesteś dostępny?")]
    [InlineData("Hola Camille, ¿está en la oficina?")]
    [InlineData("Bom dia,\nEstá disponível?")]
    [InlineData("È disponibile? Mi scriva.")]
    public void Are_you_there_is_a_first_step(string text) => Assert.Contains("harm.contact.availability", new Letter { Text = text }.Ids(Detector));

    [Theory]
    [Spares("harm.contact.availability")]
    [InlineData("The room is available from nine o'clock.")]
    [InlineData("Le rapport est disponible sur le serveur commun.")]
    [InlineData("Die Folien sind jetzt verfügbar.")]
    [InlineData("El informe ya se puede leer en la carpeta común.")]
    [InlineData("El informe está disponible.")]
    [InlineData("Ainda está disponível?")]
    [InlineData("Questo libro è disponibile?")]
    [InlineData("Si vous avez besoin d'aide, écrivez-nous.")]
    [InlineData("Do you want to take part in this meeting? I can send an email.")]
    [InlineData("De zaal is vanaf negen uur vrij.")]
    public void A_thing_that_is_available_asks_nobody(string text) => Assert.Empty(new Letter { Text = text }.Ids(Detector));

    [Fact]
    [Spares("harm.contact.availability")]
    public void A_reply_that_asks_the_same_is_a_conversation() => Assert.Empty(
        new Letter { Headers = "In-Reply-To: <q@owner.example>", Text = "Are you available on Monday at ten?" }.Ids(Detector));

    [Theory]
    [Gives("harm.conversation.first-step")]
    [InlineData("Are you free? I need a quick favour.")]
    [InlineData("Es-tu disponible ? Je suis en réunion.")]
    [InlineData("Bist du gerade im Büro?")]
    [InlineData("¿Está disponible?")]
    [InlineData("Sei in ufficio?")]
    [InlineData("Você está disponível?")]
    [InlineData("Ben je op kantoor?")]
    [InlineData("Czy jesteś dostępny?")]
    public void Under_a_borrowed_name_it_begins_a_fraud(string text) => Assert.Contains(
        "harm.conversation.first-step", new Letter { From = "Jean Dupont <boss.desk@gmail.com>", Text = text, Owner = Owner }.Ids(Detector));

    [Theory]
    [Spares("harm.conversation.first-step")]
    [InlineData("Jean Dupont <jean.dupont@firm.example>")]
    [InlineData("Nora Lind <nora@sender.example>")]
    public void The_real_person_and_a_nobody_borrow_no_name(string from) => Assert.DoesNotContain(
        "harm.conversation.first-step", new Letter { From = from, Text = "Are you free?", Owner = Owner }.Ids(Detector));
}
