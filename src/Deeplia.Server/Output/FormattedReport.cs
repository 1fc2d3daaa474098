using Deeplia.Guardian.Judge;

namespace Deeplia.Server.Output;

/// <summary>One message's report, ready to be written.</summary>
/// <param name="Text">The report.</param>
/// <param name="Class">The class, for the exit status.</param>
internal sealed record FormattedReport(string Text, MailClass Class);
