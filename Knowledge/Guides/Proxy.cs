namespace Hanyang.Assistant.Knowledge.Guides;

/// <summary>Whether somebody else may apply (代办委托).</summary>
public sealed record Proxy(bool Allowed, string Note = "");
