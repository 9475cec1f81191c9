using Hanyang.Assistant.Knowledge.Guides;

namespace Hanyang.Assistant.Knowledge.Answering;

/// <summary>What a conversation remembers from one turn to the next; kept as JSON with the conversation.</summary>
/// <param name="Guide">The code of the guide that was last answered from: what "那要多久?" is about.</param>
/// <param name="Pending">The text of the inquiry that a clarifying question was asked about.</param>
/// <param name="Choices">The codes of the records between which it was asked back.</param>
/// <param name="Place">The place that the asker named last.</param>
public sealed record Focus(string? Guide = null, string? Pending = null, string? Place = null, Facet? Facet = null, IReadOnlyList<string>? Choices = null)
{
    public static Focus None { get; } = new();
}

/// <summary>What somebody asks (群众提问), as it was typed, in the state of the conversation.</summary>
public sealed record Inquiry(string Text, Focus Focus, DateTimeOffset Now)
{
    /// <summary>Characters; nobody types more by hand.</summary>
    public const int LongestText = 2_000;
}

/// <summary>The reply to an inquiry, what the conversation remembers after it, and the guide that a card should show, if any.</summary>
public sealed record Answer(Reply Reply, Focus Focus, ShownGuide? Card = null)
{
    /// <summary>What kind of message it was taken for.</summary>
    public Route Route { get; init; }

    /// <summary>The codes of the first candidates, best first; none where it was understood from the conversation alone.</summary>
    public IReadOnlyList<string> Ranking { get; init; } = [];

    /// <summary>The codes of the records between which it asks back.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>What the reply's text begins with before what it answers: as what the inquiry was read. Empty where it was read as it stands.</summary>
    public string Lead { get; init; } = "";

    /// <summary>The catalogue's revision, and the number of what was learned that took part; 0 for none.</summary>
    public long Revision { get; init; }
    public int LearnedVersion { get; init; }

    /// <summary>The record that it answers from.</summary>
    public Citation? Source => Reply is { Status: ReplyStatus.Answered, Citations: [var first, ..] } ? first : null;

    /// <summary>The message was a record's own name or alias.</summary>
    public bool IsNamed => Reply.Confidence >= 1 && Ranking.Count > 0;
}

/// <summary>A guide as it is shown: its code, version and content.</summary>
public sealed record ShownGuide(string Code, int Version, GuideContent Content, bool IsSample);
