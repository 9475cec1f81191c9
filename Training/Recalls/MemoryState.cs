namespace Hanyang.Assistant.Training.Recalls;

/// <summary>What somebody's memory of one question is like.</summary>
/// <param name="Stability">Days until the chance of recalling it has fallen to nine in ten.</param>
/// <param name="Difficulty">1 easy to 10 hard.</param>
public readonly record struct MemoryState(double Stability, double Difficulty);
