using Hanyang.Assistant.Knowledge.Guides;

namespace Hanyang.Assistant.Knowledge.Sample.Generation;

/// <summary>Which guides come down to subdistricts and nearer, and which stand under notice-and-commitment.</summary>
internal sealed class HandlingPlan
{
    private readonly GenerationSize size;
    private readonly int[] rank;
    private readonly HashSet<int> commitments;

    public HandlingPlan(IReadOnlyList<ChosenItem> items, GenerationSize size)
    {
        this.size = size;
        var order = items.Select(item => item.Number).ToArray();
        Dice.For(size.Seed, "handling").Shuffle<int>(order);

        // The nearer to the resident, the plainer the matter: private persons' and quick ones come first.
        order = [.. order.OrderBy(number => items[number].Item is { Matter.Department.Audience: Audience.Individual, Action.Pace: < 3 } ? 0 : 1)];
        rank = new int[items.Count];
        for (var i = 0; i < order.Length; i++)
        {
            rank[order[i]] = i;
        }

        // Notice-and-commitment is for permits, and for others only in a small catalogue without enough of them.
        commitments = [.. order.OrderBy(number => items[number].Item.Matter.Family == '许' ? 0 : 1).Take(size.Commitments)];
    }

    public bool IsCommitment(ChosenItem item) => commitments.Contains(item.Number);

    public HandlingByLevel HandlingOf(ChosenItem item)
    {
        var place = rank[item.Number];
        var nearby = At(place, size.Nearby, size.CompleteNearby);
        return new(
            Handling.Complete,
            At(place, size.AtSubdistricts, size.CompleteAtSubdistricts),
            nearby,
            // A community takes in all of these, a station with its one volunteer every second one.
            place % 2 == 0 ? nearby : Handling.None);
    }

    private static Handling At(int place, int handled, int completed) =>
        place < completed ? Handling.Complete : place < handled ? Handling.Accept : Handling.None;
}
