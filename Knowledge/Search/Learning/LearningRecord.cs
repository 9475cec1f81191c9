namespace Hanyang.Assistant.Knowledge.Search.Learning;

/// <summary>A record as the learner sees it.</summary>
/// <param name="Id">The same as in the index.</param>
/// <param name="Name">What it is called; may be empty.</param>
/// <param name="Text">Everything else that it says.</param>
/// <param name="Parents">
/// Keys of what it belongs to, one per level and the same levels for every record: an article's law, a guide's category and
/// department. Empty where it belongs to nothing.
/// </param>
/// <param name="Position">Its place among the records of its first parent: neighbours are about neighbouring matters.</param>
public sealed record LearningRecord(string Id, string Name, string Text, IReadOnlyList<string> Parents, int Position = 0);
