namespace Hanyang.Assistant.Knowledge.Search.Learning;

/// <summary>A question that people asked, and the ids of the records that were confirmed to answer it.</summary>
/// <param name="Text">As it was asked, with personal numbers masked.</param>
public sealed record ConfirmedInquiry(string Text, IReadOnlyList<string> Records);
