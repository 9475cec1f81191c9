using System.Security.Cryptography;
using System.Text;

namespace Hanyang.Assistant.Bot.Accounts.Bindings;

/// <summary>Eight letters and digits that nobody mistakes for another, some 39 bits, for ten minutes.</summary>
internal static class BindingCodes
{
    public const int Length = 8;

    private const string Alphabet = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

    public static string Create() => RandomNumberGenerator.GetString(Alphabet, Length);

    /// <summary>As somebody types it: capitals, full-width letters, spaces and hyphens don't matter.</summary>
    public static string DigestOf(string code) =>
        ChatAccount.DigestOf("binding\n" + string.Concat(code.Normalize(NormalizationForm.FormKC).Where(char.IsLetterOrDigit)).ToUpperInvariant());
}
