namespace Hanyang.Assistant.Training.Exams.Marks;

/// <summary>
/// What the marks of one answer come to. One marker is enough. Two who are no more than a quarter of the points apart have their mean; else
/// a third decides.
/// </summary>
/// <param name="Share">Of the item's points, 0 to 1; null until it is settled.</param>
/// <param name="Markers">Their persons, in the order in which each came first.</param>
public sealed record Verdict(decimal? Share, IReadOnlyList<int> Markers)
{
    /// <summary>As far apart two may be, as a share of the points.</summary>
    public const decimal MostApart = 0.25m;

    public bool IsSettled => Share is not null;

    /// <summary>Two are too far apart, and nobody has decided yet.</summary>
    public bool IsDisputed => Share is null && Markers.Count > 0;

    /// <param name="marks">Of one answer, in the order in which they came.</param>
    public static Verdict Of(IEnumerable<HandMark> marks)
    {
        List<int> markers = [];
        var last = new Dictionary<int, decimal>();
        foreach (var mark in marks)
        {
            if (last.TryAdd(mark.MarkerId, mark.Share))
            {
                markers.Add(mark.MarkerId);
            }

            last[mark.MarkerId] = mark.Share;
        }

        decimal? share = markers switch
        {
            [] => null,
            [var only] => last[only],
            [var one, var other] => Math.Abs(last[one] - last[other]) <= MostApart ? (last[one] + last[other]) / 2 : null,
            [_, _, var third, ..] => last[third],
        };
        return new(share, markers);
    }

    /// <summary>Whether a mark of this person's would count: nobody marks after the decision, nor where two agree, but each may think again.</summary>
    public bool Admits(int marker) => Markers.Count switch
    {
        < 2 => true,
        2 => IsDisputed || Markers.Contains(marker),
        _ => Markers[2] == marker,
    };

    /// <summary>Whether a mark of this person's would decide between two.</summary>
    public bool IsDecisionOf(int marker) => (IsDisputed && !Markers.Contains(marker)) || (Markers.Count > 2 && Markers[2] == marker);
}
