using Hanyang.Assistant.Training.Exams.Attempts;
using Hanyang.Assistant.Training.Exams.Papers;

namespace Hanyang.Assistant.Training.Exams.Marks;

/// <summary>One answer that a hand marks.</summary>
/// <param name="Marks">In the order in which they came.</param>
public sealed record MarkingPlace(Attempt Attempt, int Item, IReadOnlyList<HandMark> Marks)
{
    public PaperItem Asked => Attempt.Paper.Items[Item - 1];
    public Verdict Verdict { get; } = Verdict.Of(Marks);

    /// <summary>In addresses.</summary>
    public string Key => $"{Attempt.Id}-{Item}";

    /// <summary>By which markers can speak of it without a name.</summary>
    public string Label => Knowledge.RecordJson.Digest(Key)[..6];

    public bool IsIn(MarkingView view, int marker) => view switch
    {
        MarkingView.Waiting => Verdict.Markers.Count == 0 || (Verdict.IsDisputed && !Verdict.Markers.Contains(marker)),
        MarkingView.Second => Verdict is { IsSettled: true, Markers: [var only] } && only != marker,
        MarkingView.Mine => Verdict.Markers.Contains(marker) && Verdict.Admits(marker),
    };
}
