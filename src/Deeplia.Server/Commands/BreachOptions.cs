using System.CommandLine;
using Deeplia.Guardian.Explain;

namespace Deeplia.Server.Commands;

/// <summary>The options that every command about breaches has.</summary>
internal sealed class BreachOptions
{
    public Option<string> Data { get; } = new("--data") { Description = "The data folder that holds the index.", Required = true };

    public Option<string> Format { get; } = new("--format") { Description = "text or json.", DefaultValueFactory = _ => "text" };

    public Option<string?> Language { get; } = new("--lang")
    {
        Description = "Language of the text: en or fr. Default: the system's, else en.",
    };

    public void AddTo(Command command)
    {
        Format.AcceptOnlyFromAmong("text", "json");
        Language.AcceptOnlyFromAmong("en", "fr");
        command.Add(Data);
        command.Add(Format);
        command.Add(Language);
    }

    public bool IsJson(ParseResult result) => result.GetValue(Format) == "json";

    public PhraseBook Book(ParseResult result) => PhraseBook.Of(CheckSetup.LanguageOf(result.GetValue(Language)));

    /// <summary>Runs; what the disk or a file refuses becomes one line on stderr and exit status 2.</summary>
    public int Run(ParseResult result, Func<string, int> run)
    {
        try
        {
            return run(result.GetValue(Data)!);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return Refuse(e.Message);
        }
    }

    public static int Refuse(string reason)
    {
        Console.Error.WriteLine("deeplia: " + reason);
        return ExitCode.Failed;
    }
}
