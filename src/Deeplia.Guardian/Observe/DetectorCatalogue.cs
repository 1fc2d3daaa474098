using System.Collections.Immutable;
using Deeplia.Guardian.Observe.Harm;
using Deeplia.Guardian.Observe.Harm.Accounts;
using Deeplia.Guardian.Observe.Harm.Approach;
using Deeplia.Guardian.Observe.Harm.Ask;
using Deeplia.Guardian.Observe.Harm.Attachment;
using Deeplia.Guardian.Observe.Harm.Automation;
using Deeplia.Guardian.Observe.Harm.Code;
using Deeplia.Guardian.Observe.Harm.Extortion;
using Deeplia.Guardian.Observe.Harm.Facts;
using Deeplia.Guardian.Observe.Harm.Link;
using Deeplia.Guardian.Observe.Harm.Lure;
using Deeplia.Guardian.Observe.Harm.Merge;
using Deeplia.Guardian.Observe.Harm.Poison;
using Deeplia.Guardian.Observe.Identity;
using Deeplia.Guardian.Observe.Interest;
using Deeplia.Guardian.Observe.Spying;

namespace Deeplia.Guardian.Observe;

/// <summary>All detectors, by hand and in reading order.</summary>
public static class DetectorCatalogue
{
    /// <summary>Detectors that only look.</summary>
    public static ImmutableArray<IDetector> Detectors { get; } =
    [
        new SelfSenderDetector(),
        new ToLabelDetector(),
        new OriginDetector(),
        new OwnDeviceDetector(),
        new DomainAgeDetector(),
        new SignatureDetector(),
        new ForwardDetector(),
        new ReplyToDetector(),
        new SubmitterDetector(),
        new BrandDetector(),
        new BorrowedNameDetector(),
        new LookAlikeDetector(),
        new CousinDetector(),
        new PersonDetector(),
        new ContactDetector(),
        new HabitsDetector(),
        new ExtortionDetector(),
        new PasswordDetector(),
        new FactsDetector(),
        new CamouflageDetector(),
        new ImageOnlyDetector(),
        new CodeDetector(),
        new FileNameDetector(),
        new ProgramDetector(),
        new ArchiveDetector(),
        new DocumentDetector(),
        new WebFileDetector(),
        new PdfDetector(),
        new CalendarDetector(),
        new MergeDetector(),
        new LureDetector(),
        new AutomationDetector(),
        new ApproachDetector(),
        new SecondStepDetector(),
        new AccountDetector(),
        new DeceitDetector(),
        new LinkLookAlikeDetector(),
        new LinkCousinDetector(),
        new DisguiseDetector(),
        new FreeHostDetector(),
        new TargetDetector(),
        new FormDetector(),
        new AskDetector(),
        new HiddenTextDetector(),
        new MachineOrderDetector(),
        new PixelDetector(),
        new BulkDetector(),
        new BounceDetector(),
    ];

    /// <summary>Detectors that ask the network.</summary>
    public static ImmutableArray<INetworkDetector> NetworkDetectors { get; } = [new ReverseDnsDetector()];

    /// <summary>The cards of all detectors.</summary>
    public static IEnumerable<DetectorCard> Cards => Detectors.Select(d => d.Card).Concat(NetworkDetectors.Select(d => d.Card));
}
