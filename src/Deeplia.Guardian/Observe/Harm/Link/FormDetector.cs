using Deeplia.Guardian.Case;
using Deeplia.Mail.Html;
using Deeplia.Mail.Links;

namespace Deeplia.Guardian.Observe.Harm.Link;

/// <summary>Finds forms that send away what is typed, above all a password, and a base that leads a mail's own links elsewhere.</summary>
internal sealed class FormDetector : IDetector
{
    public DetectorCard Card { get; } = new(
        "harm.link.form",
        "Forms that send away what is typed, borrowed bases",
        Question.Harm,
        "HTML Standard §4.10.21 form submission, §4.2.3 base",
        DetectorCost.Free,
        ["harm.link.password-form", "harm.link.form", "harm.link.base"]);

    public IEnumerable<Finding> Observe(CaseFile file)
    {
        if (file.Message.Html is not { } html)
        {
            yield break;
        }

        if (Form(file, html) is { } form)
        {
            yield return form;
        }

        if (html.BaseHref is not null && file.Links.FirstOrDefault(l => l.FollowsBase && IsStrangers(file, l)) is { } link)
        {
            yield return LinkChecks.Seen("harm.link.base", link);
        }
    }

    // The author asks on its own site. Elsewhere a password is more than other data; a search only asks for a page (GET).
    private static Finding? Form(CaseFile file, HtmlView html)
    {
        Finding? seen = null;
        foreach (var form in html.Forms)
        {
            var action = new MailLink(form.Action, "", LinkSource.Form);
            if (action.Site is { } site && LinkOwner.IsAuthors(file, site))
            {
                continue;
            }

            if (form.HasPasswordField)
            {
                return LinkChecks.Seen("harm.link.password-form", action);
            }

            if (form is { HasTextField: true, Method: "post" } && action.Site is { } other && IsAlone(file, other))
            {
                seen ??= LinkChecks.Seen("harm.link.form", action);
            }
        }

        return seen;
    }

    // A page that was mailed has its base at home: its other links and pictures lie there too.
    private static bool IsStrangers(CaseFile file, MailLink link) => link.Site is { } site && IsAlone(file, site);

    // Nothing else of the mail lies there; it is neither the author's nor the mailing service's.
    private static bool IsAlone(CaseFile file, WebUrl site) => !LinkOwner.IsCounter(file, site)
        && !file.Links.Any(l => l is { FollowsBase: false, Source: not LinkSource.Form, Site: { } other } && SameSite(site, other))
        && !file.Message.Html!.Images.Any(i => WebUrl.TryParseLoose(i.Source, out var image) && SameSite(site, image));

    private static bool SameSite(WebUrl one, WebUrl other) => one.Host == other.Host
        || (one.Domain is { } first && other.Domain is { } second && first.SharesOrganizationWith(second));
}
