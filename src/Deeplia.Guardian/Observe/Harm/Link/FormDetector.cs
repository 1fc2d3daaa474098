using Deeplia.Guardian.Case;
using Deeplia.Mail.Links;

namespace Deeplia.Guardian.Observe.Harm.Link;

/// <summary>Finds forms that send a password away, and a base that leads a mail's own links elsewhere.</summary>
internal sealed class FormDetector : IDetector
{
    public DetectorCard Card { get; } = new(
        "harm.link.form",
        "Password forms and borrowed bases",
        Question.Harm,
        "HTML Standard §4.10.21 form submission, §4.2.3 base",
        DetectorCost.Free,
        ["harm.link.password-form", "harm.link.base"]);

    public IEnumerable<Finding> Observe(CaseFile file)
    {
        if (file.Message.Html is not { } html)
        {
            yield break;
        }

        // The author's own site asks on its own site.
        if (html.Forms.FirstOrDefault(f => f.HasPasswordField) is { } form
            && new MailLink(form.Action, "", LinkSource.Form) is var action
            && !(action.Site is { } site && LinkOwner.IsAuthors(file, site)))
        {
            yield return LinkChecks.Seen("harm.link.password-form", action);
        }

        if (html.BaseHref is not null && file.Links.FirstOrDefault(l => l.FollowsBase && IsStrangers(file, l)) is { } link)
        {
            yield return LinkChecks.Seen("harm.link.base", link);
        }
    }

    // A page that was mailed has its base at home: its other links and pictures lie there too.
    private static bool IsStrangers(CaseFile file, MailLink link) => link.Site is { } site && !LinkOwner.IsAuthors(file, site)
        && !file.Links.Any(l => !l.FollowsBase && l.Site is { } other && SameSite(site, other))
        && !file.Message.Html!.Images.Any(i => WebUrl.TryParseLoose(i.Source, out var image) && SameSite(site, image));

    private static bool SameSite(WebUrl one, WebUrl other) => one.Host == other.Host
        || (one.Domain is { } first && other.Domain is { } second && first.SharesOrganizationWith(second));
}
