namespace Deeplia.Guardian.Explain;

/// <summary>The languages the narrator speaks.</summary>
public enum SpokenLanguage
{
    /// <summary>English.</summary>
    English,

    /// <summary>French.</summary>
    French,
}
