namespace Hanyang.Assistant.Benchmarks.Indexes;

/// <summary>An index of documents to compare with others: built once, then asked.</summary>
internal interface IComparedIndex : IAsyncDisposable
{
    /// <summary>What it is and in which form, for the table.</summary>
    string Name { get; }

    /// <summary>Everything from the texts to an index that answers. Ids and texts.</summary>
    Task BuildAsync(IReadOnlyList<(string Id, string Text)> documents);

    /// <summary>The ids of the best documents, best first; any of the question's terms may match.</summary>
    IReadOnlyList<string> Search(string question, int count);
}
