namespace Hanyang.Assistant.Knowledge.Workshop.Drafts;

/// <summary>What became of a verb on a draft. Each has its sentence in the resources: <c>Draft_…</c>.</summary>
public enum DraftOutcome
{
    Done,

    /// <summary>It waits for a later day now.</summary>
    Scheduled,
    Missing,

    /// <summary>Somebody else has changed the draft since it was read.</summary>
    ChangedMeanwhile,

    /// <summary>Its state doesn't allow it.</summary>
    NotNow,

    /// <summary>Nobody reviews what they wrote themselves.</summary>
    OwnWork,

    /// <summary>A newer version was published since the draft was begun.</summary>
    Outdated,

    /// <summary>There is a guide of that code already.</summary>
    CodeTaken,

    /// <summary>It says what is published already.</summary>
    NothingNew,
    ReasonMissing,
}
