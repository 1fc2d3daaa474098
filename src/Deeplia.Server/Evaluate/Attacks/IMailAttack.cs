namespace Deeplia.Server.Evaluate.Attacks;

/// <summary>Turns a message into a copy that a person reads the same way and a filter perhaps does not.</summary>
internal interface IMailAttack
{
    /// <summary>Lower case, stable: shown in tables and given on the command line.</summary>
    string Name { get; }

    /// <summary>Attacks one message. Never throws on its bytes.</summary>
    /// <param name="mail">The message.</param>
    /// <param name="random">All chance comes from here: the same seed gives the same copy.</param>
    /// <returns>The copy; null when this message cannot be attacked so (no words for it, longer than 2 MB, no message).</returns>
    byte[]? Apply(byte[] mail, Random random);
}
