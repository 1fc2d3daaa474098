using Deeplia.Guardian.Observe.Harm.Attachment;
using Deeplia.Tests.Mail.Attachments.Making;

namespace Deeplia.Tests.Guardian.Observe.Harm.Attachment;

public sealed class ArchiveDetectorTests
{
    private const string Locked = "harm.attachment.archive-locked";
    private static readonly ArchiveDetector Detector = new();

    [Fact]
    [Gives("harm.attachment.archive-executable")]
    public void A_script_in_an_archive_is_found_and_named()
    {
        var finding = Assert.Single(new Letter { File = "facture.zip", FileBytes = OfficeMaker.Zip(("facture.js", FileMaker.Script)) }.Seen(Detector));
        Assert.Equal(("harm.attachment.archive-executable", "facture.zip › facture.js"), (finding.Id, finding["name"]));
    }

    [Fact]
    [Spares("harm.attachment.archive-executable")]
    public void A_project_with_many_files_is_somebody_s_work() => Assert.Empty(new Letter
    {
        File = "project.zip",
        FileBytes = OfficeMaker.Zip([.. Enumerable.Range(0, 20).Select(i => ($"src/part{i}.js", FileMaker.Script))]),
    }.Ids(Detector));

    [Theory]
    [Gives(Locked)]
    [InlineData("The file is protected. Password: 7734")]
    [InlineData("Le mot de passe de l'archive est 2026.")]
    [InlineData("Das Passwort lautet 8812")]
    [InlineData("La contraseña del archivo es: abc")]
    [InlineData("パスワード：7734")]
    [InlineData("Hasło: kwiat")]
    public void A_locked_file_with_its_key_beside_it_is_found(string text) =>
        Assert.Contains(Locked, new Letter { Text = text, File = "a.zip", FileBytes = FileMaker.LockedZip("letter.doc") }.Ids(Detector));

    [Theory]
    [Gives("harm.attachment.locked")]
    [Spares(Locked)]
    [InlineData("The password follows in a separate mail.")]
    [InlineData("Je vous envoie le mot de passe par SMS dans 5 minutes.")]
    [InlineData("Das Passwort: siehe SMS, gesondert.")]
    [InlineData("Here are the payslips.")]
    public void A_locked_file_whose_key_comes_by_another_way_is_only_named(string text) => Assert.Equal(
        ["harm.attachment.locked"], new Letter { Text = text, File = "a.zip", FileBytes = FileMaker.LockedZip("letter.doc") }.Ids(Detector));

    [Fact]
    [Gives("harm.attachment.archive-bomb")]
    public void A_bomb_is_found() =>
        Assert.Equal(["harm.attachment.archive-bomb"], new Letter { File = "a.zip", FileBytes = HostileMaker.OverlappingZip(1_000) }.Ids(Detector));

    [Fact]
    [Gives("harm.attachment.archive-empty")]
    public void An_empty_archive_is_found() =>
        Assert.Equal(["harm.attachment.archive-empty"], new Letter { File = "a.zip", FileBytes = OfficeMaker.Zip() }.Ids(Detector));

    [Fact]
    [Gives("harm.attachment.not-opened")]
    public void What_was_not_opened_is_said() => Assert.Equal(
        ["harm.attachment.not-opened"], new Letter { File = "a.rar", FileBytes = FileMaker.Rar4("letter.doc") }.Ids(Detector));

    [Fact]
    [Spares("harm.attachment.archive-bomb", "harm.attachment.archive-empty", "harm.attachment.locked", "harm.attachment.not-opened")]
    public void An_archive_of_logs_is_spared() => Assert.Empty(new Letter
    {
        Text = "Password: none needed, 100 logs inside.",
        File = "logs.zip", FileBytes = OfficeMaker.Zip(("a.log", new byte[2_000_000]), ("b.pdf", PdfMaker.Page(["Hello"]))),
    }.Ids(Detector));
}
