namespace Deeplia.Server.Output;

/// <summary>Colours, only on a terminal and only if NO_COLOR is not set (no-color.org).</summary>
/// <param name="enabled">Whether escape sequences are written.</param>
internal sealed class Paint(bool enabled)
{
    public static Paint ForStandardOutput() =>
        new(!Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")));

    public string Bold(string text) => Wrap(text, "1");

    public string Faint(string text) => Wrap(text, "2");

    public string Good(string text) => Wrap(text, "32");

    public string Warn(string text) => Wrap(text, "33");

    public string Bad(string text) => Wrap(text, "1;31");

    private string Wrap(string text, string code) => enabled ? $"\u001b[{code}m{text}\u001b[0m" : text;
}
