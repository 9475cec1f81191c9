using Hanyang.Assistant.Knowledge.Guides;

namespace Hanyang.Assistant.Knowledge.Answering;

/// <summary>What a conversation remembers from one turn to the next; kept as JSON with the conversation.</summary>
/// <param name="Guide">The code of the guide that was last answered from: what "那要多久?" is about.</param>
/// <param name="Pending">The text of the inquiry that a clarifying question was asked about.</param>
/// <param name="Place">The place that the asker named last.</param>
public sealed record Focus(string? Guide = null, string? Pending = null, string? Place = null, Facet? Facet = null)
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
}

/// <summary>A guide as it is shown: its code, version and content.</summary>
public sealed record ShownGuide(string Code, int Version, GuideContent Content, bool IsSample);
