using System.Globalization;
using System.Text;
using Deeplia.Guardian.Case.Memory;
using Deeplia.Mail.Message;

namespace Deeplia.Tests.Guardian.Case.Memory;

public sealed class MemoryQuestionTests
{
    private const string Stamped = "Received: from a.example by mx.owner.example with ESMTPS id A; Tue, 03 Mar 2026 09:30:00 +0000\n";
    private static readonly DateTimeOffset Now = new(2026, 4, 1, 8, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(Stamped + "Date: Mon, 05 Feb 2018 09:00:00 +0000\n", "2026-03-03 09:30")]
    [InlineData(Stamped + "Date: Mon, 05 Feb 2035 09:00:00 +0000\n", "2026-03-03 09:30")]
    [InlineData("Received: from a.example by mx.owner.example; soon\nDate: Mon, 02 Mar 2026 09:00:00 +0000\n", "2026-03-02 09:00")]
    [InlineData("Date: Mon, 02 Mar 2026 09:00:00 +0000\n", "2026-03-02 09:00")]
    [InlineData("Date: Mon, 05 Feb 2035 09:00:00 +0000\n", "2026-04-01 08:00")]
    [InlineData("", "2026-04-01 08:00")]
    public void Arrival_is_what_the_receiver_says_then_the_sender_then_the_clock(string headers, string expected)
    {
        var mail = new RawMail(Encoding.ASCII.GetBytes(headers + "From: a@a.example\n\nx\n"), Envelope.Unknown);
        var when = MemoryQuestion.Of(mail, new MailReader(ReaderOptions.Default).Read(mail), Now).When;
        Assert.Equal(expected, when.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture));
    }
}
