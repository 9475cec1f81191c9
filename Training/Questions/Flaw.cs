namespace Hanyang.Assistant.Training.Questions;

/// <summary>Why a question is no good.</summary>
/// <param name="Field">As files name it, such as options[2].text.</param>
/// <param name="Key">The sentence that says so.</param>
public sealed record Flaw(string Field, string Key, params IReadOnlyList<object?> Values)
{
    public string Reason => Sentences.Get(Key, [.. Values]);
}
