using System.Text.RegularExpressions;

namespace Hanyang.Assistant.Knowledge.Answering;

/// <summary>The polite and colloquial shells around a question ("请问…怎么办理"), which say nothing about the item.</summary>
internal static partial class Shells
{
    /// <param name="text">Normalised.</param>
    /// <returns>The text with blanks in their place.</returns>
    public static string Strip(string text) => Words().Replace(text, " ");

    [GeneratedRegex("请问(一下)?|想(要)?(问|咨询|了解|知道)(一?下)?|咨询(一?下)|问(一?下)|你好|您好|麻烦(问|您|你)?(一?下)?|打扰(一?下)?|(我|我们)?(现在|最近|刚刚?)?(想要?|要|准备|打算|需要)(去)?(办理|办个|办一?下|办|申请|弄个|弄一?下|弄|搞个|搞)?|(该|应该|要|得|又|到底)?(怎么|如何|怎样|咋|咋个|么样|怎么样)(才能|才|去|来|个)?(办理|办呀|办呢|办|弄|搞|申请|处理|操作|做|整|走|申领)?(啊|呢|呀|才好|才行)?|(可不可以|能不能|可以不可以|行不行|能否|是否|是不是)|可以(吗|么)?|有没有|(吗|呢|吧|啊|呀|嘛|哦|哈|咧|撒|噻)(?=\\s|$)|谢谢|谢了|急|在线等|求助|帮忙|(给|帮)我|告诉我|说(一?下)|关于|有关|的话|那(么|个)?(?=\\s|$)|^那(么)?|^这个|^它|^还")]
    private static partial Regex Words();
}
