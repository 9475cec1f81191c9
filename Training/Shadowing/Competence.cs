namespace Hanyang.Assistant.Training.Shadowing;

/// <param name="Text">What is to be mastered.</param>
public sealed record Competence(string Text, bool IsMastered);
