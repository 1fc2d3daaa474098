namespace Deeplia.Identity.Spf;

/// <summary>What is wrong with a term.</summary>
internal enum SpfProblem : byte
{
    None,
    NotAscii,
    TooLong,
    UnknownMechanism,
    QualifiedModifier,
    BadModifierName,
    SecondModifier,
    UnexpectedArgument,
    MissingDomain,
    BadDomain,
    AddressAsDomain,
    BadMacro,
    BadIp4,
    BadIp6,
    BadPrefixLength,
}
