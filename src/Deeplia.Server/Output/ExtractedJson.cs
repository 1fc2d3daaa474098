using System.Globalization;
using System.Text.Json;
using Deeplia.Guardian;
using Deeplia.Guardian.Case;
using Deeplia.Guardian.Extract;
using Deeplia.Mail.Path;

namespace Deeplia.Server.Output;

/// <summary>The <c>extracted</c> object: what the letter demands, by when and where to, and where it came from.</summary>
internal static class ExtractedJson
{
    public static void Write(Utf8JsonWriter json, Examination e)
    {
        var facts = e.File.Extracted;
        json.WriteStartObject("extracted");
        WriteAmount(json, e, facts);
        if (facts.Deadlines is [var deadline, ..])
        {
            json.WriteNumber("deadline_hours", deadline.Hours);
        }
        else
        {
            json.WriteNull("deadline_hours");
        }

        WriteWallets(json, facts);
        json.WriteStartArray("phones");
        foreach (var phone in facts.Phones)
        {
            json.WriteStringValue(phone.Digits);
        }

        json.WriteEndArray();
        json.WriteStartArray("ibans");
        foreach (var iban in facts.Ibans)
        {
            json.WriteStringValue(iban.Value);
        }

        json.WriteEndArray();
        json.WriteNumber("passwords_claimed", facts.Passwords.Length);
        json.WriteString("skeleton", e.File.Skeleton);
        WriteOrigin(json, e.File);
        json.WriteEndObject();
    }

    // The sum that is demanded, where a demand was seen; else the first sum named.
    private static void WriteAmount(Utf8JsonWriter json, Examination e, ExtractedFacts facts)
    {
        var demand = e.Verdict.Findings.Select(w => w.Finding).FirstOrDefault(f => f.Id == "harm.extortion.demand"
            && f["amount"] is { Length: > 0 });
        if (demand is not null && decimal.TryParse(demand["amount"], NumberStyles.Number, CultureInfo.InvariantCulture, out var demanded))
        {
            json.WriteNumber("amount", demanded);
            json.WriteString("currency", demand["currency"]);
        }
        else if (facts.Money is [var money, ..])
        {
            json.WriteNumber("amount", money.Amount);
            json.WriteString("currency", money.Currency);
        }
        else
        {
            json.WriteNull("amount");
            json.WriteNull("currency");
        }
    }

    private static void WriteWallets(Utf8JsonWriter json, ExtractedFacts facts)
    {
        json.WriteStartArray("wallets");
        foreach (var wallet in facts.Wallets)
        {
            json.WriteStartObject();
            json.WriteString("chain", NameOf(wallet.Chain));
            json.WriteString("address", wallet.Address);
            json.WritePropertyName("checksum_ok");
            if (wallet.ChecksumOk is { } ok)
            {
                json.WriteBooleanValue(ok);
            }
            else
            {
                json.WriteNullValue();
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteOrigin(Utf8JsonWriter json, CaseFile file)
    {
        var message = file.Message;
        if (message.OriginAddress is null && message.OriginHost is null)
        {
            json.WriteNull("first_untrusted_hop");
            return;
        }

        json.WriteStartObject("first_untrusted_hop");
        json.WriteString("host", message.OriginHost);
        json.WriteString("ip", message.OriginAddress?.ToString());
        json.WriteString("class", NameOf(message.OriginClass.Class));
        json.WriteString("operator", message.OriginClass.Operator);
        json.WriteString("country", message.OriginClass.Country);
        json.WriteEndObject();
    }

    private static string NameOf(WalletChain chain) => chain switch
    {
        WalletChain.Bitcoin => "btc",
        WalletChain.Ethereum => "eth",
        WalletChain.Monero => "xmr",
        WalletChain.Litecoin => "ltc",
        WalletChain.Dogecoin => "doge",
        WalletChain.Tron => "trx",
        WalletChain.BitcoinCash => "bch",
    };

    private static string NameOf(HostClass hostClass) => hostClass switch
    {
        HostClass.MailProvider => "mail-provider",
        HostClass.EmailService => "email-service",
        HostClass.VpnOrTor => "vpn-or-tor",
        _ => hostClass.ToString().ToLowerInvariant(),
    };
}
