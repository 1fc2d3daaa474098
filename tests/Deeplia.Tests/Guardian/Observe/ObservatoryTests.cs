using System.Collections.Immutable;
using Deeplia.Guardian.Case;
using Deeplia.Guardian.Observe;
using Deeplia.Identity;
using Deeplia.Mail.Dns;
using Deeplia.Mail.Message;

namespace Deeplia.Tests.Guardian.Observe;

public sealed class ObservatoryTests
{
    private static readonly CaseFile File = new(
        new MailReader(ReaderOptions.Default).Read(new RawMail("Subject: x\n\ny"u8.ToArray(), Envelope.Unknown)),
        new IdentityReport { IsSigned = false },
        OwnerKnowledge.Nobody);

    [Fact]
    public async Task A_failing_detector_is_reported_and_the_others_still_speak()
    {
        var observatory = new Observatory([new Broken(), new Working()], []);
        var findings = await observatory.ObserveAsync(File, new OffResolver(), CancellationToken.None);
        Assert.Equal(["observatory.detector.failed", "harm.test.seen"], findings.Select(f => f.Id));
    }

    [Fact]
    public async Task A_detector_that_never_ends_is_bounded()
    {
        var observatory = new Observatory([new Endless()], []);
        Assert.Equal(100, (await observatory.ObserveAsync(File, new OffResolver(), CancellationToken.None)).Length);
    }

    [Fact]
    public async Task A_failing_network_detector_is_reported()
    {
        var observatory = new Observatory([], [new BrokenNetwork()]);
        Assert.Equal("observatory.detector.failed", Assert.Single(await observatory.ObserveAsync(File, new OffResolver(), CancellationToken.None)).Id);
    }

    private static DetectorCard Card(string id) => new(id, id, Question.Harm, "test", DetectorCost.Free, []);

    private sealed class Broken : IDetector
    {
        public DetectorCard Card { get; } = Card("harm.broken");

        public IEnumerable<Finding> Observe(CaseFile file) => throw new InvalidOperationException("a bug");
    }

    private sealed class Working : IDetector
    {
        public DetectorCard Card { get; } = Card("harm.working");

        public IEnumerable<Finding> Observe(CaseFile file) => [Finding.Of("harm.test.seen")];
    }

    private sealed class Endless : IDetector
    {
        public DetectorCard Card { get; } = Card("harm.endless");

        public IEnumerable<Finding> Observe(CaseFile file)
        {
            while (true)
            {
                yield return Finding.Of("harm.test.seen");
            }
        }
    }

    private sealed class BrokenNetwork : INetworkDetector
    {
        public DetectorCard Card { get; } = Card("harm.broken-network");

        public ValueTask<ImmutableArray<Finding>> ObserveAsync(CaseFile file, IDnsResolver dns, CancellationToken cancellationToken) =>
            throw new InvalidOperationException("a bug");
    }
}
