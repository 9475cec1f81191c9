using System.Text.Json.Serialization;
using Hanyang.Assistant.Knowledge.Guides;

namespace Hanyang.Assistant.Knowledge.Answering;

public enum ReplyStatus
{
    /// <summary>From a record, with its citation.</summary>
    Answered,

    /// <summary>Asks back, with the choices as suggestions.</summary>
    Clarify,

    /// <summary>Nothing in the catalogue fits; offers a person.</summary>
    Unanswered,

    /// <summary>Outside what the assistant may or can do.</summary>
    Refused,
}

public enum CitationKind
{
    Guide,
    Policy,
    Faq,
    JointService,
    Point,
}

/// <summary>Which record a reply rests on, which part of it and which version.</summary>
public sealed record Citation(CitationKind Kind, string Code, string Title, Facet? Facet, int Version);

/// <summary>What the bot replies (答复): the one shape of the command line, of every channel and of the statistics.</summary>
public sealed record Reply
{
    public required ReplyStatus Status { get; init; }

    /// <summary>Plain text with line breaks, complete without any card.</summary>
    public required string Text { get; init; }
    public IReadOnlyList<Facet> Facets { get; init; } = [];
    public IReadOnlyList<Citation> Citations { get; init; } = [];

    /// <summary>What the asker may want to send next, each a message of its own.</summary>
    public IReadOnlyList<string> Suggestions { get; init; } = [];

    /// <summary>0 to 1: how sure the assistant is that this is the record that was asked for.</summary>
    public double Confidence { get; init; }

    /// <summary>Milliseconds.</summary>
    [JsonPropertyName("elapsedMs")]
    public double ElapsedMs { get; init; }

    /// <summary>A cited record is sample data.</summary>
    public bool Sample { get; init; }

    /// <summary>The text begins with sentences that a language model wrote, labelled as such; the record's own words stand below them.</summary>
    public bool Generated { get; init; }
}
