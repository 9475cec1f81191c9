namespace Hanyang.Assistant.Knowledge.Workshop.Drafts;

/// <summary>How far a draft has come.</summary>
public enum DraftState
{
    /// <summary>草稿: somebody is writing.</summary>
    Draft,

    /// <summary>送审: waits for a reviewer.</summary>
    InReview,

    /// <summary>退回: came back with a reason; it can be written on.</summary>
    Returned,

    /// <summary>待发布: reviewed, takes effect on its day.</summary>
    Scheduled,
    Published,
    Discarded,
}
