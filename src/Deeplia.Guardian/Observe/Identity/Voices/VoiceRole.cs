namespace Deeplia.Guardian.Observe.Identity.Voices;

/// <summary>What a word beside a brand's name does, from <c>data/names/brand-words.txt</c>.</summary>
[Flags]
internal enum VoiceRole
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>"your".</summary>
    Own = 1,

    /// <summary>What one has at a brand: account, card, parcel.</summary>
    Thing = 2,

    /// <summary>Who signs for a brand: team, customer service.</summary>
    Team = 4,

    /// <summary>"Dear".</summary>
    Greet = 8,

    /// <summary>"customer".</summary>
    Person = 16,

    /// <summary>"thank you for using".</summary>
    Thanks = 32,

    /// <summary>"all rights reserved".</summary>
    Rights = 64,

    /// <summary>"sign in to".</summary>
    SignIn = 128,

    /// <summary>"Sincerely".</summary>
    Close = 256,

    /// <summary>Passwords and sign-ins.</summary>
    Secret = 512,

    /// <summary>What an alert says.</summary>
    Alarm = 1024,
}
