using System.Text;
using Deeplia.Guardian;
using Deeplia.Guardian.Judge;
using Deeplia.Guardian.Threat;
using Deeplia.Mail.Dns;
using Deeplia.Mail.Message;
using Deeplia.Server.Train;
using Deeplia.Tests.Guardian.Observe;

namespace Deeplia.Tests.Guardian.Threat;

/// <summary>The model that ships, on letters written for these tests.</summary>
public sealed class ThreatModelTests
{
    private static readonly (ThreatModel Model, WeightTable Weights) Shipped = ModelFiles.Shipped.Read()!.Value;

    public static TheoryData<string> Advances() =>
    [
        "I am Mr. Adama Kone, manager at a bank. A client died without heir and left 9.5 million dollars. I need your help to claim the fund as next of kin. Reply with your full name and phone.",
        "Je suis Maître Konan, notaire. Un client décédé laisse 4,2 millions d'euros sans héritier. Je vous propose de partager ce fonds. Répondez-moi en toute confidentialité avec vos coordonnées.",
        "Ich bin Anwalt eines verstorbenen Kunden, der 8 Millionen Euro hinterlassen hat. Bitte antworten Sie mir vertraulich, damit wir das Geld als Erbe beanspruchen können.",
    ];

    public static TheoryData<string> HonestLetters() =>
    [
        "Hi Sam, the build is green again, I merged your branch this morning. Can you look at the failing link in the docs when you have time? Thanks, Nora",
        "Bonjour Camille, je passe te prendre à la gare samedi vers onze heures. N'oublie pas le cadeau de mamie. Bises, Jeanne",
        "You asked to reset your password. Use the link below within one hour. If you did not ask for it, you can ignore this message, nothing changes.",
        "Votre colis est en route et sera livré demain entre 9 h et 12 h. Suivez-le dans votre espace client. À bientôt, l'équipe",
        "Guten Tag Frau Lind, anbei die Rechnung Nr. 4711 über 84,50 €. Bitte überweisen Sie den Betrag bis zum 30. April. Freundliche Grüße, Gärtnerei Holm",
    ];

    [Theory]
    [MemberData(nameof(Advances))]
    public void Advance_fee_letters_speak_against_themselves(string text) => Assert.True(Read(text).Unwanted > 1.5);

    [Theory]
    [MemberData(nameof(HonestLetters))]
    public async Task Honest_letters_stay_wanted(string text)
    {
        var verdict = (await ExamineAsync(text, Shipped.Model)).Verdict;
        Assert.True(verdict.Class is MailClass.Wanted or MailClass.Greymail, $"{verdict.Class} {verdict.Probabilities}");
    }

    [Fact]
    public void The_parts_add_up_to_the_log_odds()
    {
        var opinion = Shipped.Model.Read(new Letter { Text = Advances().First().Data }.ToCase());
        Assert.Equal(opinion.Logits.Unwanted, opinion.Explain().Sum, 1e-3);
    }

    [Fact]
    public async Task The_words_that_spoke_are_quoted()
    {
        var text = Advances().First().Data;
        var finding = Assert.Single((await ExamineAsync(text, Shipped.Model)).Verdict.Findings, f => f.Finding.Id == "harm.model.words");
        Assert.Contains(finding.Finding.Quote!, "Hello " + text, StringComparison.Ordinal); // the subject is read too
        Assert.True(finding.Weight > 0);
    }

    [Fact]
    public void A_lure_between_honest_words_is_heard_by_itself()
    {
        var opinion = Shipped.Model.Read(new Letter { Text = Buried }.ToCase());
        var lure = Buried.IndexOf("I am Mr. Adama", StringComparison.Ordinal);
        var shares = opinion.Explain();
        Assert.True(opinion.Logits.Unwanted > 0.5, $"{opinion.Logits.Unwanted}");
        Assert.Equal(opinion.Logits.Unwanted, shares.Sum, 1e-3);
        Assert.InRange(shares.Passages(1, 1)[0].Start, lure, lure + Advances().First().Data.Length + 10);
    }

    [Fact]
    public void Honest_words_alone_stay_honest_however_many() => Assert.True(Read(Chatter(12)).Unwanted < 0);

    [Fact]
    public async Task Without_a_model_the_guardian_works_and_says_so()
    {
        var examination = await ExamineAsync(HonestLetters().First().Data, null);
        Assert.Contains("model", examination.NotChecked);
        Assert.Equal(Deeplia.Guardian.Guardian.HandSetModel, examination.Model);
    }

    [Fact]
    public async Task With_a_model_its_version_is_named()
    {
        var examination = await ExamineAsync(HonestLetters().First().Data, Shipped.Model);
        Assert.DoesNotContain("model", examination.NotChecked);
        Assert.Equal(Shipped.Model.Version, examination.Model);
    }

    [Fact]
    public void The_checkpoint_is_at_most_16_MB() => Assert.InRange(new FileInfo(ModelFiles.Shipped.Model).Length, 1, 16 * 1024 * 1024);

    [Fact]
    public void A_learnt_weight_never_turns_against_the_one_set_by_hand() => Assert.All(
        WeightTable.Shipped.Ids.Except(Deeplia.Guardian.Observe.ModelWords.Ids),
        id => Assert.True(Shipped.Weights[id].Unwanted * WeightTable.Shipped[id].Unwanted >= 0 && Shipped.Weights[id].Threat * WeightTable.Shipped[id].Threat >= 0, id));

    [Fact]
    public void A_passing_dmarc_never_makes_a_mail_worse() => Assert.True(
        Shipped.Weights["identity.dmarc.pass"] is { Unwanted: <= 0, Threat: <= 0 });

    private static string Buried => $"{Chatter(6)} {Advances().First().Data} {Chatter(6)}";

    private static string Chatter(int times) => string.Join(' ', Enumerable.Repeat(HonestLetters().First().Data, times));

    private static ModelLogits Read(string text) => Shipped.Model.Read(new Letter { Text = text }.ToCase()).Logits;

    private static async Task<Examination> ExamineAsync(string text, ThreatModel? model)
    {
        var options = model is null ? new GuardianOptions()
            : new GuardianOptions { Model = model, Weights = Shipped.Weights, Judge = TrainRun.Lines };
        var mail = $"From: Nora Lind <nora@sender.example>\nTo: camille@owner.example\nSubject: Hello\nContent-Type: text/plain; charset=utf-8\n\n{text}\n";
        var guardian = new Deeplia.Guardian.Guardian(options, new OffResolver(), TimeProvider.System);
        return await guardian.ExamineAsync(new RawMail(Encoding.UTF8.GetBytes(mail), Envelope.Unknown), CancellationToken.None);
    }
}
