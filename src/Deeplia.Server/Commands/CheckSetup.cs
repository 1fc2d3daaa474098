using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Deeplia.Guardian;
using Deeplia.Guardian.Breach;
using Deeplia.Guardian.Case;
using Deeplia.Guardian.Case.Memory;
using Deeplia.Guardian.Explain;
using Deeplia.Mail.Dns;
using Deeplia.Mail.Message;
using Deeplia.Server.Inputs;
using Deeplia.Store;

namespace Deeplia.Server.Commands;

/// <summary>Turns the options of <c>check</c> into a guardian; what is wrong with them becomes one line each.</summary>
internal sealed class CheckSetup
{
    private readonly List<string> _errors = [];

    private CheckSetup(CheckOptions options, ParseResult result)
    {
        _errors.AddRange(options.Refusals(result));
        Language = LanguageOf(result.GetValue(options.Language));
        Envelope = new Envelope
        {
            ClientAddress = result.GetValue(options.Ip),
            Helo = result.GetValue(options.Helo),
            MailFrom = result.GetValue(options.MailFrom),
            Recipients = [.. result.GetValue(options.Recipients) ?? []],
        };
        var owner = new OwnerKnowledge
        {
            Addresses = [.. (result.GetValue(options.Owners) ?? []).Select(a => a.Trim().ToLowerInvariant())],
            OwnHosts = [.. result.GetValue(options.OwnHosts) ?? []],
            Sent = ReadSent(result.GetValue(options.Sent)),
            People = ReadPeople(result.GetValue(options.People)),
            Dates = ReadDates(result.GetValue(options.DomainDates)),
            Breaches = ReadBreaches(result.GetValue(options.Breaches), result.GetValue(options.Mailbox)),
        };
        (Options, var modelError) = options.Model.Apply(new GuardianOptions
        {
            Owner = owner,
            TrustedAuthservIds = [.. result.GetValue(options.Authserv) ?? []],
            TrustedSealers = [.. (result.GetValue(options.Sealers) ?? []).Select(s => s.Trim().TrimEnd('.').ToLowerInvariant())],
            Language = Language,
        }, result);
        (Memory, Mailbox) = ReadMemory(result.GetValue(options.Data), result.GetValue(options.Mailbox), result.GetValue(options.Remember));
        var (recogniser, ocrError) = TesseractRecogniser.Find(result.GetValue(options.Ocr)!);
        Options = Options with { Memory = Memory, Mailbox = Mailbox, Recogniser = recogniser };
        _errors.AddRange(new[] { modelError, ocrError }.OfType<string>());
        Dns = ReadDns(result.GetValue(options.Dns)!);
    }

    public SpokenLanguage Language { get; }

    public Envelope Envelope { get; }

    public GuardianOptions Options { get; }

    public IDnsResolver Dns { get; }

    /// <summary>The memory that is read, and written with --remember; null without --data.</summary>
    public IMailboxMemory? Memory { get; }

    public MailboxId? Mailbox { get; }

    /// <summary>Reads the options; null, with the errors on stderr, when they cannot be served.</summary>
    public static CheckSetup? Read(CheckOptions options, ParseResult result, TextWriter stderr)
    {
        var setup = new CheckSetup(options, result);
        foreach (var error in setup._errors)
        {
            stderr.WriteLine("deeplia: " + error);
        }

        return setup._errors.Count == 0 ? setup : null;
    }

    public static SpokenLanguage LanguageOf(string? asked)
    {
        var system = Environment.GetEnvironmentVariable("LC_ALL") is { Length: > 0 } all ? all
            : Environment.GetEnvironmentVariable("LC_MESSAGES") is { Length: > 0 } messages ? messages
            : Environment.GetEnvironmentVariable("LANG") ?? CultureInfo.CurrentUICulture.Name;
        return (asked ?? system).StartsWith("fr", StringComparison.OrdinalIgnoreCase) ? SpokenLanguage.French : SpokenLanguage.English;
    }

    private SentFolderIndex? ReadSent(string? path) => path is null ? null : new SentFolderIndex(SentMessages(path));

    // Streamed: the index keeps ids and addresses, never the messages.
    private IEnumerable<MailMessage> SentMessages(string path)
    {
        var reader = new MailReader(ReaderOptions.Default);
        foreach (var item in MailInputs.Read([path], Stream.Null, new InputLimits()))
        {
            if (item is InputMessage message)
            {
                yield return reader.Read(new RawMail(message.Bytes, Envelope.Unknown));
            }
            else if (item is InputError error)
            {
                _errors.Add($"--sent: {error.Name}: {error.Reason}");
            }
        }
    }

    private ImmutableArray<KeyPerson> ReadPeople(string? path)
    {
        if (path is null)
        {
            return [];
        }

        try
        {
            using var reader = new StreamReader(path);
            var (people, errors) = PeopleFile.Read(reader);
            _errors.AddRange(errors.Select(e => $"--people: {path}: {e}"));
            return people;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            _errors.Add($"--people: {path}: {e.Message}");
            return [];
        }
    }

    private DomainDates? ReadDates(string? path)
    {
        if (path is null)
        {
            return null;
        }

        try
        {
            using var reader = new StreamReader(path);
            var (dates, errors) = DomainDates.Read(reader);
            _errors.AddRange(errors.Select(e => $"--domain-dates: {path}: {e}"));
            return dates;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            _errors.Add($"--domain-dates: {path}: {e.Message}");
            return null;
        }
    }

    private BreachIndex? ReadBreaches(string? data, string? mailbox)
    {
        try
        {
            return data is null ? null : BreachIndex.Open(data, mailbox);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            _errors.Add($"--breaches: {data}: {e.Message}");
            return null;
        }
    }

    // A run without a memory never comes here, and so never loads SQLite.
    private (IMailboxMemory? Memory, MailboxId? Mailbox) ReadMemory(string? data, string? name, bool writes)
    {
        if (data is null || name is null || _errors.Count > 0)
        {
            return default;
        }

        if (!MailboxId.TryParse(name, out var mailbox))
        {
            _errors.Add("--mailbox: " + MailboxOptions.NameRule);
            return default;
        }

        try
        {
            return (SqliteMemory.Open(data, writes), mailbox);
        }
        catch (StoreException e)
        {
            _errors.Add("--data: " + e.Message);
            return default;
        }
    }

    private IDnsResolver ReadDns(string value)
    {
        if (DnsChoice.TryOpen(value, out var dns, out var error))
        {
            return dns;
        }

        _errors.Add(error);
        return new OffResolver();
    }
}
