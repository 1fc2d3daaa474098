using Deeplia.Mail.Names;

namespace Deeplia.Tests.Guardian.Observe.Homographs;

/// <summary>Puts an honest domain in all four places.</summary>
internal static class HonestName
{
    public static (Place Place, Letter Letter)[] Letters(string domain)
    {
        Assert.True(DomainName.TryParse(domain, out var read), domain);
        var label = domain[..domain.IndexOf('.', StringComparison.Ordinal)];
        return
        [
            (Place.Domain, In($"info@{domain}", "Good morning.")),
            (Place.Link, In("Sam Okafor <sam@bystander.example>", $"Please see https://www.{read.Ascii}/contact today.")),
            (Place.Display, In($"\"{char.ToUpperInvariant(label[0])}{label[1..]} Service\" <desk@{domain}>", "Good morning.")),
            (Place.Address, In($"{label}@post-desk.example", "Good morning.")),
        ];
    }

    private static Letter In(string from, string text) => new() { From = from, Text = text, Owner = Homograph.Owner };
}
