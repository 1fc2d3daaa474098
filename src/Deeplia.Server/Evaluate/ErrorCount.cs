using Deeplia.Server.Output;

namespace Deeplia.Server.Evaluate;

/// <summary>Says what could not be read, and remembers that there was something.</summary>
/// <param name="stderr">Where it is said.</param>
internal sealed class ErrorCount(TextWriter stderr)
{
    public bool Any { get; private set; }

    public void Add(string name, string reason)
    {
        Any = true;
        stderr.WriteLine($"deeplia: {PlainText.OneLine(name)}: {PlainText.OneLine(reason)}");
    }
}
