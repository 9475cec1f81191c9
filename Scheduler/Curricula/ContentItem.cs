namespace Hanyang.Assistant.Scheduler.Curricula;

/// <summary>A thing that people learn with, or are examined by, in an occurrence.</summary>
/// <param name="Reference">A code, for a material also an address.</param>
/// <param name="Title">As people read it; empty where the reference says it all.</param>
public sealed record ContentItem(ContentKind Kind, string Reference, string Title);
