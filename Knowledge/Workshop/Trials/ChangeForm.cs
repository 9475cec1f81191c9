using Hanyang.Assistant.Knowledge.Search;
using Hanyang.Assistant.Knowledge.Workshop.Aliases;

namespace Hanyang.Assistant.Knowledge.Workshop.Trials;

public enum TriedChange
{
    None,
    SynonymAdded,
    SynonymRemoved,
    AliasAdded,
}

/// <summary>A small change typed on the page of batch tests.</summary>
public sealed record ChangeForm
{
    private const int LongestWord = 100;

    public TriedChange Change { get; init; }
    public string? From { get; init; }
    public string? To { get; init; }
    public string? Scope { get; init; }
    public string? Code { get; init; }
    public string? Alias { get; init; }

    /// <summary>The change, or a sentence that says what is missing.</summary>
    internal async Task<(CatalogueChanges? Changes, string? Refusal)> ReadAsync(Catalogue catalogue, AliasWriting aliases, CancellationToken cancel)
    {
        var (from, to, scope) = (Word(From), Word(To), Word(Scope));
        switch (Change)
        {
            case TriedChange.None:
                return (CatalogueChanges.None, null);
            case TriedChange.SynonymAdded or TriedChange.SynonymRemoved when from is null || to is null:
                return (null, Sentences.Get("ChangeNeedsWords", LongestWord));
            case TriedChange.SynonymAdded:
                return (new() { Synonyms = [new(from!, to!, scope)] }, null);
            case TriedChange.SynonymRemoved:
                return catalogue.Synonyms.Any(synonym => (synonym.From, synonym.To, synonym.Scope) == (from, to, scope))
                    ? (new() { Synonyms = [new(from!, to!, scope, IsRemoved: true)] }, null)
                    : (null, Sentences.Get("ChangeNoSynonym"));
            case TriedChange.AliasAdded:
                return Word(Code) is { } code && Word(Alias) is { } alias && await aliases.ChangesAsync(code, [alias], cancel) is { } changes
                    ? (changes, null)
                    : (null, Sentences.Get("ChangeNoAlias", LongestWord));
            default:
                throw new InvalidOperationException($"{Change} is no change.");
        }
    }

    private static string? Word(string? text) => text?.Trim() is { Length: > 0 and <= LongestWord } word ? word : null;
}
