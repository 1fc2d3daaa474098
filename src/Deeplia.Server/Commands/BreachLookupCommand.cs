using System.CommandLine;
using System.Collections.Immutable;
using Deeplia.Guardian.Breach;
using Deeplia.Server.Output;

namespace Deeplia.Server.Commands;

/// <summary><c>deeplia breach address</c>, <c>profile</c> and <c>size</c>.</summary>
internal static class BreachLookupCommand
{
    public static Command CreateAddress()
    {
        var options = new BreachOptions();
        var addresses = new Argument<string[]>("ADDR") { Description = "A mail address.", Arity = ArgumentArity.OneOrMore };
        var command = new Command("address", "In which breaches is an address listed?") { addresses };
        options.AddTo(command);
        command.SetAction(result => options.Run(result, data =>
        {
            using var index = BreachIndex.Open(data);
            foreach (var address in result.GetValue(addresses)!)
            {
                var leaks = index.LeaksOf(address);
                Console.Out.WriteLine(options.IsJson(result)
                    ? BreachJson.Address(address, leaks)
                    : BreachPage.Address(options.Book(result), address, leaks));
            }

            return ExitCode.Deliverable;
        }));
        return command;
    }

    public static Command CreateProfile()
    {
        var options = new BreachOptions();
        var subjects = new Argument<string[]>("ADDR|DOMAIN")
        {
            Description = "Addresses of one person, or a domain.", Arity = ArgumentArity.OneOrMore,
        };
        var command = new Command("profile", "What can a stranger who writes to you know about you?") { subjects };
        options.AddTo(command);
        command.SetAction(result => options.Run(result, data =>
        {
            using var index = BreachIndex.Open(data);
            var names = result.GetValue(subjects)!.Where(s => s.Trim().Length > 0).Select(s => s.Trim());
            var parts = names.ToLookup(n => n.Contains('@', StringComparison.Ordinal));
            ImmutableArray<ExposureProfile> profiles =
            [
                .. parts[true].Any() ? [ExposureProfile.OfPerson([.. parts[true]], index)] : Array.Empty<ExposureProfile>(),
                .. parts[false].Select(domain => ExposureProfile.OfDomain(domain.TrimStart('@'), index)),
            ];
            foreach (var profile in profiles)
            {
                Console.Out.WriteLine(options.IsJson(result)
                    ? BreachJson.Profile(profile)
                    : ExposurePage.Format(options.Book(result), profile));
            }

            return ExitCode.Deliverable;
        }));
        return command;
    }

    public static Command CreateSize()
    {
        var options = new BreachOptions();
        var command = new Command("size", "How much does the index hold?");
        options.AddTo(command);
        command.SetAction(result => options.Run(result, data =>
        {
            using var index = BreachIndex.Open(data);
            Console.Out.WriteLine(options.IsJson(result) ? BreachJson.Size(index) : BreachPage.Size(options.Book(result), index));
            return ExitCode.Deliverable;
        }));
        return command;
    }
}
