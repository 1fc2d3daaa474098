namespace Deeplia.Guardian.Case.Memory;

/// <summary>What a person does alike from mail to mail.</summary>
public enum HabitKind
{
    /// <summary>The family of the mail program.</summary>
    Client,

    /// <summary>The zone of the Date field, in minutes east of UTC.</summary>
    Zone,

    /// <summary>The hour of the author's day, 0 to 23.</summary>
    Hour,

    /// <summary>The language written, ISO 639-1.</summary>
    Language,

    /// <summary>What the mail asks for.</summary>
    Ask,
}
