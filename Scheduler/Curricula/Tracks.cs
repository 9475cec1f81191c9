namespace Hanyang.Assistant.Scheduler.Curricula;

/// <summary>双月一主题、单月一专题、每周一业务, as this bureau reads it: a theme in each even month, a topic in each odd one, an exercise every week.</summary>
public static class Tracks
{
    public const string Theme = "theme";
    public const string Topic = "topic";
    public const string Exercise = "exercise";

    public static IReadOnlyList<Track> Default { get; } =
    [
        new(Theme, Sentences.Chinese("TrackTheme"), "FREQ=YEARLY;BYMONTH=2,4,6,8,10,12;BYMONTHDAY=1", ShiftRule.WithinPeriod, PeriodLength.Month, Sentences.Chinese("TitleTheme"), [ContentKind.Course, ContentKind.Material]),
        new(Topic, Sentences.Chinese("TrackTopic"), "FREQ=YEARLY;BYMONTH=1,3,5,7,9,11;BYMONTHDAY=1", ShiftRule.WithinPeriod, PeriodLength.Month, Sentences.Chinese("TitleTopic"), [ContentKind.Course]),
        new(Exercise, Sentences.Chinese("TrackExercise"), "FREQ=WEEKLY;BYDAY=MO", ShiftRule.WithinPeriod, PeriodLength.Week, Sentences.Chinese("TitleExercise"), [ContentKind.Blueprint]),
    ];
}
