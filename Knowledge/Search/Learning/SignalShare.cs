namespace Hanyang.Assistant.Knowledge.Search.Learning;

/// <summary>What one signal adds to a record's score.</summary>
/// <param name="Name">As in <see cref="Signal"/>, or Parent, the level from 1, and as in <see cref="ParentSignal"/>.</param>
/// <param name="Value">In the signal's unit.</param>
/// <param name="Contribution">Value times weight.</param>
public sealed record SignalShare(string Name, float Value, float Weight, float Contribution);
