using Hanyang.Assistant.Knowledge.Faqs;
using Hanyang.Assistant.Knowledge.Guides;
using Hanyang.Assistant.Knowledge.JointServices;

namespace Hanyang.Assistant.Knowledge.Workshop.Trials;

/// <summary>A guide as it would be.</summary>
/// <param name="Content">Null leaves it as it is.</param>
/// <param name="Hints">Null leaves them as they are.</param>
public sealed record GuideChange(string Code, GuideContent? Content, GuideHints? Hints)
{
    /// <summary>It would be withdrawn, or wasn't there yet.</summary>
    public bool IsRemoved { get; init; }

    /// <summary>The number of the content's version; null for the next one.</summary>
    public int? Version { get; init; }
}

/// <summary>An FAQ as it would be.</summary>
/// <param name="Content">Null takes it away.</param>
public sealed record FaqChange(string Code, FaqContent? Content);

/// <summary>A joint service as it would be.</summary>
public sealed record JointServiceChange(string Code, JointServiceContent Content);

/// <summary>A synonym that would come or go.</summary>
public sealed record SynonymChange(string From, string To, string? Scope, bool IsRemoved = false);

/// <summary>What an editor is about to change in the catalogue, to be tried in memory first. Kept as JSON with a batch test.</summary>
public sealed record CatalogueChanges
{
    public static CatalogueChanges None { get; } = new();

    public IReadOnlyList<GuideChange> Guides { get; init; } = [];
    public IReadOnlyList<FaqChange> Faqs { get; init; } = [];
    public IReadOnlyList<JointServiceChange> JointServices { get; init; } = [];
    public IReadOnlyList<SynonymChange> Synonyms { get; init; } = [];

    internal bool IsEmpty() => Guides.Count + Faqs.Count + JointServices.Count + Synonyms.Count == 0;

    /// <summary>The same for the same changes.</summary>
    internal string Digest() => RecordJson.Digest(this);
}
