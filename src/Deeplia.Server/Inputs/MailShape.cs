namespace Deeplia.Server.Inputs;

/// <summary>Tells what some bytes look like.</summary>
internal enum MailShape
{
    /// <summary>One message.</summary>
    Message,

    /// <summary>Begins with an mbox separator line.</summary>
    Mbox,

    /// <summary>Anything else.</summary>
    NotMail,
}
