using Hanyang.Assistant.Training.Exams;
using Hanyang.Assistant.Training.Questions;

namespace Hanyang.Assistant.Training.Recalls;

/// <summary>One question of somebody's mistakes (错题本).</summary>
/// <param name="Times">How often it was answered wrong in exams and exercises.</param>
/// <param name="Lapses">How often it was forgotten after the first time, reviews counted.</param>
/// <param name="Sources">The attempts in which that was, the first one first.</param>
/// <param name="Quote">What the guide says now; null where no guide is named.</param>
public sealed record MistakeLine(long Id, QuestionContent Content, MistakeState State, int Times, int Lapses, DateOnly DueOn, IReadOnlyList<MistakeSource> Sources, GuideQuote? Quote);

/// <param name="Item">1, 2, 3 … of the paper.</param>
public sealed record MistakeSource(long Attempt, int Item, string Exam, string Title, DateTimeOffset At);

/// <summary>What a list can be narrowed to, and is.</summary>
/// <param name="Tag">A tag of the question, such as a theme; empty for all.</param>
/// <param name="Guide">A guide's code; empty for all.</param>
/// <param name="Exam">An exam's code; empty for all.</param>
public sealed record MistakeFilter(string Tag, string Guide, string Exam, MistakeState? State)
{
    public static MistakeFilter None { get; } = new("", "", "", null);

    public bool Takes(MistakeLine line) => (Tag.Length == 0 || line.Content.Tags.Contains(Tag)) && (Guide.Length == 0 || line.Content.Guide == Guide)
        && (Exam.Length == 0 || line.Sources.Any(source => source.Exam == Exam)) && (State is null || line.State == State);
}
