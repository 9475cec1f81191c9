using System.Globalization;
using System.Text.RegularExpressions;

namespace Hanyang.Assistant.Knowledge.Answering.Phrasing.Checking;

/// <summary>A number, date, time, range, percentage or phone number in a text.</summary>
/// <param name="Start">In the text in the form of <see cref="CheckedForm"/>.</param>
/// <param name="Key">Value, unit and bounds (以上, 不超过, 第…) in one form, however they were written.</param>
internal readonly record struct Quantity(int Start, int Length, string Key);

/// <summary>Finds the quantities of a text, so that two texts can be compared: 五个工作日内 and "不超过 5个工作日" are the same, "5天" is another.</summary>
internal static partial class Quantities
{
    private const string Numerals = "零〇一二两俩三仨四五六七八九十百半";
    private const string Values = "00122233456789";

    /// <param name="text">In the form of <see cref="CheckedForm"/>.</param>
    public static IReadOnlyList<Quantity> In(string text) =>
        [.. Pattern().Matches(text).Select(match => new Quantity(match.Index, match.Length, KeyOf(match)))];

    private static string KeyOf(Match match)
    {
        var first = ValueOf(match.Groups["first"].Value);
        var value = match.Groups["second"] is { Success: true } second ? $"{first}~{ValueOf(second.Value)}" : first;
        var unit = UnitOf(match.Groups["unit"].Value);
        var bound = $"{BoundOf(match.Groups["before"].Value)}{BoundOf(match.Groups["after"].Value)}";
        // 5个工作日 and 5个工作日内 promise the same.
        return $"{value}|{unit}|{(bound == "≤" && unit is "工作日" or "天" or "小时" or "分钟" or "周" or "个月" ? bound.Replace("≤", "", StringComparison.Ordinal) : bound)}";
    }

    private static string ValueOf(string written)
    {
        if (Date().Match(written) is { Success: true } date)
        {
            return $"{date.Groups[1].Value}-{date.Groups[2].Value.TrimStart('0')}-{date.Groups[3].Value.TrimStart('0')}";
        }

        if (DayOfYear().Match(written) is { Success: true } day)
        {
            return $"{day.Groups[1].Value.TrimStart('0')}-{day.Groups[2].Value.TrimStart('0')}";
        }

        if (Clock().Match(written) is { Success: true } time)
        {
            var minutes = time.Groups[2].Value switch { "" or "整" or "钟" => "00", "半" => "30", var given => given.TrimEnd('分').PadLeft(2, '0') };
            return $"{time.Groups[1].Value.TrimStart('0')}:{minutes}";
        }

        if (written[0] is '周' or '星' or '礼')
        {
            return $"w{written[^1] switch { '日' or '天' => '7', var named when Numerals.IndexOf(named, StringComparison.Ordinal) is >= 0 and < 13 and var at => Values[at], var digit => digit }}";
        }

        return Amount(written);
    }

    private static string Amount(string written)
    {
        if (Phone().IsMatch(written))
        {
            return string.Concat(written.Where(char.IsAsciiDigit));
        }

        if (written.Length == 1 && Numerals.IndexOf(written[0], StringComparison.Ordinal) is >= 0 and var at)
        {
            return written[0] switch { '十' => "10", '百' => "100", '半' => "0.5", _ => $"{Values[at]}" };
        }

        var (sum, percent) = (0m, written.EndsWith('%') ? "%" : "");
        if (written is ['0', >= '0' and <= '9', ..] || written.Length > 15)
        {
            return written;
        }

        foreach (Match part in Scaled().Matches(written))
        {
            sum += decimal.Parse(part.Groups[1].ValueSpan, CultureInfo.InvariantCulture)
                * part.Groups[2].Value.Aggregate(1m, (scale, mark) => scale * mark switch { '亿' => 100_000_000m, '万' => 10_000m, '千' => 1_000m, _ => 100m });
        }

        return sum.ToString("0.############", CultureInfo.InvariantCulture) + percent;
    }

    private static string UnitOf(string unit) => unit.TrimStart(' ') switch
    {
        "天" or "日" or "自然日" or "日历日" or "个自然日" => "天",
        "工作日" or "个工作日" => "工作日",
        "小时" or "个小时" or "个钟头" => "小时",
        "周" or "星期" or "个星期" or "个礼拜" => "周",
        "岁" or "周岁" => "岁",
        "元" or "块" or "块钱" or "元钱" => "元",
        "次" or "趟" or "回" => "次",
        "人" or "名" or "位" or "个人" => "人",
        var other => other,
    };

