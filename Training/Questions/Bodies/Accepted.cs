namespace Hanyang.Assistant.Training.Questions.Bodies;

/// <summary>A text that is accepted in a blank.</summary>
/// <param name="Credit">Per cent of the blank's points; 0 for a mistake that has a feedback of its own.</param>
public sealed record Accepted(string Text, decimal Credit = 100, string Feedback = "");
