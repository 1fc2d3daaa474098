using Deeplia.Guardian.Observe.Harm.Facts;

namespace Deeplia.Tests.Guardian.Observe.Harm.Facts;

public sealed class FactsDetectorTests
{
    private const string Order = "Dear Ms Martin,\n\nyour order number 20264417 was sent. Your customer number: 4471982.\n"
        + "Delivery address: 27 rue des Lilas, 69003 Lyon.\n";

    private const string Alarm = "Dear Ms Martin,\n\nyour account was suspended after suspicious activity. Date of birth: 12/03/1984.\n"
        + "Confirm your account within 24 hours: ";

    private static readonly FactsDetector Detector = new();

    [Fact]
    [Gives("harm.fact.stated", "harm.facts.stated")]
    public void Several_facts_are_counted_and_not_checked_without_an_index()
    {
        var summary = new Letter { Text = Order }.Seen(Detector)[^1];
        Assert.Equal(("harm.facts.stated", "4"), (summary.Id, summary["count"]));
        Assert.Equal("gender, order, customer-number, address", summary["kinds"]);
    }

    [Fact]
    [Spares("harm.fact.stated", "harm.facts.stated", "harm.facts.leaked", "harm.facts.partly-leaked", "harm.facts.not-leaked", "harm.facts.pretext")]
    public void A_mail_that_asks_for_facts_states_none() => Assert.Empty(new Letter
    {
        Text = "Please send us your date of birth, your customer number and your delivery address. Your phone number is optional.",
        Owner = new KnownLeaks { Classes = ["birthdate"] }.Owner,
    }.Ids(Detector));

    [Fact]
    [Gives("harm.facts.leaked")]
    public void Facts_that_all_leaked_are_said_to_prove_nothing()
    {
        var letter = new Letter { Text = Order, Owner = new KnownLeaks { Classes = ["gender", "order", "customer-number", "address"] }.Owner };
        Assert.Equal("harm.facts.leaked", letter.Seen(Detector)[^1].Id);
        Assert.Equal("site-500", letter.Seen(Detector)[^1]["leaked_in"]);
    }

    [Fact]
    [Gives("harm.facts.partly-leaked")]
    public void Facts_that_leaked_in_part_are_told_apart()
    {
        var summary = new Letter { Text = Order, Owner = new KnownLeaks { Classes = ["address"] }.Owner }.Seen(Detector)[^1];
        Assert.Equal(("harm.facts.partly-leaked", "address"), (summary.Id, summary["leaked"]));
        Assert.Equal("gender, order, customer-number", summary["rest"]);
    }

    [Fact]
    [Gives("harm.facts.not-leaked")]
    public void Facts_that_no_leak_holds_are_said_so() =>
        Assert.Equal("harm.facts.not-leaked", new Letter { Text = Order, Owner = new KnownLeaks().Owner }.Seen(Detector)[^1].Id);

    [Fact]
    public void Each_fact_says_where_it_leaked()
    {
        var facts = new Letter { Text = Order, Owner = new KnownLeaks { Classes = ["address"] }.Owner }.Seen(Detector)
            .Where(f => f.Id == "harm.fact.stated").ToDictionary(f => f["kind"]!, f => f["leaked_in"]);
        Assert.Equal(("site-500", ""), (facts["address"], facts["order"]));
    }

    [Fact]
    public void The_leak_of_an_address_covers_the_place() => Assert.Equal("site-500", new Letter
    {
        Text = "You live in Lyon, don't you?", Owner = new KnownLeaks { Classes = ["address"] }.Owner,
    }.Seen(Detector).Single()["leaked_in"]);

    [Fact]
    public void A_password_is_a_fact_that_leaked_where_the_password_leaked() => Assert.Equal("site-500", new Letter
    {
        Text = "Your password is mouette!42. Pay.", Owner = new KnownLeaks { Passwords = ["mouette!42"] }.Owner,
    }.Seen(Detector).Single(f => f["kind"] == "password")["leaked_in"]);

    [Fact]
    [Gives("harm.facts.pretext")]
    public void Facts_beside_an_alarm_and_a_strangers_link_are_a_pretext() =>
        Assert.Contains("harm.facts.pretext", new Letter { Text = Alarm + "https://care-verify.example.net/login" }.Ids(Detector));

    [Fact]
    [Spares("harm.facts.pretext")]
    public void The_same_alarm_with_the_senders_own_link_is_none() =>
        Assert.DoesNotContain("harm.facts.pretext", new Letter { Text = Alarm + "https://www.sender.example/login" }.Ids(Detector));

    [Fact]
    public void An_order_with_a_strangers_link_and_no_alarm_is_none() =>
        Assert.DoesNotContain("harm.facts.pretext", new Letter { Text = Order + "https://parcel.example.net/track" }.Ids(Detector));

    [Fact]
    public void A_name_and_an_order_number_alone_are_no_pretext() => Assert.DoesNotContain("harm.facts.pretext", new Letter
    {
        Text = "Dear Ms Martin,\nyour account was suspended. Order number 20264417. Confirm your account now: https://a.example.net/x",
    }.Ids(Detector));

    [Fact]
    public void No_value_is_in_any_finding() => Assert.All(
        new Letter { Text = Alarm + "https://care-verify.example.net/login", Owner = new KnownLeaks { Classes = ["birthdate"] }.Owner }.Seen(Detector),
        f => Assert.DoesNotContain(f.Arguments, a => a.Value.Contains("1984", StringComparison.Ordinal)));
}
