using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using ArchUnitNET.xUnitV3;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace Deeplia.Tests.House;

/// <summary>Dependencies go down only: Neural and Pictures ‹ Mail ‹ Identity ‹ Guardian ‹ Store ‹ Server, and inside the Guardian from Extract to Guardian.cs.</summary>
public sealed class FloorTests
{
    private static readonly System.Reflection.Assembly[] Floors =
    [
        typeof(Deeplia.Neural.WideDeepNetwork).Assembly,
        typeof(Deeplia.Pictures.CodeReader).Assembly,
        typeof(Deeplia.Mail.Message.MailMessage).Assembly,
        typeof(Deeplia.Identity.Authenticator).Assembly,
        typeof(Deeplia.Guardian.Guardian).Assembly,
        typeof(Deeplia.Store.SqliteMemory).Assembly,
        System.Reflection.Assembly.Load("deeplia"),
    ];

    private static readonly string[] Rooms = ["Extract", "Cues", "Case", "Breach", "Threat", "Observe", "Judge", "Explain", "Learn"];

    private static readonly Architecture House = new ArchLoader().LoadAssemblies(Floors).Build();

    public static TheoryData<int> FloorNumbers() => [.. Enumerable.Range(0, Floors.Length)];

    public static TheoryData<string, string> LowerAndUpperRooms() =>
        new(Rooms.SelectMany((lower, i) => Rooms.Skip(i + 1).Select(upper => (lower, upper)))
            .Where(pair => pair is not ("Observe", "Judge") and not ("Extract", "Cues")));

    [Theory]
    [MemberData(nameof(FloorNumbers))]
    public void A_floor_references_lower_floors_only(int floor)
    {
        var higher = Floors.Skip(floor + 1).Select(f => f.GetName().Name);
        var references = Floors[floor].GetReferencedAssemblies().Select(r => r.Name);
        Assert.Empty(references.Intersect(higher));
    }

    [Theory]
    [MemberData(nameof(LowerAndUpperRooms))]
    public void A_room_of_the_guardian_does_not_look_up(string lower, string upper) =>
        Types().That().ResideInNamespaceMatching($@"^Deeplia\.Guardian\.{lower}(\..*)?$")
            .Should().NotDependOnAny(Types().That().ResideInNamespaceMatching($@"^Deeplia\.Guardian\.{upper}(\..*)?$"))
            .Check(House);

    [Fact]
    public void Mail_and_networks_have_never_heard_of_each_other() => Assert.DoesNotContain(
        "Deeplia.Neural", typeof(Deeplia.Mail.Message.MailMessage).Assembly.GetReferencedAssemblies().Select(r => r.Name));

    [Fact]
    public void Only_the_lowest_floor_knows_the_mime_library() =>
        Assert.DoesNotContain("MimeKit", Floors.Skip(3).SelectMany(f => f.GetReferencedAssemblies()).Select(r => r.Name));

    [Fact]
    public void Detectors_are_sealed() =>
        Classes().That().ImplementInterface(typeof(Deeplia.Guardian.Observe.IDetector)).Should().BeSealed().Check(House);
}
