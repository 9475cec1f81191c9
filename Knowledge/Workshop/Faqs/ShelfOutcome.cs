namespace Hanyang.Assistant.Knowledge.Workshop.Faqs;

/// <summary>What became of a change to an FAQ or a synonym. Each has its sentence in the resources: <c>Shelf_…</c>.</summary>
public enum ShelfOutcome
{
    Done,
    Missing,

    /// <summary>Somebody else has changed it since it was read.</summary>
    ChangedMeanwhile,

    /// <summary>There is one like it already.</summary>
    Taken,
    NothingNew,

    /// <summary>It names a guide that there isn't.</summary>
    GuideUnknown,
}
