using System.Text;

namespace Deeplia.Identity.Bimi;

/// <summary>Fetches and checks what a record names: image and mark certificate (BIMI draft §8.3 to §8.6).</summary>
/// <param name="fetcher">Who fetches; <see cref="OffLogoFetcher"/> makes every answer unknown.</param>
/// <param name="marks">Who checks certificates.</param>
public sealed class IndicatorChecker(ILogoFetcher fetcher, MarkCertificateChecker marks)
{
    /// <summary>Checks the indicator of one message.</summary>
    /// <param name="found">The record found for it.</param>
    /// <param name="cancellationToken">Ends the check early.</param>
    public async ValueTask<IndicatorReport> CheckAsync(BimiReport found, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(found);
        if (found is not { Result: BimiResult.Pass, Record.Location: { } location, Domain: { } domain, Selector: { } selector })
        {
            return found.Result switch
            {
                BimiResult.NotChecked or BimiResult.TempError => new IndicatorReport(IndicatorStatus.Unknown, found.Reason),
                BimiResult.Fail => new IndicatorReport(IndicatorStatus.Rejected, found.Reason),
                _ => new IndicatorReport(IndicatorStatus.None, found.Reason),
            };
        }

        var logo = await fetcher.FetchAsync(location, SvgValidator.MaxBytes, cancellationToken);
        if (Missing(logo, "logo") is { } noLogo)
        {
            return noLogo;
        }

        var image = logo.Content.ToArray();
        var svg = SvgValidator.Check(image);
        if (!svg.IsValid)
        {
            return new IndicatorReport(IndicatorStatus.Rejected, svg.Errors[0]) { Svg = svg };
        }

        if (found.Record.Authority is not { } authority)
        {
            return new IndicatorReport(IndicatorStatus.SelfAsserted, "no authority vouches for the logo") { Svg = svg, Image = svg.Image };
        }

        var evidence = await fetcher.FetchAsync(authority, PemCertificates.MaxCharacters, cancellationToken);
        if (Missing(evidence, "mark certificate") is { } noEvidence)
        {
            return noEvidence with { Svg = svg };
        }

        var claim = new MarkClaim(domain, found.OrganizationalDomain ?? domain, selector, image);
        var mark = marks.Check(Encoding.ASCII.GetString(evidence.Content.Span), claim);
        return Judge(mark) with { Svg = svg, Mark = mark, Image = mark.Result == MarkResult.Pass ? svg.Image : default };
    }

    private static IndicatorReport Judge(MarkReport mark) => mark.Result switch
    {
        MarkResult.Pass => new IndicatorReport(IndicatorStatus.Certified, "a trusted authority vouches for the logo"),
        MarkResult.NotChecked => new IndicatorReport(IndicatorStatus.Unknown, "no authorities are configured to check with"),
        MarkResult.Fail => new IndicatorReport(IndicatorStatus.Rejected, mark.Errors[0]),
    };

    private static IndicatorReport? Missing(FetchedFile file, string what) => file.Status switch
    {
        FetchStatus.Fetched => null,
        FetchStatus.NotFetched => new IndicatorReport(IndicatorStatus.Unknown, $"the {what} was not fetched: fetching is off"),
        FetchStatus.Unavailable => new IndicatorReport(IndicatorStatus.Unknown, $"the {what} cannot be fetched now"),
        FetchStatus.Refused => new IndicatorReport(IndicatorStatus.Rejected, $"the {what} cannot be had at the address published"),
    };
}
