namespace Hanyang.Assistant.Knowledge.Inquiries;

/// <summary>What the asker thinks of the reply (评价).</summary>
public enum Feedback
{
    Helpful,
    Unhelpful,
}

/// <summary>Why a reply did not help.</summary>
public enum FeedbackReason
{
    /// <summary>It answers something else (答非所问).</summary>
    OffTopic,

    /// <summary>What it says is not so (信息不对).</summary>
    Wrong,

    /// <summary>It cannot be understood (看不懂).</summary>
    Unclear,
    Other,

    /// <summary>None of what was offered is meant (以上都不是).</summary>
    NoneOfThese,
}
