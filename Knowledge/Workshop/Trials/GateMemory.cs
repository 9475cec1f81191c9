namespace Hanyang.Assistant.Knowledge.Workshop.Trials;

/// <summary>
/// What the gate worked out last: how the gold questions are answered now, and what the last change would do. An editor sees the gate
/// and then publishes, and tries several changes on one catalogue: neither makes her wait for the same answers again.
/// </summary>
public sealed class GateMemory
{
    private volatile Known<IReadOnlyList<TrialOutcome>>? outcomes;
    private volatile Known<PublishGate>? gate;

    internal IReadOnlyList<TrialOutcome>? OutcomesOf(string questions) => outcomes is { } known && known.Key == questions ? known.Value : null;

    internal PublishGate? GateOf(string questions, CatalogueChanges changes) => gate is { } known && known.Key == questions + changes.Digest() ? known.Value : null;

    /// <param name="questions">Stands for the questions, the catalogue's revision and the day.</param>
    internal PublishGate Keep(string questions, CatalogueChanges changes, TrialResult result)
    {
        outcomes = new(questions, [.. result.Comparisons.Select(comparison => comparison.Before)]);
        gate = new(questions + changes.Digest(), PublishGate.Of(result));
        return gate.Value;
    }

    private sealed record Known<T>(string Key, T Value);
}
