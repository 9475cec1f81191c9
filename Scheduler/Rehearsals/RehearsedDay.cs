namespace Hanyang.Assistant.Scheduler.Rehearsals;

/// <summary>What will happen on a day, as things stand now.</summary>
/// <param name="Holiday">What the calendar calls the day; null for any other.</param>
/// <param name="People">How many people are told of anything.</param>
public sealed record RehearsedDay(
    DateOnly Day,
    bool IsWorkingDay,
    string? Holiday,
    IReadOnlyList<RehearsedEvent> Events,
    IReadOnlyList<RehearsedNotice> Notices,
    int People,
    IReadOnlyList<RehearsedTask> Tasks);

/// <param name="At">Null for what takes the whole day.</param>
/// <param name="Path">Where it is looked after; null where there is no page for it.</param>
/// <param name="People">How many it concerns; null where nobody in particular.</param>
public sealed record RehearsedEvent(RehearsedEventKind Kind, TimeOnly? At, string Title, string? Path, int? People = null);

public enum RehearsedEventKind
{
    /// <summary>A theme, topic or exercise of the training year begins.</summary>
    OccurrenceOpens,

    /// <summary>Its last day.</summary>
    OccurrenceCloses,
    ExamOpens,
    ExamCloses,
    Session,
    Placement,

    /// <summary>The last day of a certificate.</summary>
    CertificateEnds,
}

/// <param name="Sentence">In the reader's language; of many of one kind the first.</param>
/// <param name="Others">How many more there are of its kind.</param>
public sealed record RehearsedNotice(string Sentence, int People, int Others = 0);

/// <summary>A task that somebody gets (待办).</summary>
public sealed record RehearsedTask(string Title, string Path, string? Owner);
