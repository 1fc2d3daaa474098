using System.Text;
using Deeplia.Guardian;
using Deeplia.Mail.Dns;
using Deeplia.Mail.Message;
using Deeplia.Server.Inputs;

namespace Deeplia.Tests.Server.Inputs;

/// <summary>A recogniser is a program of its own: it may be missing, slow, talkative or broken, and no mail is lost by it.</summary>
public sealed class TesseractRecogniserTests : IDisposable
{
    private static readonly byte[] Picture = Encoding.ASCII.GetBytes("P5\n2 1\n255\nab");
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("deeplia-ocr-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("off")]
    public void Nobody_may_be_asked(string choice) => Assert.Equal((null, null), TesseractRecogniser.Find(choice));

    [Fact]
    public void A_program_that_is_not_there_is_an_error() =>
        Assert.Equal("--ocr: /no/such/program: there is no such program.", TesseractRecogniser.Find("/no/such/program").Error);

    [Fact]
    public async Task Its_words_are_taken_in_the_languages_it_has()
    {
        var recogniser = Program("if [ \"$1\" = --list-langs ]; then echo 'List of 3:'; echo xyz; echo fra; echo eng; exit; fi; cat >/dev/null; echo \"read $4\"");
        Assert.Equal("read eng+fra\n", await recogniser.ReadAsync(Picture, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_slow_one_is_stopped()
    {
        var recogniser = Program("[ \"$1\" = --list-langs ] && exit; sleep 60", TimeSpan.FromSeconds(0.5));
        Assert.Null(await recogniser.ReadAsync(Picture, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Endless_words_are_cut()
    {
        var recogniser = Program("[ \"$1\" = --list-langs ] && exit; yes words");
        Assert.Equal(64 * 1024, (await recogniser.ReadAsync(Picture, TestContext.Current.CancellationToken))!.Length);
    }

    [Fact]
    public async Task One_that_ends_before_it_reads_says_nothing()
    {
        var recogniser = Program("exit 1");
        Assert.Equal("", await recogniser.ReadAsync(new byte[4_000_000], TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_file_that_is_no_program_says_nothing()
    {
        var file = Path.Combine(_folder.FullName, "text");
        await File.WriteAllTextAsync(file, "no program", TestContext.Current.CancellationToken);
        var recogniser = new TesseractRecogniser(file, TesseractRecogniser.DefaultLimit);
        Assert.Null(await recogniser.ReadAsync(Picture, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_real_one_reads_a_letter_in_a_picture()
    {
        var (recogniser, _) = TesseractRecogniser.Find("auto");
        Assert.SkipWhen(recogniser is null, "Tesseract is not installed.");
        var guardian = new Deeplia.Guardian.Guardian(new GuardianOptions { Recogniser = recogniser }, new OffResolver(), TimeProvider.System);
        var letter = await File.ReadAllBytesAsync(Repository.At("tests/fixtures/pictures/letter.png"), TestContext.Current.CancellationToken);
        var mail = "From: a@sender.example\r\nTo: b@owner.example\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: image/png\r\n"
            + $"Content-Transfer-Encoding: base64\r\n\r\n{Convert.ToBase64String(letter, Base64FormattingOptions.InsertLineBreaks)}\r\n";
        var seen = await guardian.ExamineAsync(new RawMail(Encoding.ASCII.GetBytes(mail), Envelope.Unknown), TestContext.Current.CancellationToken);
        Assert.Contains("gift cards", seen.File.Message.Text.Own, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("image-text", seen.NotChecked);
    }

    private TesseractRecogniser Program(string script, TimeSpan? limit = null)
    {
        var file = Path.Combine(_folder.FullName, "ocr");
        File.WriteAllText(file, "#!/bin/sh\n" + script + "\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        return new TesseractRecogniser(file, limit ?? TimeSpan.FromSeconds(20));
    }
}
