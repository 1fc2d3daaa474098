using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using Deeplia.Identity.Dkim;
using Deeplia.Identity.Message;

namespace Deeplia.Benchmarks;

/// <summary>One signature over a message of 11 KB, from the bytes to the report; the key is read anew each time.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class DkimBenchmarks
{
    private SignedMail _rsa = null!;
    private SignedMail _ed25519 = null!;
    private static readonly byte[] Digest = new byte[32];
    private readonly byte[] _signature = new byte[256];
    private string _rsaRecord = "";
    private DkimVerifier _rsaVerifier = null!;
    private DkimVerifier _ed25519Verifier = null!;

    [GlobalSetup]
    public void SetUp()
    {
        using var rsa = SigningKey.CreateRsa(2048);
        using var ed25519 = SigningKey.CreateEd25519();
        _rsa = SignedMail.Create(rsa);
        _rsaRecord = rsa.ToRecord();
        _signature.AsSpan().Fill(0x5A); // below any modulus of 2048 bits, whose top bit is set
        _ed25519 = SignedMail.Create(ed25519);
        _rsaVerifier = new DkimVerifier(_rsa.Dns, TimeProvider.System, new DkimOptions());
        _ed25519Verifier = new DkimVerifier(_ed25519.Dns, TimeProvider.System, new DkimOptions());
    }

    [Benchmark(Baseline = true)]
    public ValueTask<ImmutableArray<DkimReport>> VerifyRsa2048() =>
        _rsaVerifier.VerifyAsync(RawMessage.Parse(_rsa.Bytes), CancellationToken.None);

    [Benchmark]
    public ValueTask<ImmutableArray<DkimReport>> VerifyEd25519() =>
        _ed25519Verifier.VerifyAsync(RawMessage.Parse(_ed25519.Bytes), CancellationToken.None);

    [Benchmark]
    public int HashBody() => RawMessage.Parse(_rsa.Bytes).BodyHashes.Whole(Canonicalization.Relaxed, HashKind.Sha256).Value.Length;

    // The signature is one that does not hold; it costs the same.
    [Benchmark]
    public bool ReadKeyAndVerifyRsa() =>
        SignatureCheck.Verify(KeyRecord.Parse(_rsaRecord), HashKind.Sha256, Digest, _signature);

    [Benchmark]
    public int Split() => RawMessage.Parse(_rsa.Bytes).Fields.Length;
}
