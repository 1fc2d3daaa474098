using Deeplia.Mail.Names;

namespace Deeplia.Guardian.Case;

/// <summary>Someone whose name an impostor would borrow: a chief, a treasurer, a parent.</summary>
/// <param name="Name">The name as people write it.</param>
/// <param name="Address">The person's real address.</param>
/// <param name="Role">What the person is to the owner, in the owner's words; may be empty.</param>
public sealed record KeyPerson(string Name, MailAddress Address, string Role);
