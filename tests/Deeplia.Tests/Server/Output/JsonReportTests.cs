using System.Text;
using System.Text.Json;
using Deeplia.Guardian;
using Deeplia.Mail.Dns;
using Deeplia.Mail.Message;
using Deeplia.Server.Output;

namespace Deeplia.Tests.Server.Output;

public sealed class JsonReportTests
{
    [Fact]
    public async Task A_limit_that_was_reached_is_in_the_answer()
    {
        var mail = new RawMail(Encoding.UTF8.GetBytes("Content-Type: text/html\n\n" + new StringBuilder().Insert(0, "<div>", 500)), Envelope.Unknown);
        var guardian = new Deeplia.Guardian.Guardian(new GuardianOptions(), new OffResolver(), TimeProvider.System);
        var examination = await guardian.ExamineAsync(mail, TestContext.Current.CancellationToken);
        using var answer = JsonDocument.Parse(JsonReport.Format("a.eml", examination));
        Assert.Equal("""["html-depth"]""", answer.RootElement.GetProperty("limits").GetRawText());
    }
}
