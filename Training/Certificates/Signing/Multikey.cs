namespace Hanyang.Assistant.Training.Certificates.Signing;

/// <summary>A public Ed25519 key as W3C's Multikey writes it: <c>z6Mk…</c>.</summary>
public static class Multikey
{
    // Which kind of key follows, as multicodec numbers them: ed25519-pub.
    private static readonly byte[] Kind = [0xed, 0x01];

    public static string Write(byte[] publicKey) => "z" + Base58.Write([.. Kind, .. publicKey]);

    /// <summary>Null when it is no such key.</summary>
    public static byte[]? Read(string text) =>
        text.StartsWith('z') && Base58.Read(text[1..]) is { } bytes && bytes.Length == Kind.Length + Ed25519.PublicKeySize && bytes.AsSpan().StartsWith(Kind)
            ? bytes[Kind.Length..]
            : null;
}
