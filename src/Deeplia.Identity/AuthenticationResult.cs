namespace Deeplia.Identity;

/// <summary>The outcome of one authentication method, in the words of RFC 8601 §2.7, and "not checked" for what nobody evaluated.</summary>
public enum AuthenticationResult
{
    /// <summary>Nobody evaluated the method.</summary>
    NotChecked,

    /// <summary>The domain publishes nothing, or the message is not signed.</summary>
    None,

    /// <summary>The domain makes no statement, or the signature cannot be used.</summary>
    Neutral,

    /// <summary>Proved.</summary>
    Pass,

    /// <summary>Disproved.</summary>
    Fail,

    /// <summary>Probably not authorised (SPF).</summary>
    SoftFail,

    /// <summary>A signature that policy does not accept.</summary>
    Policy,

    /// <summary>Could not be evaluated now.</summary>
    TempError,

    /// <summary>Cannot be evaluated as published.</summary>
    PermError,
}
