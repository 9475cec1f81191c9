namespace Hanyang.Assistant.Bot.Accounts;

/// <summary>Why a password can't be used; every one has a sentence, <c>Password_…</c>.</summary>
internal enum PasswordFault
{
    None,
    TooShort,
    TooLong,
    LikeTheName,
    Common,
    Same,
}

/// <summary>Long enough and not what everybody would try first; which characters is the owner's business.</summary>
internal static class PasswordRules
{
    public const int Shortest = 10;
    public const int Longest = 128;

    private const int LeastBesidesName = 6;
    private const int LeastDifferent = 4;

    private static readonly HashSet<string> Common = new(StringComparer.OrdinalIgnoreCase)
    {
        "1234567890", "0123456789", "0987654321", "9876543210", "12345678910", "123456789a", "a123456789", "123456789abc", "1234567890a",
        "1qaz2wsx3edc", "1q2w3e4r5t", "1q2w3e4r5t6y", "q1w2e3r4t5", "qwertyuiop", "qwerty12345", "qwerty123456", "qazwsxedcrfv", "asdfghjkl123",
        "zxcvbnm123", "1234qwerasdf", "password12", "password123", "password1234", "passw0rd123", "p@ssw0rd123", "iloveyou123", "letmein123",
        "admin12345", "admin123456", "administrator", "welcome123", "changeme123", "abc1234567", "abcd123456", "abc123456789", "aa123456789",
        "woaini1314", "woaini520", "woaini1314520", "woaini5201314", "5201314520", "1314520520", "wuhan123456", "hanyang123", "hanyang123456",
        "hanyang2025", "hanyang2026", "hanyang@123", "zhengwu123", "abcdefghij", "abcdefghijk",
    };

    /// <param name="names">The account's and the person's.</param>
    public static PasswordFault Check(string password, params IReadOnlyList<string> names)
    {
        var length = password.EnumerateRunes().Count();
        return length < Shortest ? PasswordFault.TooShort
            : password.Length > Longest ? PasswordFault.TooLong
            : names.Any(name => IsLike(password, name)) ? PasswordFault.LikeTheName
            : Common.Contains(password) || password.EnumerateRunes().Distinct().Take(LeastDifferent).Count() < LeastDifferent ? PasswordFault.Common
            : PasswordFault.None;
    }

    private static bool IsLike(string password, string name) =>
        password.Contains(name, StringComparison.OrdinalIgnoreCase)
        && password.Replace(name, "", StringComparison.OrdinalIgnoreCase).Length < LeastBesidesName;
}
