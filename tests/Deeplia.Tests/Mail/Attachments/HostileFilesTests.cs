using System.Collections.Immutable;
using System.Diagnostics;
using CsCheck;
using Deeplia.Mail.Attachments.Files;
using Deeplia.Tests.Mail.Attachments.Making;

namespace Deeplia.Tests.Mail.Attachments;

/// <summary>No file, however it was made, costs more than the budget of a message: counted in work, measured in memory.</summary>
public sealed class HostileFilesTests
{
    private const long MaxAllocated = 64L * 1024 * 1024;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(2); // the bound is 250 ms; a busy machine may take longer

    public static TheoryData<string> Names() => [.. HostileMaker.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_hostile_file_stays_within_its_budget(string hostile)
    {
        var (name, bytes) = HostileMaker.All[hostile]();
        bytes = bytes.Length > FileLimits.MaxFileBytes ? bytes[..FileLimits.MaxFileBytes] : bytes;
        var work = WorkBudget.ForMessage();
        var before = GC.GetAllocatedBytesForCurrentThread();
        var clock = Stopwatch.StartNew();
        AttachedFiles.ReadFile(name, bytes, work);
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, Longest);
        Assert.InRange(work.Spent, 0, FileLimits.MaxWork);
        Assert.InRange(work.Taken, 0, FileLimits.MaxBytes);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, MaxAllocated);
    }

    public static ImmutableArray<(string Name, byte[] Bytes)> Sound { get; } =
    [
        ("a.doc", OfficeMaker.OldWord(OfficeMaker.Dropper)), ("a.docm", OfficeMaker.NewWord(OfficeMaker.Dropper)), ("a.xls", OfficeMaker.OldExcel(1, 2)),
        ("a.zip", OfficeMaker.Zip(("b.js", FileMaker.Script), ("c.pdf", PdfMaker.Page(["x"])))), ("a.gz", FileMaker.Gzip(FileMaker.Script)),
        ("a.tar", FileMaker.Tar(("b.js", FileMaker.Script))), ("a.iso", FileMaker.Iso(("A.EXE", FileMaker.Program))), ("a.rar", FileMaker.Rar4("a.exe")),
        ("a.rar", FileMaker.Rar5("a.exe")), ("a.7z", FileMaker.SevenZip("a.exe")), ("a.cab", FileMaker.Cabinet("a.exe")),
        ("a.rtf", FileMaker.RichText(FileMaker.PackageObject("a.exe", FileMaker.Program), "\\objupdate")),
        ("a.pdf", PdfMaker.Of(["Hello (x)"], "9 0 R").AddPacked((9, PdfMaker.Link("https://a.example"))).ToArray()),
        ("a.lnk", FileMaker.Shortcut("cmd.exe", "/c calc")), ("a.one", FileMaker.Note(FileMaker.Program)),
        ("a.html", "<script>document.write(unescape('%3Cform%3E'))</script><form action=https://a.example><input type=password>"u8.ToArray()),
        ("a.ics", "BEGIN:VCALENDAR\nBEGIN:VEVENT\nORGANIZER;CN=\"a\":mailto:a@b.example\nURL:https://a.example\nEND:VEVENT\nEND:VCALENDAR"u8.ToArray()),
        ("a.eml", "Content-Type: text/html\n\n<a href=https://a.example>x</a>"u8.ToArray()),
        ("a.url", "[InternetShortcut]\nURL=https://a.example"u8.ToArray()), ("a.csv", "=cmd|'x'!A"u8.ToArray()),
    ];

    [Fact]
    public void No_reader_throws_on_a_damaged_file() =>
        Gen.Select(Gen.Int[0, Sound.Length - 1], Gen.Select(Gen.Int[0, 1 << 20], Gen.Byte).Array[0, 30], Gen.Int[0, 1 << 20]).Sample(
            (which, damage, cut) =>
            {
                var (name, sound) = Sound[which];
                var bytes = sound.ToArray();
                foreach (var (at, value) in damage)
                {
                    bytes[at % bytes.Length] = value;
                }

                AttachedFiles.ReadFile(name, cut % 3 == 0 ? bytes[..(cut % bytes.Length)] : bytes, WorkBudget.ForMessage());
            },
            iter: 4_000, seed: "0000000000000");
}
