using System.Text.RegularExpressions;
using Hanyang.Assistant.Knowledge.Guides;

namespace Hanyang.Assistant.Knowledge.Answering;

/// <summary>The words by which people ask where something is done, and at which of the four levels.</summary>
internal static partial class PlaceWords
{
    /// <summary>Whether it asks where; the levels that it names; the text without those words.</summary>
    /// <param name="text">Normalised.</param>
    public static (bool AsksWhere, IReadOnlyList<Level> Levels, string Remainder) Read(string text)
    {
        var rest = WhereWords().Replace(text, " ");
        List<Level> levels = [];
        foreach (Match match in LevelWords().Matches(rest))
        {
            levels.Add(match.Groups["level"].Value switch
            {
                "区里" or "大厅" or "政务服务中心" or "政务中心" or "政务大厅" => Level.District,
                "街道" or "街" => Level.Subdistrict,
                "社区" or "居委会" => Level.Community,
                _ => Level.Station,
            });
        }

        return (rest != text || levels.Count > 0, [.. levels.Distinct()], LevelWords().Replace(rest, " "));
    }

    [GeneratedRegex("(应该|要|得|该|可以|能|具体)?(在|去|到|上|往)?(哪里|哪儿|哪个地方|什么地方|啥地方|哪个点|哪个窗口|几号窗口|哪个大厅|哪个社区|哪个街道|哪个驿站|哪家|哪)(能|可以)?(办理|办|弄|搞|申请|领|交|打印|提交|去)(呢|啊|呀)?|(离我|附近|周边|最近的?|就近)(哪里|哪儿|哪个|有没有|有|的)?(地方|网点|窗口|服务点|办事点|驿站)?(能|可以)?(办理|办)?|(在|去|到)(哪里|哪儿|哪个地方|什么地方|哪)|(要|该)去哪|(地址|位置|地点)(是)?(在)?(哪里|哪|什么)?|怎么走|在什么位置|哪里|哪儿|在哪")]
    private static partial Regex WhereWords();

    [GeneratedRegex("(我们|我家|本|这个|在|去|到|自己)?(?<level>区里|政务中心|政务大厅|大厅|社区|居委会|街道|驿站|红色驿站|楼下驿站)(里|上|那里|那边|窗口|中心|办事处|办)?(能不能|可不可以|可以|能|就能|也能|行不行|是否|给|给不给)+(直接|也|就)?(办理|办|弄|搞|申请|受理|领|打印|交)?(吗|么|嘛|不)?")]
    private static partial Regex LevelWords();
}
