using System.Globalization;

namespace Hanyang.Assistant.Knowledge.Answering;

/// <summary>Citizen identity numbers (GB 11643): 18 characters with a check digit, or 15 digits of the first generation.</summary>
internal static class IdentityNumber
{
    private const string CheckDigits = "10X98765432";

    // Nobody is born later for as long as this program is likely to run; without the check digit nothing else tells a number from an order's.
    private const string LastYear = "2049";

    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    public static bool IsValid(string number) => number.Length switch
    {
        18 => IsRegion(number) && IsDate(number.AsSpan(6, 8)) && number[17] == CheckDigit(number),
        15 => number[0] <= '6' && number[^1] != 'X' && IsRegion(number) && IsDate($"19{number.AsSpan(6, 6)}"),
        _ => false,
    };

    /// <summary>Looks like one that was mistyped: eighteen characters, a region, a day on which somebody may have been born, and a wrong check digit.</summary>
    public static bool IsPlausible(string number) =>
        number.Length == 18 && (IsProvince(number) || number[0] is '7' or '8' && number[1] is >= '1' and <= '3')
        && IsDate(number.AsSpan(6, 8)) && number.AsSpan(6, 2) is "19" or "20" && number.AsSpan(6, 4).CompareTo(LastYear, StringComparison.Ordinal) <= 0;

    /// <summary>The eighteenth character for the first seventeen digits.</summary>
    public static char CheckDigit(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var i = 0; i < Weights.Length; i++)
        {
            sum += (digits[i] - '0') * Weights[i];
        }

        return CheckDigits[sum % 11];
    }

    // Provinces by their first two digits; 81 to 83 are residents' permits of Hong Kong, Macau and Taiwan, 9 foreigners'.
    private static bool IsRegion(string number) => IsProvince(number) || number[0] is '7' or '8' or '9';

    private static bool IsProvince(string number) => number[0] is >= '1' and <= '6' && number[1] is >= '1' and <= '6';

    private static bool IsDate(ReadOnlySpan<char> digits) =>
        DateOnly.TryParseExact(digits, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
        && date.Year is >= 1850 and < 2100;
}
