using System.Security.Cryptography;

namespace Hanyang.Assistant.Training.Certificates;

/// <summary>What a certificate is known by: <c>HY-7K3M-Q9XW-2TBF</c>. Random, so that one tells nothing of another; without letters that look like digits.</summary>
public static class CertificateSerial
{
    public const int Longest = 32;

    private const string Alphabet = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    public static string Next() => $"HY-{Part()}-{Part()}-{Part()}";

    /// <summary>As it would be written, from what somebody has typed.</summary>
    public static string Tidy(string typed) => typed.Trim().ToUpperInvariant();

    private static string Part() => RandomNumberGenerator.GetString(Alphabet, 4);
}
