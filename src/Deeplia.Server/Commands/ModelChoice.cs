using System.CommandLine;
using Deeplia.Guardian;
using Deeplia.Guardian.Judge;
using Deeplia.Server.Train;

namespace Deeplia.Server.Commands;

/// <summary>The options that choose the learned model and the price of a lost mail.</summary>
internal sealed class ModelChoice
{
    private const string Off = "off";

    public Option<string?> Model { get; } = new("--model")
    {
        Description = "Folder of the learned model, or off. Default: the one shipped.",
    };

    public Option<double?> Cost { get; } = new("--lost-mail-cost")
    {
        Description = "How many delivered spams a lost wanted mail is worth. Default 8 with a model, 4 without. Raising it files less.",
    };

    public void AddTo(Command command)
    {
        command.Add(Model);
        command.Add(Cost);
    }

    /// <summary>Sets model, weights and lines; an error in words when that cannot be done.</summary>
    public (GuardianOptions Options, string? Error) Apply(GuardianOptions options, ParseResult result)
    {
        var (folder, cost) = (result.GetValue(Model), result.GetValue(Cost));
        if (cost is { } price && (!double.IsFinite(price) || price <= 0))
        {
            return (options, "--lost-mail-cost: is a number above 0.");
        }

        var (learnt, error) = Read(folder);
        var with = learnt is null ? options : options with
        {
            Model = learnt.Value.Model, Weights = learnt.Value.Weights, Judge = TrainRun.Lines,
        };
        return (cost is null ? with : with with { Judge = JudgeOptions.ForCost(cost.Value) }, error);
    }

    private static ((Guardian.Threat.ThreatModel Model, WeightTable Weights)?, string? Error) Read(string? folder)
    {
        if (folder == Off)
        {
            return (null, null);
        }

        var files = folder is null ? ModelFiles.Shipped : new ModelFiles(folder);
        try
        {
            var learnt = files.Read();
            return (learnt, learnt is null && folder is not null ? $"--model: {folder}: holds no threat.model with its weights." : null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return (null, $"--model: {files.Model}: {e.Message}");
        }
    }
}
