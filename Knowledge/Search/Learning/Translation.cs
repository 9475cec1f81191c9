namespace Hanyang.Assistant.Knowledge.Search.Learning;

/// <summary>Which words of records are meant by which words of questions.</summary>
/// <param name="table">By the question's gram, the records' grams and how probable it is that each is asked for so.</param>
internal sealed class Translation(Dictionary<int, (int Gram, float Probability)[]> table)
{
    public ReadOnlySpan<(int Gram, float Probability)> Of(int asked) => table.GetValueOrDefault(asked);
}
