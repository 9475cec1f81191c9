namespace Hanyang.Assistant.Training.Questions.Proposals;

/// <summary>A question that a rule makes of a guide.</summary>
/// <param name="Rule">Such as promisedLimit.</param>
/// <param name="Statement">What the guide says that it rests on: another statement is another proposal.</param>
internal sealed record Proposed(string Rule, string Statement, QuestionContent Content);
