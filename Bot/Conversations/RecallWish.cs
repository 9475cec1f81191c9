using Hanyang.Assistant.Training.Recalls;

namespace Hanyang.Assistant.Bot.Conversations;

internal enum RecallWishKind
{
    Begin,
    Forgot,
    Rate,
    Leave,
}

/// <summary>A word that is for the review of mistakes and no answer.</summary>
internal readonly record struct RecallWish(RecallWishKind Kind, RecallRating Rating = default)
{
    private static readonly Dictionary<string, RecallWish> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["错题"] = new(RecallWishKind.Begin),
        ["错题本"] = new(RecallWishKind.Begin),
        ["我的错题"] = new(RecallWishKind.Begin),
        ["复习"] = new(RecallWishKind.Begin),
        ["今日复习"] = new(RecallWishKind.Begin),
        ["复习错题"] = new(RecallWishKind.Begin),
        ["mistakes"] = new(RecallWishKind.Begin),
        ["review"] = new(RecallWishKind.Begin),
        ["想不起来"] = new(RecallWishKind.Forgot),
        ["不知道"] = new(RecallWishKind.Forgot),
        ["can't remember"] = new(RecallWishKind.Forgot),
        ["忘了"] = new(RecallWishKind.Rate, RecallRating.Again),
        ["吃力"] = new(RecallWishKind.Rate, RecallRating.Hard),
        ["记得"] = new(RecallWishKind.Rate, RecallRating.Good),
        ["轻松"] = new(RecallWishKind.Rate, RecallRating.Easy),
        ["forgot"] = new(RecallWishKind.Rate, RecallRating.Again),
        ["hard"] = new(RecallWishKind.Rate, RecallRating.Hard),
        ["good"] = new(RecallWishKind.Rate, RecallRating.Good),
        ["easy"] = new(RecallWishKind.Rate, RecallRating.Easy),
        ["暂停"] = new(RecallWishKind.Leave),
        ["退出"] = new(RecallWishKind.Leave),
        ["pause"] = new(RecallWishKind.Leave),
    };

    /// <summary>Null for everything else.</summary>
    public static RecallWish? Of(string text)
    {
        var said = text.Trim().TrimEnd('。', '.', '!', '！');
        return Words.TryGetValue(said, out var wish) ? wish : null;
    }

    /// <summary>Where a rating is waited for, its number will do.</summary>
    public static RecallRating? RatingOf(string text) =>
        Of(text) is { Kind: RecallWishKind.Rate } wish ? wish.Rating
        : text.Trim() is ['1' or '2' or '3' or '4'] number ? (RecallRating)(number[0] - '0') : null;
}
