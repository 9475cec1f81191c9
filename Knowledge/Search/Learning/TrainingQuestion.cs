namespace Hanyang.Assistant.Knowledge.Search.Learning;

/// <summary>A confirmed question with its candidates measured as if it had not been confirmed.</summary>
/// <param name="Fold">The part of the inquiries that it belongs to.</param>
/// <param name="IsCold">Measured as if its record had never been confirmed for anything else either.</param>
/// <param name="Relevant">By candidate.</param>
internal sealed record TrainingQuestion(int Fold, bool IsCold, SignalTable Table, bool[] Relevant)
{
    /// <summary>How much it counts.</summary>
    public float Weight { get; init; } = 1;

    /// <summary>Only then is there anything to learn from it.</summary>
    public bool IsFound => Relevant.Contains(true);
}
