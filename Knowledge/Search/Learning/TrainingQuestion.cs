namespace Hanyang.Assistant.Knowledge.Search.Learning;

/// <summary>A confirmed question with its candidates measured as if it had not been confirmed.</summary>
/// <param name="Fold">Which part of the inquiries was left out for it.</param>
/// <param name="Relevant">By candidate.</param>
internal sealed record TrainingQuestion(int Fold, SignalTable Table, bool[] Relevant)
{
    /// <summary>Only then is there anything to learn from it.</summary>
    public bool IsFound => Relevant.Contains(true);
}