    private static string BoundOf(string words) => words.Trim() switch
    {
        "" or "各" => "",
        "不超过" or "不得超过" or "不多于" or "不高于" or "不大于" or "最多" or "至多" or "最长" or "最晚" or "最迟" or "以内" or "之内" or "内" or "以下" or "及以下" or "(含)以下" => "≤",
        "不少于" or "不低于" or "不小于" or "至少" or "最少" or "最低" or "满" or "年满" or "已满" or "以上" or "及以上" or "(含)以上" => "≥",
        "未满" or "不满" or "不足" or "低于" or "少于" or "小于" => "<",
        "超过" or "多于" or "高于" or "大于" or "逾" => ">",
        "以前" or "之前" or "前" => "⟵",
        "以后" or "之后" or "后" or "起" => "⟶",
        "约" or "大约" or "近" or "左右" or "余" or "多" => "≈",
        var other => other,
    };

    // Dates, times of day, days of the week, phone numbers, plain numbers; a lone Chinese numeral counts only with a unit after it or 第 before it.
    private const string Atom =
        @"(?:[0-9]{4}[年\-/.][0-9]{1,2}[月\-/.][0-9]{1,2}[日号]?|[0-9]{1,2}月[0-9]{1,2}[日号]|[0-9]{1,2}:[0-9]{2}|[0-9]{1,2}[点时](?:[0-9]{1,2}分|半|整|钟)?|(?:周|星期|礼拜)[1-7一二三四五六日天]"
        + @"|0[0-9]{2,3}[- ]?[0-9]{4} ?[0-9]{4}|[48]00[- ]?[0-9]{3}[- ]?[0-9]{4}|1[0-9]{2}[ -][0-9]{4}[ -][0-9]{4}"
        + @"|[0-9]+/[0-9]+|[0-9]+(?:\.[0-9]+)?(?:[万千百亿]+[0-9]+)*(?:[万千百亿](?!分))*%?|(?<=第)[" + Numerals + @"]|[" + Numerals + @"](?= ?(?:" + Units + @")))";

    private const string Units =
        "个?(?:工作日|自然日|日历日|小时|钟头|分钟|秒|星期|礼拜)|个月|个人|平方米|平方公里|平米|公里|厘米|千米|米|万元|元钱|块钱|美元|人民币|周岁|天|日|周|月|年|岁|元|块|角|份|张|次|趟|回|人|名|位|户|家|倍|折|成|级|寸|页|条|款|项|类|种|楼|层|号|窗口|步|处|套|本|件|证|站|辆|期|代|门|科|室|栋|颗|枚|个";

    [GeneratedRegex(
        "(?<before>不得超过|不超过|不多于|不高于|不大于|最多|至多|最长|最晚|最迟|不少于|不低于|不小于|至少|最少|最低|未满|不满|不足|低于|少于|小于|年满|已满|满|超过|多于|高于|大于|逾|大约|约|近|第|每|前|后|各)? ?"
        + "(?<first>" + Atom + ")(?: ?[-~至到] ?(?<second>" + Atom + "))?(?<unit> ?(?:" + Units + "))?(?<after>\\(含\\)以上|\\(含\\)以下|及以上|及以下|以内|之内|内|以上|以下|以前|之前|前|以后|之后|后|起|左右|余|多)?")]
    private static partial Regex Pattern();

    [GeneratedRegex("^([0-9]{4})[年\\-/.]([0-9]{1,2})[月\\-/.]([0-9]{1,2})[日号]?$")]
    private static partial Regex Date();

    [GeneratedRegex("^([0-9]{1,2})月([0-9]{1,2})[日号]$")]
    private static partial Regex DayOfYear();

    [GeneratedRegex("^([0-9]{1,2})(?:[:]|[点时])([0-9]{1,2}分?|半|整|钟|)$")]
    private static partial Regex Clock();

    [GeneratedRegex("^(?:0[0-9]{2,3}[- ]?[0-9]{4} ?[0-9]{4}|[48]00[- ]?[0-9]{3}[- ]?[0-9]{4}|1[0-9]{2}[ -][0-9]{4}[ -][0-9]{4})$")]
    private static partial Regex Phone();

    [GeneratedRegex("([0-9]+(?:\\.[0-9]+)?)([万千百亿]*)")]
    private static partial Regex Scaled();
}
