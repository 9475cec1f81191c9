namespace Hanyang.Assistant.Knowledge.Office.Audit;

/// <summary>What something was done to.</summary>
/// <param name="Kind">In kebab case, such as guide or account.</param>
/// <param name="Key">What people call it by: a code, a name, a path.</param>
public readonly record struct Subject(string Kind, string Key);
