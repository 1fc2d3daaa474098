using Deeplia.Guardian.Case;

namespace Deeplia.Guardian.Observe.Harm.Link;

/// <summary>Looks at one link; null when there is nothing to say.</summary>
internal delegate Finding? LinkCheck(CaseFile file, MailLink link);
