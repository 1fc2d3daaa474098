namespace Deeplia.Mail.Dns.Wire;

/// <summary>Numbers of the record types that are asked for or understood (RFC 1035 §3.2.2, RFC 3596, RFC 6891).</summary>
internal enum RecordType : ushort
{
    None = 0,
    A = 1,
    Ns = 2,
    Cname = 5,
    Soa = 6,
    Ptr = 12,
    Mx = 15,
    Txt = 16,
    Aaaa = 28,
    Opt = 41,
}
