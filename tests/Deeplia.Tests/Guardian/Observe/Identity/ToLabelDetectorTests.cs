using CsCheck;
using Deeplia.Guardian.Observe.Identity;

namespace Deeplia.Tests.Guardian.Observe.Identity;

public sealed class ToLabelDetectorTests
{
    private const string Body = "Your account was hacked. Your password is mouette!42. Pay.";
    private static readonly ToLabelDetector Detector = new();

    [Fact]
    [Gives("identity.label.password")]
    public void The_password_on_the_envelope_is_seen() =>
        Assert.Equal(["identity.label.password"], Letters.Ids(Detector, To("mouette!42"), body: Body));

    [Fact]
    public void The_password_is_never_shown() =>
        Assert.Equal("••••", Assert.Single(Detector.Observe(Letters.Case(To("mouette!42"), body: Body)))["label"]);

    [Theory]
    [InlineData("x7Kq93vZpT0a")]
    [InlineData("{{first_name}}")]
    [InlineData("%NAME%")]
    [InlineData("*|FNAME|*")]
    [InlineData("93847561")]
    [InlineData("0f3a9c77d1e2b4a5960c8812")]
    [Gives("identity.label.machine")]
    public void A_label_no_human_writes_is_seen(string label) =>
        Assert.Equal(["identity.label.machine"], Letters.Ids(Detector, To(label)));

    [Theory]
    [InlineData("Martin, Camille")]
    [InlineData("Mamie")]
    [InlineData("camille.martin")]
    [InlineData("camille1984")]
    [InlineData("R2D2")]
    [InlineData("McDonald")]
    [InlineData("iPhoneUser")]
    [InlineData("0612345678")]
    [InlineData("+33 6 12 34 56 78")]
    [InlineData("Schwarzschild")]
    [InlineData("3M France SAS")]
    [Spares("identity.label.machine")]
    public void A_human_label_is_left_alone(string label) => Assert.Empty(Letters.Ids(Detector, To(label)));

    [Fact]
    public void A_customer_number_that_the_letter_names_is_left_alone() =>
        Assert.Empty(Letters.Ids(Detector, To("40071893"), body: "Your bill is ready, customer 40071893."));

    [Fact]
    [Spares("identity.label.password")]
    public void A_meetings_passcode_that_resembles_the_label_is_left_alone() =>
        Assert.Empty(Letters.Ids(Detector, To("Openday"), body: "Join the meeting. Your password is openday"));

    [Theory]
    [Spares("identity.label.machine", "identity.label.password")]
    [InlineData("Support 24/7")]
    [InlineData("Ticket 48213")]
    [InlineData("INC0048213")]
    [InlineData("Zimmer 12")]
    public void A_support_tickets_label_is_left_alone(string label) =>
        Assert.Empty(Letters.Ids(Detector, To(label), body: "Bonjour, votre demande 48213 est en cours. Ne donnez votre mot de passe à personne."));

    [Fact]
    public void No_label_throws() => Gen.String.Sample(label => MachineLabel.Is(label) == MachineLabel.Is(label.AsSpan()));

    private static string To(string label) => $"To: \"{label}\" <camille@owner.example>";
}
