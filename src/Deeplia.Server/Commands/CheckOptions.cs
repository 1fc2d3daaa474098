using System.Collections.Immutable;
using System.CommandLine;
using System.Net;

namespace Deeplia.Server.Commands;

/// <summary>The options of <c>deeplia check</c>; see the contract page for their meaning.</summary>
internal sealed class CheckOptions
{
    /// <summary>Options whose machinery does not exist yet, and why.</summary>
    private static readonly (string Name, bool TakesValue, string Missing)[] Later =
    [
        ("--quota", true, "the greybulk quota"),
    ];

    private readonly List<Option> _later = [];

    public Argument<string[]> Paths { get; } = new("PATH")
    {
        Description = "An .eml, an mbox, a Maildir, a folder, a .tar or .tar.zst of .eml, or - for stdin.",
        Arity = ArgumentArity.OneOrMore,
    };

    public Option<string> Format { get; } = new("--format") { Description = "text, json or jsonl.", DefaultValueFactory = _ => "text" };

    public Option<string?> Language { get; } = new("--lang") { Description =
        "Language of the sentences: en or fr. Default: the system's, else en." };

    public Option<string> Dns { get; } = new("--dns") { Description = "system, off, or a ZONE.json.", DefaultValueFactory = _ => "system" };

    public Option<IPAddress?> Ip { get; } = AddressOption.Create();

    public Option<string?> Helo { get; } = new("--helo") { Description = "The name that client gave itself." };

    public Option<string?> MailFrom { get; } = new("--mail-from") { Description = "The reverse-path; \"\" is the null sender." };

    public Option<string[]> Recipients { get; } = new("--rcpt") { Description = "A forward-path. Repeatable." };

    public Option<string[]> Owners { get; } = new("--owner") { Description =
        "An address of the mailbox's owner. Repeatable. Default: the recipients found." };

    public Option<string[]> OwnHosts { get; } = new("--own-host")
    {
        Description = "A host name or CIDR range of my servers. Repeatable. Default: the receiver of the top hop.",
    };

    public Option<string[]> Sealers { get; } = new("--trust-sealer")
    {
        Description = "An ARC sealer (domain) whose word outweighs a DMARC failure. Repeatable.",
    };

    public Option<string[]> Authserv { get; } = new("--trust-authserv") { Description =
        "Believe the Authentication-Results of this receiver. Repeatable." };

    public Option<string?> Sent { get; } = new("--sent") { Description = "The owner's Sent folder: Maildir, mbox or folder." };

    public Option<string?> People { get; } = new("--people") { Description = "Key persons, a CSV file: name,address,role." };

    public Option<string?> DomainDates { get; } = new("--domain-dates") { Description =
        "When domains were registered, a file of lines: domain YYYY-MM-DD." };

    public Option<string?> Breaches { get; } = new("--breaches") { Description =
        "The data folder of the local breach index; 'deeplia breach import' makes one." };

    public Option<string?> Mailbox { get; } = new("--mailbox") { Description =
        "Whose memory and own passwords are used; needs --data or --breaches." };

    public Option<string?> Data { get; } = new("--data") { Description = "The folder where the memory lives; needs --mailbox." };

    public Option<bool> Remember { get; } = new("--remember") { Description =
        "Write what was seen into the memory, oldest message first; needs --mailbox and --data." };

    public Option<string> Ocr { get; } = new("--ocr")
    {
        Description = "Who reads mails that are pictures only: auto (tesseract, where it is installed), off, or its program file.",
        DefaultValueFactory = _ => "auto",
    };

    public Option<long?> Now { get; } = new("--now") { Description = "The clock, in seconds since 1970." };

    public Option<int> Jobs { get; } = new("--jobs") { Description = "Messages examined in parallel.",
        DefaultValueFactory = _ => Environment.ProcessorCount };

    public ModelChoice Model { get; } = new();

    /// <summary>Adds every option to the command and the rules that no single option can check.</summary>
    public void AddTo(Command command)
    {
        Format.AcceptOnlyFromAmong("text", "json", "jsonl");
        Language.AcceptOnlyFromAmong("en", "fr");
        Option[] all =
        [
            Format, Language, Dns, Ip, Helo, MailFrom, Recipients, Owners, OwnHosts, Authserv, Sealers,
            Sent, People, DomainDates, Breaches, Mailbox, Data, Remember, Ocr, Now, Jobs,
        ];
        command.Add(Paths);
        foreach (var option in all)
        {
            command.Add(option);
        }

        Model.AddTo(command);
        foreach (var (name, takesValue, _) in Later)
        {
            Option option = takesValue ? new Option<string[]>(name) { Hidden = true } : new Option<bool>(name) { Hidden = true };
            _later.Add(option);
            command.Add(option);
        }

        Jobs.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && result.GetValueOrDefault<int>() is < 1 or > 256)
            {
                result.AddError("--jobs: a number from 1 to 256 is needed.");
            }
        });
    }

    /// <summary>The clear refusal of options that this version cannot serve; empty when none was used.</summary>
    public ImmutableArray<string> Refusals(ParseResult result) =>
    [
        .. _later.Where(o => result.GetResult(o) is { Implicit: false })
            .Select(o => $"{o.Name}: {Later.First(l => l.Name == o.Name).Missing} is not in this version; leave the option out."),
        .. Needs(result.GetValue(Mailbox) is not null, result.GetValue(Breaches) ?? result.GetValue(Data),
            "--mailbox: --data or --breaches"),
        .. Needs(result.GetValue(Data) is not null, result.GetValue(Mailbox), "--data: --mailbox"),
        .. Needs(result.GetValue(Remember), result.GetValue(Data), "--remember: --mailbox and --data"),
    ];

    private static string[] Needs(bool used, string? other, string names) => used && other is null ? [names + " is needed too."] : [];
}
