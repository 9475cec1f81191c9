using Hanyang.Assistant.Knowledge.Guides;

namespace Hanyang.Assistant.Knowledge.Answering.Phrasing;

/// <summary>A part of a record, as the model gets it.</summary>
/// <param name="Token">What a sentence cites it by, such as [1].</param>
/// <param name="Facet">The part of a guide; null for the text of an FAQ or an article.</param>
/// <param name="IsAsked">It was asked for, and is not only told because it goes with what was.</param>
internal sealed record Passage(string Token, Facet? Facet, string Label, string Text, bool IsAsked);

/// <summary>What the model gets of the record that was answered from: its name and the parts that the answer consists of, in the record's words.</summary>
internal sealed record Source(string Title, IReadOnlyList<Passage> Passages);
