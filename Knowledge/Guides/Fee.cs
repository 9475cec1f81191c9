namespace Hanyang.Assistant.Knowledge.Guides;

/// <summary>One fee (收费). An amount of 0 says that it is free of charge; null that the note tells how it is computed.</summary>
/// <param name="Amount">Yuan.</param>
public sealed record Fee(string Item, decimal? Amount, string Unit = "", string Note = "");
