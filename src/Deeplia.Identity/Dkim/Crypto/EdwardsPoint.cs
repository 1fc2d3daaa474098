namespace Deeplia.Identity.Dkim.Crypto;

/// <summary>A point of edwards25519 in extended coordinates: x = X/Z, y = Y/Z, xy = T/Z (RFC 8032 §5.1.4).</summary>
internal readonly struct EdwardsPoint
{
    public const int Size = 32;

    private const int WindowSize = 16; // four bits of the scalar at a time
    private const int Windows = 64;

    private static readonly FieldElement D = (FieldElement.Zero - new FieldElement(121665)) * new FieldElement(121666).Invert();
    private static readonly FieldElement TwoD = D + D;
    private static readonly FieldElement RootOfMinusOne = new FieldElement(2).PowerP58().Square() * new FieldElement(2); // 2^((p-1)/4)
    private static readonly EdwardsPoint[] BaseMultiples = MultiplesOf(FindBase());

    private readonly FieldElement x;
    private readonly FieldElement y;
    private readonly FieldElement z;
    private readonly FieldElement t;

    private EdwardsPoint(FieldElement x, FieldElement y, FieldElement z, FieldElement t) =>
        (this.x, this.y, this.z, this.t) = (x, y, z, t);

    private static EdwardsPoint Neutral => new(FieldElement.Zero, FieldElement.One, FieldElement.One, FieldElement.Zero);

    /// <summary>Reads a point; false when the bytes are none (RFC 8032 §5.1.3).</summary>
    public static bool TryRead(ReadOnlySpan<byte> bytes, out EdwardsPoint point)
    {
        point = default;
        Span<byte> canonical = stackalloc byte[Size];
        var py = FieldElement.Read(bytes);
        py.Write(canonical);
        var isNegative = bytes[31] >= 0x80;
        canonical[31] |= (byte)(isNegative ? 0x80 : 0);
        if (!canonical.SequenceEqual(bytes))
        {
            return false; // y is not less than p
        }

        var u = py.Square() - FieldElement.One;
        var v = (D * py.Square()) + FieldElement.One;
        var v3 = v.Square() * v;
        var px = u * v3 * (u * v3.Square() * v).PowerP58();
        var check = v * px.Square();
        if (!check.IsSame(u))
        {
            if (!check.IsSame(FieldElement.Zero - u))
            {
                return false;
            }

            px *= RootOfMinusOne;
        }

        if (px.IsSame(FieldElement.Zero) && isNegative)
        {
            return false;
        }

        px = px.IsNegative == isNegative ? px : FieldElement.Zero - px;
        point = new(px, py, FieldElement.One, px * py);
        return true;
    }

    /// <summary>Writes y and the sign of x.</summary>
    public void Write(Span<byte> bytes)
    {
        var inverse = z.Invert();
        (y * inverse).Write(bytes);
        bytes[31] |= (byte)((x * inverse).IsNegative ? 0x80 : 0);
    }

    public EdwardsPoint Negate() => new(FieldElement.Zero - x, y, z, FieldElement.Zero - t);

    /// <summary>The base point times a scalar, in the same time for every scalar.</summary>
    public static EdwardsPoint MultiplyBase(ReadOnlySpan<byte> scalar)
    {
        var result = Neutral;
        for (var i = Windows - 1; i >= 0; i--)
        {
            result = result.Double().Double().Double().Double();
            var window = WindowOf(scalar, i);
            var summand = BaseMultiples[0];
            for (var j = 1; j < WindowSize; j++)
            {
                summand = Select(j == window, BaseMultiples[j], summand);
            }

            result = result.Add(summand);
        }

        return result;
    }

    /// <summary>a · point + b · base point. Not constant in time: public values only.</summary>
    public static EdwardsPoint MultiplyTwo(ReadOnlySpan<byte> a, EdwardsPoint point, ReadOnlySpan<byte> b)
    {
        var multiples = MultiplesOf(point);
        var result = Neutral;
        for (var i = Windows - 1; i >= 0; i--)
        {
            result = result.Double().Double().Double().Double();
            result = WindowOf(a, i) is > 0 and var ofPoint ? result.Add(multiples[ofPoint]) : result;
            result = WindowOf(b, i) is > 0 and var ofBase ? result.Add(BaseMultiples[ofBase]) : result;
        }

        return result;
    }

    private EdwardsPoint Add(in EdwardsPoint other)
    {
        var a = (y - x) * (other.y - other.x);
        var b = (y + x) * (other.y + other.x);
        var c = t * TwoD * other.t;
        var d = (z + z) * other.z;
        var (e, f, g, h) = (b - a, d - c, d + c, b + a);
        return new(e * f, g * h, f * g, e * h);
    }

    private EdwardsPoint Double()
    {
        var a = x.Square();
        var b = y.Square();
        var zz = z.Square();
        var h = a + b;
        var e = h - (x + y).Square();
        var g = a - b;
        var f = zz + zz + g;
        return new(e * f, g * h, f * g, e * h);
    }

    private static EdwardsPoint Select(bool first, in EdwardsPoint a, in EdwardsPoint b) => new(
        FieldElement.Select(first, a.x, b.x), FieldElement.Select(first, a.y, b.y),
        FieldElement.Select(first, a.z, b.z), FieldElement.Select(first, a.t, b.t));

    private static int WindowOf(ReadOnlySpan<byte> scalar, int index) => (scalar[index / 2] >> (4 * (index % 2))) & 0xf;

    private static EdwardsPoint[] MultiplesOf(EdwardsPoint point)
    {
        var multiples = new EdwardsPoint[WindowSize];
        multiples[0] = Neutral;
        for (var i = 1; i < WindowSize; i++)
        {
            multiples[i] = multiples[i - 1].Add(point);
        }

        return multiples;
    }

    // The point with y = 4/5 and an even x (RFC 8032 §5.1).
    private static EdwardsPoint FindBase()
    {
        Span<byte> bytes = stackalloc byte[Size];
        (new FieldElement(4) * new FieldElement(5).Invert()).Write(bytes);
        return TryRead(bytes, out var point) ? point : throw new System.Diagnostics.UnreachableException();
    }
}
