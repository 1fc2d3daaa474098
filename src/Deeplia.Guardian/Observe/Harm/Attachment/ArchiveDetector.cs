using Deeplia.Guardian.Case;
using Deeplia.Guardian.Cues;
using Deeplia.Mail.Attachments.Files;

namespace Deeplia.Guardian.Observe.Harm.Attachment;

/// <summary>Finds archives that hold programs, are locked with a password told in the letter, or grow without end.</summary>
internal sealed class ArchiveDetector : IDetector
{
    private const int LabelReach = 24;
    private const int ValueReach = 40;

    public DetectorCard Card { get; } = new(
        "harm.attachment.archive",
        "Archives",
        Question.Harm,
        "APPNOTE (ZIP), RAR, 7z, MS-CAB, ECMA-119 (ISO 9660)",
        DetectorCost.Text,
        [
            "harm.attachment.archive-executable", "harm.attachment.archive-locked", "harm.attachment.locked",
            "harm.attachment.archive-bomb", "harm.attachment.archive-empty", "harm.attachment.not-opened",
        ]);

    public IEnumerable<Finding> Observe(CaseFile file) => FileFindings.Bounded(
        from sign in FileFindings.Signs(file)
        let id = IdOf(file, sign)
        where id is not null
        select FileFindings.Of(file, id, sign));

    private static string? IdOf(CaseFile file, SeenSign sign) => sign.Sign switch
    {
        FileSign.Program or FileSign.Script or FileSign.Shortcut when FileFindings.IsPacked(sign) && !FileFindings.IsAmongMany(sign) =>
            "harm.attachment.archive-executable",
        FileSign.Locked => TellsPassword(file) ? "harm.attachment.archive-locked" : "harm.attachment.locked",
        FileSign.Bomb => "harm.attachment.archive-bomb",
        FileSign.EmptyArchive => "harm.attachment.archive-empty",
        FileSign.NotOpened => "harm.attachment.not-opened",
        _ => null,
    };

    // Who locks a file for safety sends the key by another way; who locks it against the gate writes the key beside it.
    private static bool TellsPassword(CaseFile file)
    {
        var cues = DocumentCues.Of(file.Tokens);
        return !cues.Has(DocumentCues.Separate) && cues.OfKind(DocumentCues.Password).Any(cue => IsFollowedByValue(file.Tokens, cue));
    }

    private static bool IsFollowedByValue(TokenizedText text, CueMatch cue)
    {
        var after = text.Text.AsSpan(cue.Start + cue.Length);
        after = after[..Math.Min(after.Length, ValueReach)];
        var end = after.IndexOf("\n\n");
        after = end < 0 ? after : after[..end];
        return after[..Math.Min(after.Length, LabelReach)].ContainsAny(':', '=', '：') || after.ContainsAnyInRange('0', '9');
    }
}
