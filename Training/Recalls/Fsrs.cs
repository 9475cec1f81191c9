namespace Hanyang.Assistant.Training.Recalls;

/// <summary>
/// FSRS-6, the Free Spaced Repetition Scheduler of the Open Spaced Repetition group, with its default weights: pure functions of memory,
/// rating and whole days. Written from the formulas on their page "The Algorithm" (awesome-fsrs wiki, FSRS-6) and checked with the vectors
/// of ts-fsrs 5. No fuzz: the same history always gives the same day.
/// </summary>
/// <param name="weights">w0 … w20.</param>
/// <param name="retention">The chance of recalling a question at which it is asked again, above 0 and below 1.</param>
public sealed class Fsrs(IReadOnlyList<double> weights, double retention)
{
    private const double LeastStability = 0.001;
    private const double MostStability = 36_500;

    private readonly double decay = -weights[20];
    private readonly double factor = Math.Pow(0.9, -1 / weights[20]) - 1;

    public static IReadOnlyList<double> DefaultWeights { get; } =
    [
        0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796,
        1.4835, 0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
    ];

    /// <param name="before">Null when it is met for the first time.</param>
    /// <param name="days">Since the time before, at least 0; on the same day memory moves by a formula of its own.</param>
    public MemoryState Next(MemoryState? before, RecallRating rating, int days)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        if (before is not { } memory)
        {
            return new(Math.Clamp(weights[(int)rating - 1], LeastStability, MostStability), Math.Clamp(FirstDifficulty(rating), 1, 10));
        }

        var stability = days == 0 ? OnTheSameDay(memory.Stability, rating)
            : rating == RecallRating.Again ? Forgotten(memory, Retrievability(memory, days))
            : Recalled(memory, Retrievability(memory, days), rating);
        return new(Math.Clamp(stability, LeastStability, MostStability), NextDifficulty(memory.Difficulty, rating));
    }

    /// <summary>The chance of recalling it, 0 to 1.</summary>
    public double Retrievability(MemoryState memory, double days) => Math.Pow(1 + (factor * days / memory.Stability), decay);

    /// <summary>After how many days that chance has fallen to what is wanted: whole days, at least one.</summary>
    public int Interval(MemoryState memory) =>
        (int)Math.Clamp(Math.Round(memory.Stability / factor * (Math.Pow(retention, 1 / decay) - 1), MidpointRounding.AwayFromZero), 1, int.MaxValue);

    /// <param name="chance">Of recalling it just before.</param>
    internal double Recalled(MemoryState memory, double chance, RecallRating rating) => memory.Stability * (1
        + (Math.Exp(weights[8]) * (11 - memory.Difficulty) * Math.Pow(memory.Stability, -weights[9]) * (Math.Exp(weights[10] * (1 - chance)) - 1)
            * (rating == RecallRating.Hard ? weights[15] : 1) * (rating == RecallRating.Easy ? weights[16] : 1)));

    internal double Forgotten(MemoryState memory, double chance) => Math.Min(
        weights[11] * Math.Pow(memory.Difficulty, -weights[12]) * (Math.Pow(memory.Stability + 1, weights[13]) - 1) * Math.Exp(weights[14] * (1 - chance)),
        memory.Stability / Math.Exp(weights[17] * weights[18]));

    internal double OnTheSameDay(double stability, RecallRating rating)
    {
        var growth = Math.Pow(stability, -weights[19]) * Math.Exp(weights[17] * ((int)rating - 3 + weights[18]));
        return stability * (rating == RecallRating.Again ? growth : Math.Max(growth, 1));
    }

    // The harder it is already the less it gets harder, and all of it is drawn a little towards what is easy.
    internal double NextDifficulty(double difficulty, RecallRating rating)
    {
        var moved = difficulty - (weights[6] * ((int)rating - 3) * (10 - difficulty) / 9);
        return Math.Clamp((weights[7] * FirstDifficulty(RecallRating.Easy)) + ((1 - weights[7]) * moved), 1, 10);
    }

    private double FirstDifficulty(RecallRating rating) => weights[4] - Math.Exp(weights[5] * ((int)rating - 1)) + 1;
}
