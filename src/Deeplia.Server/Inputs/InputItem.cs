namespace Deeplia.Server.Inputs;

/// <summary>One thing met while reading the named inputs: a message, or a reason why there is none.</summary>
/// <param name="Name">Where it lies, for example <c>inbox/17.eml</c>, <c>box.mbox#3</c>, <c>a.tar.zst!eml/x.eml</c>.</param>
internal abstract record InputItem(string Name);
