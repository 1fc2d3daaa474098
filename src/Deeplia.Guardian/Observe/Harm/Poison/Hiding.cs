using System.Diagnostics;
using Deeplia.Mail.Html;

namespace Deeplia.Guardian.Observe.Harm.Poison;

/// <summary>The ways to hide text, in the words shown outside.</summary>
internal static class Hiding
{
    /// <summary>The word for white text on white ground, the way honest mail falls into by accident.</summary>
    public const string Colour = "colour";

    /// <summary>Whether honest mail hides text so every day.</summary>
    public static bool IsOrdinary(HidingReason reason) =>
        reason is HidingReason.None or HidingReason.Preheader or HidingReason.MediaToggle or HidingReason.Comment;

    /// <summary>The word for a way that is not ordinary.</summary>
    public static string NameOf(HidingReason reason) => reason switch
    {
        HidingReason.DisplayNone or HidingReason.Visibility or HidingReason.HiddenAttribute or HidingReason.Template => "switched-off",
        HidingReason.Opacity => "see-through",
        HidingReason.TinyFont or HidingReason.ScaledAway => "tiny",
        HidingReason.TextColour => Colour,
        HidingReason.OffScreen => "outside",
        HidingReason.ZeroBox or HidingReason.Clipped => "cut-off",
        HidingReason.None or HidingReason.Preheader or HidingReason.MediaToggle or HidingReason.Comment =>
            throw new UnreachableException("An ordinary reason hides nothing."),
    };
}
