namespace Deeplia.Mail.Dns.Wire;

/// <summary>Numbers of the response codes that are told apart (RFC 1035 §4.1.1); all others mean "no usable answer".</summary>
internal enum ResponseCode
{
    NoError = 0,
    FormatError = 1,
    ServerFailure = 2,
    NameError = 3,
    NotImplemented = 4,
    Refused = 5,
}
