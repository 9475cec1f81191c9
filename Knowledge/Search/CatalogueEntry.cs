using Hanyang.Assistant.Knowledge.Answering;
using Hanyang.Assistant.Knowledge.Guides;

namespace Hanyang.Assistant.Knowledge.Search;

/// <summary>A passage of the catalogue as the answerer sees it: what it is, when it holds, and the phrases that name it.</summary>
public sealed class CatalogueEntry
{
    public required CitationKind Kind { get; init; }
    public required string Code { get; init; }
    public required string Title { get; init; }
    public required int Version { get; init; }

    /// <summary>Its position in the index.</summary>
    internal int Ordinal { get; set; }

    /// <summary>The article's position within its policy; 0 elsewhere.</summary>
    public int Part { get; init; }
    public string Category { get; init; } = "";
    public string Department { get; init; } = "";

    /// <summary>What a list shows of it, when it is a guide.</summary>
    public GuideListing? Listing { get; init; }

    /// <summary>The code of the guide that an FAQ belongs to.</summary>
    public string? Guide { get; init; }
    public Audience Audience { get; init; } = Audience.Both;

    /// <summary>The levels that can handle a guide; empty for other records.</summary>
    public IReadOnlyList<Level> Levels { get; init; } = [];
    public required bool IsSample { get; init; }
    public DateOnly? EffectiveFrom { get; init; }
    public DateOnly? EffectiveUntil { get; init; }

    /// <summary>Name and aliases, each on its own: an inquiry is compared with every single one.</summary>
    public required IReadOnlyList<Phrase> Phrases { get; init; }

    /// <summary>All grams of its names, aliases and keywords.</summary>
    public required Phrase Vocabulary { get; init; }

    /// <summary>All grams of what people say for its name's words, as no editor wrote it: never shown as an alias.</summary>
    public Phrase Generated { get; init; } = Phrase.Empty;

    /// <summary>What its name says is to be done, a bit for each action; 0 for records other than guides.</summary>
    public uint Actions { get; init; }

    /// <summary>What is meant for other records, though it sounds like this one (反例问), each on its own.</summary>
    public IReadOnlyList<Phrase> Counterexamples { get; init; } = [];

    /// <summary>The record's content, parsed when it is answered from.</summary>
    public required PackedJson Content { get; init; }

    public bool HoldsOn(DateOnly day) =>
        (EffectiveFrom is null || EffectiveFrom <= day) && (EffectiveUntil is null || day <= EffectiveUntil);

    public TContent Read<TContent>() => Content.Read<TContent>();
}
