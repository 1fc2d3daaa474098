using System.Buffers.Binary;
using System.Collections.Immutable;

namespace Deeplia.Mail.Dns.Wire;

/// <summary>Reads what a message says about one question. The message passed <see cref="WireQuestion.IsAnsweredBy"/>.</summary>
internal static class ReplyReader
{
    /// <summary>The most records of one type that an answer holds; the rest is left out. No honest mail domain has more.</summary>
    public const int MaxRecords = 100;

    /// <summary>The most aliases followed for one question, within messages and across them (as the zone files do).</summary>
    public const int MaxAliases = 8;

    // Only these many are looked at: a message of 64 KB holds up to 5,900 records.
    private const int MaxAnswerRecords = 1000;
    private const int MaxAuthorityRecords = 100;
    private const int SmallestRecord = 11; // root owner, no data

    /// <summary>Gets the response code.</summary>
    public static ResponseCode CodeOf(ReadOnlySpan<byte> message) => (ResponseCode)(message[3] & 0x0F);

    /// <summary>Tells whether the server left something out (RFC 1035 §4.1.1, TC).</summary>
    public static bool IsTruncated(ReadOnlySpan<byte> message) => (message[2] & 0x02) != 0;

    /// <summary>Tells whether the server says that DNSSEC held (RFC 4035 §3.2.3, AD).</summary>
    public static bool IsAuthenticated(ReadOnlySpan<byte> message) => (message[3] & 0x20) != 0;

    /// <summary>Reads the answer.</summary>
    /// <param name="message">The message.</param>
    /// <param name="question">What was asked.</param>
    /// <param name="decode">Decodes one record of the type asked for.</param>
    /// <param name="aliases">Aliases followed so far; counted up.</param>
    public static WireAnswer<T> Read<T>(
        ReadOnlySpan<byte> message, WireQuestion question, RecordDecoder<T> decode, ref int aliases)
    {
        var code = CodeOf(message);
        if (code is not (ResponseCode.NoError or ResponseCode.NameError) || IsTruncated(message)
            || !TryListAnswers(message, out var records, out var position))
        {
            return Broken<T>();
        }

        Span<byte> name = stackalloc byte[WireName.MaxBytes];
        question.Name.CopyTo(name);
        var length = question.Name.Length;
        var seconds = uint.MaxValue;
        var isAlias = false;
        while (FindAlias(message, records, name[..length]) is { } alias)
        {
            var data = alias.Data;
            if (++aliases > MaxAliases || !WireName.TryRead(message, ref data, name, out length) || data != alias.End)
            {
                return Broken<T>();
            }

            seconds = Math.Min(seconds, alias.Seconds);
            isAlias = true;
        }

        var end = name[..length];
        if (!TryCollect(message, records, end, question.Type, decode, out var found, ref seconds))
        {
            return Broken<T>();
        }

        if (!found.IsEmpty)
        {
            return new(new(DnsStatus.Found, found, TimeSpan.FromSeconds(seconds)), null);
        }

        if (position < 0)
        {
            return Broken<T>();
        }

        return ReadNothing<T>(message, position, end, code, seconds, isAlias) is { } nothing
            ? new(nothing, null)
            : new(new(DnsStatus.TempFail, [], TimeSpan.FromSeconds(seconds)), end.ToArray());
    }

    private static WireAnswer<T> Broken<T>() => new(new(DnsStatus.TempFail), null);

    // The position is that of the authority section, or -1 when the answers are more than are looked at.
    private static bool TryListAnswers(ReadOnlySpan<byte> message, out ReadOnlySpan<WireRecord> records, out int position)
    {
        records = [];
        position = WireQuestion.HeaderBytes;
        if (!WireName.TrySkip(message, ref position))
        {
            return false;
        }

        position += 4;
        int claimed = BinaryPrimitives.ReadUInt16BigEndian(message[6..]);
        if (claimed > (message.Length - position) / SmallestRecord)
        {
            return false; // more than can be there
        }

        Span<byte> owner = stackalloc byte[WireName.MaxBytes];
        var list = new WireRecord[Math.Min(claimed, MaxAnswerRecords)];
        for (var i = 0; i < list.Length; i++)
        {
            var at = position;
            if (!WireRecord.TryRead(message, ref position, out list[i]) || !WireName.TryRead(message, ref at, owner, out _))
            {
                return false; // an owner that cannot be read must not pass for "another name", and so for "no data"
            }
        }

        records = list;
        position = claimed > list.Length ? -1 : position;
        return true;
    }

