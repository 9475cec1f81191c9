using Hanyang.Assistant.Training.Exams;
using Hanyang.Assistant.Training.Exams.Papers;

namespace Hanyang.Assistant.Training.Recalls;

/// <summary>A question that comes again, as its person may see it now.</summary>
/// <param name="Asked">The version that is published, or the one that was answered just now; it has no place in any paper.</param>
/// <param name="Open">Null until it is answered; only then may be told what is right.</param>
/// <param name="Mark">Null until it is answered.</param>
/// <param name="Choices">The ratings that may be given, with the days until it would come again.</param>
public sealed record RecallCard(long Id, AskedItem Asked, ShownQuestion Question, OpenAnswer? Open, Mark? Mark, IReadOnlyList<(RecallRating Rating, int Days)> Choices);

/// <summary>What is to be reviewed on a day.</summary>
/// <param name="Due">Ids, in the order in which they are asked.</param>
/// <param name="Done">How many questions were reviewed on it already.</param>
/// <param name="IsSitting">A certification exam is going on: nothing is asked or told meanwhile.</param>
/// <param name="NextOn">When something comes again; null where nothing does.</param>
public sealed record RecallDay(IReadOnlyList<long> Due, int Done, bool IsSitting, DateOnly? NextOn)
{
    public int All => Done + Due.Count;
}
