namespace Hanyang.Assistant.Knowledge.Answering;

/// <summary>A stretch of digits in a text, perhaps in groups, and the personal numbers in it.</summary>
internal static class NumberRun
{
    private static readonly string[] IdentityGroups = ["6-8-4", "6-4-4-4", "6-4-2-2-4", "4-4-4-4-2", "3-3-4-4-4", "6-8-3", "6-4-4-3", "4-4-4-4-1"];

    /// <summary>The stretch as one number if it is one, else each group that is one by itself.</summary>
    public static IEnumerable<PersonalNumber> Read(string text, int start, int end)
    {
        List<(int Start, int End)> groups = [];
        for (var at = start; at < end;)
        {
            var stop = at;
            while (stop < end && Masking.IsDigit(text[stop]))
            {
                stop++;
            }

            groups.Add((at, stop));
            at = stop + 1;
        }

        if (groups.Count > 1 && Of(text, start, end, groups) is { } whole)
        {
            return [whole];
        }

        return groups.Select(group => Of(text, group.Start, group.End, [group])).OfType<PersonalNumber>();
    }

    private static PersonalNumber? Of(string text, int start, int end, List<(int Start, int End)> groups)
    {
        var shape = string.Join('-', groups.Select(group => group.End - group.Start));
        var digits = new string([.. text[start..end].Where(Masking.IsDigit).Select(c => (char)('0' + Masking.ValueOf(c)))]);
        if (digits.Length is < 11 or > 19 || IsPartOfSomething(text, start, end, out var endsInX))
        {
            return null;
        }

        var single = groups.Count == 1;
        var identity = endsInX ? digits + 'X' : digits;
        var mayBeIdentity = single || Array.IndexOf(IdentityGroups, shape) >= 0;
        var isAmount = !endsInX && IsAmount(text, start, end);
        if (mayBeIdentity && (IdentityNumber.IsValid(identity) || (!isAmount && IdentityNumber.IsPlausible(identity))))
        {
            return new(start, endsInX ? end + 1 : end, KeptBefore: 4);
        }

        if (endsInX || isAmount)
        {
            return null;
        }

        var country = digits.Length == 13 && digits.StartsWith("86", StringComparison.Ordinal) ? 2 : 0;
        if (IsMobile(digits.AsSpan(country)) && (single || shape is "3-4-4" or "2-11" or "2-3-4-4" or "3-8"))
        {
            return new(start, end, KeptBefore: country + 3);
        }

        return IsBankCard(digits) && (single || IsCardShape(groups)) ? new(start, end, KeptBefore: 4) : null;
    }

    // A letter beside it makes it a document number; a point or comma with digits, an amount.
    private static bool IsPartOfSomething(string text, int start, int end, out bool endsInX)
    {
        endsInX = end < text.Length && text[end] is 'x' or 'X' or 'Ｘ' or 'ｘ';
        var after = endsInX ? end + 1 : end;
        return (start > 0 && (char.IsAsciiLetterOrDigit(text[start - 1]) || text[start - 1] == '_'))
            || (after < text.Length && (char.IsAsciiLetterOrDigit(text[after]) || text[after] == '_'));
    }

    private static bool IsAmount(string text, int start, int end)
    {
        var before = text.AsSpan(0, start).TrimEnd();
        var after = text.AsSpan(end).TrimStart();
        return (before.Length > 0 && before[^1] is '¥' or '￥' or '$' or '＄' or '€')
            || (start > 1 && text[start - 1] is '.' or ',' or '，' && Masking.IsDigit(text[start - 2]))
            || (end + 1 < text.Length && text[end] is '.' or ',' && Masking.IsDigit(text[end + 1]))
            || (after.Length > 0 && after[0] is '元' or '万' or '亿' or '块' or '圆');
    }

    private static bool IsMobile(ReadOnlySpan<char> digits) => digits.Length == 11 && digits[0] == '1' && digits[1] is >= '3' and <= '9';

    private static bool IsCardShape(List<(int Start, int End)> groups) =>
        groups.SkipLast(1).All(group => group.End - group.Start == 4) || groups is [{ } first, { } second] && first.End - first.Start == 6 && second.End - second.Start >= 10;

    // First digits that cards carry in China; 18 digits that begin with 9 are a company's credit code.
    private static bool IsBankCard(string digits) =>
        digits.Length is >= 16 and <= 19 && digits[0] is >= '3' and <= '6' or '9' && !(digits.Length == 18 && digits[0] == '9') && IsLuhn(digits);

    private static bool IsLuhn(string digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var value = digits[^(i + 1)] - '0';
            sum += i % 2 == 0 ? value : value < 5 ? 2 * value : (2 * value) - 9;
        }

        return sum % 10 == 0;
    }
}
