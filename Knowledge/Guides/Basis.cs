namespace Hanyang.Assistant.Knowledge.Guides;

/// <summary>The law or regulation on which an item rests (依据).</summary>
public sealed record Basis(string Title, string Article = "");
