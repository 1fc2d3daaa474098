using System.Text.Json;
using Deeplia.Identity.Dmarc;

namespace Deeplia.Server.Conformance;

/// <summary>Kind <c>dmarc-report-authz</c>: whether reports may go to an address elsewhere.</summary>
internal static class DmarcReportAuthzKind
{
    public static async ValueTask AnswerAsync(ConformanceCase @case, Utf8JsonWriter json, CancellationToken cancellationToken) =>
        json.WriteBoolean("authorized", await new ReportAuthorization(@case.Dns)
            .IsAuthorizedAsync(@case.Text("policy_domain"), @case.Text("rua"), cancellationToken));
}
