using System.Collections.Frozen;

namespace Deeplia.Mail.Html;

/// <summary>What a mail asks its reader to fill in.</summary>
internal sealed partial class FoundObjects
{
    private const int MaxForms = 100;

    // Nothing is typed into these (HTML Standard §4.10.5.1).
    private static readonly FrozenSet<string> Untyped = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "button", "checkbox", "color", "file", "hidden", "image", "radio", "range", "reset", "submit");

    private readonly List<HtmlForm> forms = [];

    public IReadOnlyList<HtmlForm> Forms => forms;

    private void AddForm(HtmlTokenizer tag)
    {
        if (forms.Count == MaxForms)
        {
            Limits |= HtmlLimits.Forms;
            return;
        }

        var method = (tag.Value(HtmlAttribute.Method) ?? "get").Trim().ToLowerInvariant();
        forms.Add(new HtmlForm(Target(tag.Value(HtmlAttribute.Action) ?? ""), method, false));
    }

    private void Input(HtmlTokenizer tag)
    {
        var type = tag.Value(HtmlAttribute.Type)?.Trim() ?? "";
        if (type.Equals("image", StringComparison.OrdinalIgnoreCase))
        {
            Add(HtmlResourceKind.InputImage, tag.Value(HtmlAttribute.Src));
        }
        else if (forms.Count > 0)
        {
            Field(type);
        }
    }

    private void Field(string type)
    {
        if (type.Equals("password", StringComparison.OrdinalIgnoreCase))
        {
            forms[^1] = forms[^1] with { HasPasswordField = true };
        }
        else if (!Untyped.Contains(type))
        {
            forms[^1] = forms[^1] with { HasTextField = true };
        }
    }
}