    private static WireRecord? FindAlias(ReadOnlySpan<byte> message, ReadOnlySpan<WireRecord> records, ReadOnlySpan<byte> owner)
    {
        foreach (var record in records)
        {
            if (record.Type == RecordType.Cname && WireName.Is(message, record.Owner, owner))
            {
                return record;
            }
        }

        return null;
    }

    private static bool TryCollect<T>(
        ReadOnlySpan<byte> message,
        ReadOnlySpan<WireRecord> records,
        ReadOnlySpan<byte> owner,
        RecordType type,
        RecordDecoder<T> decode,
        out ImmutableArray<T> found,
        ref uint seconds)
    {
        var values = ImmutableArray.CreateBuilder<T>();
        foreach (var record in records)
        {
            if (record.Type != type || values.Count == MaxRecords || !WireName.Is(message, record.Owner, owner))
            {
                continue; // a record of another name is not believed
            }

            if (!decode(message, record, out var value))
            {
                found = [];
                return false;
            }

            values.Add(value);
            seconds = Math.Min(seconds, record.Seconds);
        }

        found = values.DrainToImmutable();
        return true;
    }

    // Null: nothing is said about the end of the alias, it is to be asked for.
    private static DnsAnswer<T>? ReadNothing<T>(
        ReadOnlySpan<byte> message, int position, ReadOnlySpan<byte> end, ResponseCode code, uint aliasSeconds, bool isAlias)
    {
        if (!TryReadAuthority(message, position, end, out var soaSeconds, out var isReferral))
        {
            return new(DnsStatus.TempFail);
        }

        if (code == ResponseCode.NoError && soaSeconds is null && (isAlias || isReferral))
        {
            return isAlias ? null : new(DnsStatus.TempFail); // "ask those" is no answer (RFC 2308 §2.2)
        }

        TimeSpan? lifetime = soaSeconds is { } own ? TimeSpan.FromSeconds(Math.Min(own, aliasSeconds)) : null;
        return new(code == ResponseCode.NameError ? DnsStatus.NoDomain : DnsStatus.NoData, [], lifetime);
    }

    private static bool TryReadAuthority(
        ReadOnlySpan<byte> message, int position, ReadOnlySpan<byte> name, out uint? soaSeconds, out bool isReferral)
    {
        (soaSeconds, isReferral) = (null, false);
        Span<byte> owner = stackalloc byte[WireName.MaxBytes];
        var count = Math.Min((int)BinaryPrimitives.ReadUInt16BigEndian(message[8..]), MaxAuthorityRecords);
        for (var i = 0; i < count; i++)
        {
            if (!WireRecord.TryRead(message, ref position, out var record))
            {
                return false;
            }

            var at = record.Owner;
            isReferral |= record.Type == RecordType.Ns;
            if (record.Type == RecordType.Soa && soaSeconds is null
                && WireName.TryRead(message, ref at, owner, out var length)
                && WireName.IsUnder(name, owner[..length])
                && TrySoaMinimum(message, record, out var minimum))
            {
                soaSeconds = Math.Min(minimum, record.Seconds); // RFC 2308 §5
            }
        }

        isReferral &= soaSeconds is null;
        return true;
    }

    private static bool TrySoaMinimum(ReadOnlySpan<byte> message, WireRecord record, out uint minimum)
    {
        const int NumbersBytes = 20; // RFC 1035 §3.3.13: serial, refresh, retry, expire, minimum
        var at = record.Data;
        var ok = WireName.TrySkip(message, ref at) && WireName.TrySkip(message, ref at) && at + NumbersBytes == record.End;
        minimum = ok ? BinaryPrimitives.ReadUInt32BigEndian(message[(at + 16)..]) : 0;
        return ok;
    }
}
