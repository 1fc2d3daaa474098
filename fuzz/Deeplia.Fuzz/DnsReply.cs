using System.Buffers.Binary;
using Deeplia.Mail.Dns;
using Deeplia.Mail.Dns.Wire;

namespace Deeplia.Fuzz;

/// <summary>Reads bytes as the reply to whatever question they repeat, so that most inputs get past the first look.</summary>
public static class DnsReply
{
    private const int SmallestReply = 17; // header, root, type, class

    /// <summary>Reads the bytes as an answer of every type; gives the statuses.</summary>
    public static IReadOnlyList<DnsStatus> Read(byte[] bytes)
    {
        Span<byte> name = stackalloc byte[WireName.MaxBytes];
        var position = WireQuestion.HeaderBytes;
        if (bytes.Length < SmallestReply || !WireName.TryRead(bytes, ref position, name, out var length) || position + 4 > bytes.Length)
        {
            return [new WireQuestion(0, [0], RecordType.A).IsAnsweredBy(bytes) ? DnsStatus.Found : DnsStatus.TempFail];
        }

        var owner = name[..length].ToArray();
        return
        [
            Read<string>(bytes, owner, position, RecordType.Txt, RecordDecoders.Text),
            Read<System.Net.IPAddress>(bytes, owner, position, RecordType.A, RecordDecoders.Address),
            Read<System.Net.IPAddress>(bytes, owner, position, RecordType.Aaaa, RecordDecoders.Address),
            Read<MxRecord>(bytes, owner, position, RecordType.Mx, RecordDecoders.Mx),
            Read<string>(bytes, owner, position, RecordType.Ptr, RecordDecoders.Host),
        ];
    }

    private static DnsStatus Read<T>(byte[] bytes, byte[] owner, int typeAt, RecordType type, RecordDecoder<T> decode)
    {
        BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(typeAt), (ushort)type);
        var question = new WireQuestion(BinaryPrimitives.ReadUInt16BigEndian(bytes), owner, type);
        if (!question.IsAnsweredBy(bytes))
        {
            return DnsStatus.TempFail;
        }

        var aliases = 0;
        var answer = ReplyReader.Read(bytes, question, decode, ref aliases).Answer;
        return answer.Records.Length <= ReplyReader.MaxRecords
            ? answer.Status
            : throw new InvalidOperationException($"{answer.Records.Length} records");
    }
}
