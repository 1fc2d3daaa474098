using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace Deeplia.Neural.Checkpoints;

/// <summary>
/// Keeps a network in a file: the mark <c>DNN1</c>, the sizes, the mask, then every parameter. Large tables are kept as signed
/// bytes with one scale a column, the rest as 32-bit floats, all little endian; a checksum ends the file.
/// </summary>
public static class Checkpoint
{
    private const int MaxRows = 1 << 24;
    private const int SmallestTable = 1 << 12; // rows from which bytes are enough: rounding then vanishes in sums of hundreds
    private static readonly byte[] Mark = "DNN1"u8.ToArray();

    /// <summary>Writes a network.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="network">The network.</param>
    public static void Write(Stream stream, WideDeepNetwork network)
    {
        ArgumentNullException.ThrowIfNull(network);
        using var buffer = new MemoryStream();
        using var writer = new BinaryWriter(buffer, Encoding.UTF8);
        writer.Write(Mark);
        foreach (var size in Sizes(network.Shape))
        {
            writer.Write(size);
        }

        writer.Write(network.Mask.Bytes);
        foreach (var parameter in network.Parameters)
        {
            writer.Write(parameter.Name);
            WriteNumbers(writer, parameter);
        }

        writer.Flush();
        var bytes = buffer.GetBuffer().AsSpan(0, (int)buffer.Length);
        stream.Write(bytes);
        Span<byte> sum = stackalloc byte[8];
        BinaryPrimitives.WriteUInt64LittleEndian(sum, Checksum(bytes));
        stream.Write(sum);
    }

    /// <summary>Reads a network.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <exception cref="InvalidDataException">It is not a checkpoint, or a damaged one.</exception>
    public static WideDeepNetwork Read(byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        var body = bytes.Length < Mark.Length + 8 ? [] : bytes.AsSpan(0, bytes.Length - 8);
        if (!body.StartsWith(Mark) || Checksum(body) != BinaryPrimitives.ReadUInt64LittleEndian(bytes.AsSpan(body.Length)))
        {
            throw new InvalidDataException("This is not a checkpoint, or it is damaged.");
        }

        using var reader = new BinaryReader(new MemoryStream(bytes, Mark.Length, body.Length - Mark.Length), Encoding.UTF8);
        try
        {
            var network = new WideDeepNetwork(ReadShape(reader));
            reader.BaseStream.ReadExactly(network.Mask.Bytes);
            foreach (var parameter in network.Parameters)
            {
                ReadNumbers(reader, parameter);
            }

            return network;
        }
        catch (Exception e) when (e is EndOfStreamException or ArgumentException or OverflowException)
        {
            throw new InvalidDataException("The checkpoint's sizes make no sense.", e);
        }
    }

    private static int[] Sizes(NetworkShape s) =>
    [
        s.Outputs, s.WideRows, s.FewestFeatures, s.Units, s.UnitRows,
        (int)s.Head, s.EmbeddingRows, s.Dimension, s.Width, s.Filters, s.MaxPositions,
    ];

    private static NetworkShape ReadShape(BinaryReader reader)
    {
        var sizes = new int[11];
        for (var i = 0; i < sizes.Length; i++)
        {
            sizes[i] = reader.ReadInt32();
            if (sizes[i] is < 0 or > MaxRows)
            {
                throw new InvalidDataException("The checkpoint's sizes make no sense.");
            }
        }

        return new NetworkShape
        {
            Outputs = sizes[0], WideRows = sizes[1], FewestFeatures = sizes[2], Units = sizes[3], UnitRows = sizes[4],
            Head = (HeadKind)sizes[5], EmbeddingRows = sizes[6], Dimension = sizes[7], Width = sizes[8], Filters = sizes[9],
            MaxPositions = sizes[10],
        };
    }

    private static void WriteNumbers(BinaryWriter writer, Parameter parameter)
    {
        if (parameter.Rows < SmallestTable)
        {
            writer.Write(MemoryMarshal.AsBytes(parameter.Values.AsSpan()));
            return;
        }

        var scales = ScalesOf(parameter);
        writer.Write(MemoryMarshal.AsBytes(scales.AsSpan()));
        for (var i = 0; i < parameter.Values.Length; i++)
        {
            var scale = scales[i % parameter.Columns];
            writer.Write((sbyte)(scale == 0 ? 0 : MathF.Round(parameter.Values[i] / scale)));
        }
    }

    private static float[] ScalesOf(Parameter parameter)
    {
        var scales = new float[parameter.Columns];
        for (var i = 0; i < parameter.Values.Length; i++)
        {
            scales[i % scales.Length] = Math.Max(scales[i % scales.Length], Math.Abs(parameter.Values[i]) / sbyte.MaxValue);
        }

        return scales;
    }

    private static void ReadNumbers(BinaryReader reader, Parameter parameter)
    {
        if (reader.ReadString() != parameter.Name)
        {
            throw new InvalidDataException($"The checkpoint lacks the parameter '{parameter.Name}'.");
        }

        if (parameter.Rows < SmallestTable)
        {
            reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(parameter.Values.AsSpan()));
            return;
        }

        var scales = new float[parameter.Columns];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(scales.AsSpan()));
        var bytes = new byte[parameter.Values.Length];
        reader.BaseStream.ReadExactly(bytes);
        for (var row = 0; row < parameter.Rows; row++)
        {
            var values = parameter.Row(row);
            for (var c = 0; c < values.Length; c++)
            {
                values[c] = (sbyte)bytes[(row * values.Length) + c] * scales[c];
            }
        }
    }

    // FNV-1a over eight bytes at a time: damage is noticed; it is no protection against forgery.
    private static ulong Checksum(ReadOnlySpan<byte> bytes)
    {
        var sum = 0xCBF29CE484222325UL;
        for (; bytes.Length >= 8; bytes = bytes[8..])
        {
            sum = (sum ^ BinaryPrimitives.ReadUInt64LittleEndian(bytes)) * 0x100000001B3;
        }

        foreach (var b in bytes)
        {
            sum = (sum ^ b) * 0x100000001B3;
        }

        return sum;
    }
}
