using Curve = Org.BouncyCastle.Math.EC.Rfc8032.Ed25519;

namespace Hanyang.Assistant.Training.Certificates.Signing;

/// <summary>Signatures by RFC 8032. The seed is what that document calls the private key: 32 random bytes.</summary>
public static class Ed25519
{
    public const int SeedSize = 32;
    public const int PublicKeySize = 32;
    public const int SignatureSize = 64;

    public static byte[] PublicKeyOf(byte[] seed)
    {
        var key = new byte[PublicKeySize];
        Curve.GeneratePublicKey(seed, 0, key, 0);
        return key;
    }

    public static byte[] Sign(byte[] seed, byte[] message)
    {
        var signature = new byte[SignatureSize];
        Curve.Sign(seed, 0, message, 0, message.Length, signature, 0);
        return signature;
    }

    /// <summary>False too for a key or a signature of another length.</summary>
    public static bool Verify(byte[] publicKey, byte[] message, byte[] signature) =>
        publicKey.Length == PublicKeySize && signature.Length == SignatureSize
        && Curve.ValidatePublicKeyFull(publicKey, 0)
        && Curve.Verify(signature, 0, publicKey, 0, message, 0, message.Length);
}
