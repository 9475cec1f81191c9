using System.Text.RegularExpressions;

namespace Hanyang.Assistant.Knowledge.Answering.Phrasing;

/// <summary>Takes out what people call themselves, before a question leaves the house.</summary>
internal static partial class AskerNames
{
    public static string Without(string question) => Introduction().Replace(question, "$1**");

    [GeneratedRegex("((?:我|本人)(?:的?(?:名字|姓名))?(?:叫|是叫|名叫|姓)|(?:姓名|名字)(?:叫|是|[:：]))\\s*[\u4e00-\u9fff·]{1,4}?(?=[，。,;；\\s]|的|想|要|我|身份证|电话|手机|住|$)")]
    private static partial Regex Introduction();
}
