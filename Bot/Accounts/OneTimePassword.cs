using System.Security.Cryptography;

namespace Hanyang.Assistant.Bot.Accounts;

/// <summary>Sixteen characters that nobody mistakes for another, some 79 bits, in groups as on a card.</summary>
internal static class OneTimePassword
{
    // No 0 and o, no 1, i and l.
    private const string Alphabet = "abcdefghjkmnpqrstuvwxyz23456789";

    public static string Create() => string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString(Alphabet, 4)));
}
