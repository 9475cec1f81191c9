using System.Text.RegularExpressions;
using Hanyang.Assistant.Knowledge.Guides;

namespace Hanyang.Assistant.Knowledge.Answering;

/// <summary>The words by which somebody says for whom it is: for a company or for a person. Only clear ones: "公司裁员" is a person's matter.</summary>
internal static partial class AudienceWords
{
    /// <summary>Null where it is not said, or both are.</summary>
    /// <param name="text">Normalised, blanks for punctuation.</param>
    public static Audience? Read(string text) => (Business().IsMatch(text), Individual().IsMatch(text)) switch
    {
        (true, false) => Audience.Business,
        (false, true) => Audience.Individual,
        _ => null,
    };

    /// <summary>The same in answer to the question for whom: one word is enough.</summary>
    public static Audience? Chosen(string text) => Read(text) ?? (BusinessWord().IsMatch(text), IndividualWord().IsMatch(text)) switch
    {
        (true, false) => Audience.Business,
        (false, true) => Audience.Individual,
        _ => null,
    };

    /// <summary>The text without the words that would be chosen by.</summary>
    public static string Strip(string text) => IndividualWord().Replace(BusinessWord().Replace(text, ""), "");

    [GeneratedRegex("公司|企业|单位|老板|法人|厂")]
    private static partial Regex BusinessWord();

    [GeneratedRegex("个人|自己|私人|本人|家里|居民")]
    private static partial Regex IndividualWord();

    [GeneratedRegex("以(公司|企业|单位)(的)?(名义|身份)|(给|为|替)(新)?(员工|职工|工人|工友)们?(办|交|缴|买|上|参|登)|(我们?|咱们?)(这)?(公司|企业|厂里?|厂子)(要|想|需要|准备|打算|怎么|如何)|(作为|是)(一家)?(企业|用人单位)(怎么|如何|要|想|来|办|的)|(企业|用人单位)(怎么|如何|要怎么|想)(给|办|交|申请|参保|登记)|(那)?(换成|换了|改成|如果是|要是|那)(公司|企业|单位)(的话|呢)")]
    private static partial Regex Business();

    [GeneratedRegex("以?个人(的)?(名义|身份)|(我|自己)(是)?(个人)(怎么|如何|要|想|来|去|自己|办|交|申请)|没有?(单位|公司)(的)?(个人|人)|(那)?(换成|换了|改成|如果是|要是|那)个人(的话|呢)")]
    private static partial Regex Individual();
}
