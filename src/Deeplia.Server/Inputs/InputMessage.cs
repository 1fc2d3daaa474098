namespace Deeplia.Server.Inputs;

/// <summary>One message.</summary>
/// <param name="Name">Where it lies.</param>
/// <param name="Bytes">RFC 5322 bytes, without a byte order mark, leading blank lines or an mbox separator line.</param>
internal sealed record InputMessage(string Name, byte[] Bytes) : InputItem(Name);
