using Deeplia.Guardian.Observe.Identity.Voices;

namespace Deeplia.Tests.Guardian.Observe.Identity.Voices;

/// <summary>A letter with a blank for a brand, from <c>tests/brands/</c>.</summary>
internal sealed record BrandLetter(string Head, string From, string Subject, string Body)
{
    /// <summary>All letters of a set.</summary>
    public static BrandLetter[] Read(string set) =>
        [.. File.ReadAllText(Path.Combine(Repository.Root, "tests", "brands", set)).Split("== ").Skip(1).Select(Parse)];

    /// <summary>The letter filled in for a brand.</summary>
    public Letter For(Brand brand)
    {
        var body = Fill(Body, brand);
        var letter = new Letter { From = Fill(From, brand), Subject = Fill(Subject, brand) };
        return body.StartsWith('<') ? letter with { Html = body } : letter with { Text = body };
    }

    private static BrandLetter Parse(string block)
    {
        var parts = block.Split('\n', 4);
        return new BrandLetter(parts[0], parts[1]["From: ".Length..], parts[2]["Subject: ".Length..], parts[3].Trim('\n'));
    }

    private static string Fill(string text, Brand brand) => text
        .Replace("{b}", brand.Name, StringComparison.Ordinal)
        .Replace("{x}", brand.Name.Replace('a', 'а').Replace('e', 'е').Replace('o', 'о'), StringComparison.Ordinal)
        .Replace("{d}", brand.Domains[0], StringComparison.Ordinal);
}
