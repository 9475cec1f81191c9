namespace Hanyang.Assistant.Knowledge.Guides;

/// <summary>One step of the process (流程).</summary>
public sealed record Step(string Name, string Text);
