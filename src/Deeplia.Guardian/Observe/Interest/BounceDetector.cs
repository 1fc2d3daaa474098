using Deeplia.Guardian.Case;

namespace Deeplia.Guardian.Observe.Interest;

/// <summary>Finds notices of mail systems on mail that could not be delivered, by their form, not by their words.</summary>
internal sealed class BounceDetector : IDetector
{
    public DetectorCard Card { get; } = new(
        "interest.bounce",
        "Delivery reports",
        Question.Interest,
        "RFC 3462 (multipart/report), RFC 3464 (delivery status), RFC 5321 §4.5.5 (null reverse-path)",
        DetectorCost.Free,
        ["interest.bounce.report", "interest.bounce.daemon"]);

    public IEnumerable<Finding> Observe(CaseFile file)
    {
        var message = file.Message;
        if (message.Headers.First("Content-Type") is { } type && type.Contains("multipart/report", StringComparison.OrdinalIgnoreCase)
            && message.Attachments.Any(a => a.DeclaredType.Equals("message/delivery-status", StringComparison.OrdinalIgnoreCase)))
        {
            yield return Finding.Of("interest.bounce.report");
        }
        else if (message.ReturnPath is "" && message.ReplyTo.IsEmpty
            && message.Author?.LocalPart.Equals("mailer-daemon", StringComparison.OrdinalIgnoreCase) == true)
        {
            yield return Finding.Seen("interest.bounce.daemon", $"From: {message.Author.Address}");
        }
    }
}
