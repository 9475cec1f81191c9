using Hanyang.Assistant.Knowledge.Search;

namespace Hanyang.Assistant.Benchmarks.Indexes;

/// <summary>The product's own index, without anything learned.</summary>
internal sealed class OurIndex : IComparedIndex
{
    private PassageIndex index = PassageIndex.Empty;

    public string Name => "ours, unigrams + bigrams";

    public Task BuildAsync(IReadOnlyList<(string Id, string Text)> documents)
    {
        index = PassageIndexBuilder.Build([.. documents.Select(document => new Passage(document.Id, [(PassageField.Body, document.Text)]))]);
        return Task.CompletedTask;
    }

    public IReadOnlyList<string> Search(string question, int count) => [.. index.Search(question, count).Select(hit => index.IdOf(hit.Ordinal))];

    public ValueTask DisposeAsync() => default;
}
