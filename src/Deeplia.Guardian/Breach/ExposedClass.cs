using System.Collections.Immutable;

namespace Deeplia.Guardian.Breach;

/// <summary>One kind of data that leaked.</summary>
/// <param name="Class">The kind, for example <c>birthdate</c>.</param>
/// <param name="Breaches">The breaches that hold it, oldest first.</param>
public sealed record ExposedClass(string Class, ImmutableArray<string> Breaches);
