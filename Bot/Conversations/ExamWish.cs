using System.Text.RegularExpressions;

namespace Hanyang.Assistant.Bot.Conversations;

internal enum ExamWishKind
{
    List,
    Start,
    GoOn,
    Pass,
    Back,
    Go,
    HandIn,
    ConfirmHandIn,
    Leave,
}

/// <summary>A word that is for the exam and no answer.</summary>
/// <param name="Number">Of the exam in the list, or of the item.</param>
internal readonly partial record struct ExamWish(ExamWishKind Kind, int Number = 0)
{
    private static readonly Dictionary<string, ExamWishKind> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["考试"] = ExamWishKind.List,
        ["练习"] = ExamWishKind.List,
        ["我的考试"] = ExamWishKind.List,
        ["我的练习"] = ExamWishKind.List,
        ["云培训"] = ExamWishKind.List,
        ["exams"] = ExamWishKind.List,
        ["exam"] = ExamWishKind.List,
        ["exercise"] = ExamWishKind.List,
        ["继续"] = ExamWishKind.GoOn,
        ["继续作答"] = ExamWishKind.GoOn,
        ["go on"] = ExamWishKind.GoOn,
        ["continue"] = ExamWishKind.GoOn,
        ["跳过"] = ExamWishKind.Pass,
        ["下一题"] = ExamWishKind.Pass,
        ["skip"] = ExamWishKind.Pass,
        ["next"] = ExamWishKind.Pass,
        ["上一题"] = ExamWishKind.Back,
        ["back"] = ExamWishKind.Back,
        ["交卷"] = ExamWishKind.HandIn,
        ["hand in"] = ExamWishKind.HandIn,
        ["确认交卷"] = ExamWishKind.ConfirmHandIn,
        ["confirm hand in"] = ExamWishKind.ConfirmHandIn,
        ["暂停"] = ExamWishKind.Leave,
        ["退出"] = ExamWishKind.Leave,
        ["pause"] = ExamWishKind.Leave,
    };

    /// <summary>Null for everything else.</summary>
    public static ExamWish? Of(string text)
    {
        var said = text.Trim().TrimEnd('。', '.', '!', '！');
        if (said.Length is 0 or > 20)
        {
            return null;
        }

        if (Words.TryGetValue(said, out var kind))
        {
            return new(kind);
        }

        return Start().Match(said) is { Success: true } start ? new(ExamWishKind.Start, int.Parse(start.Groups[1].ValueSpan))
            : Item().Match(said) is { Success: true } item ? new(ExamWishKind.Go, int.Parse(item.Groups[1].ValueSpan))
            : null;
    }

    [GeneratedRegex(@"\A(?:开始|start)\s*([1-9][0-9]?)\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Start();

    [GeneratedRegex(@"\A(?:第\s*([1-9][0-9]{0,2})\s*题)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Item();
}
