namespace Deeplia.Server.Inputs;

/// <summary>Says in one line why something could not be read; the rest is still read.</summary>
/// <param name="Name">Where it lies.</param>
/// <param name="Reason">Continues the sentence that the name begins: "is empty".</param>
internal sealed record InputError(string Name, string Reason) : InputItem(Name)
{
    /// <summary>Whether it is a sound file that simply is not mail, so that a folder holding it is none the worse.</summary>
    public bool IsNotMail { get; init; }
}
