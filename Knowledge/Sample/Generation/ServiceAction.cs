namespace Hanyang.Assistant.Knowledge.Sample.Generation;

/// <summary>What can be done about a matter of a family: first issue, change, renewal and so on.</summary>
/// <param name="Suffix">What follows the matter's noun in the guide's name.</param>
/// <param name="Sayings">How residents say it, ~ for the noun.</param>
/// <param name="QuestionSayings">Other ways to say it, used only in questions.</param>
/// <param name="Pace">0 while you wait … 3 slow.</param>
internal sealed record ServiceAction(
    char Family,
    string Suffix,
    IReadOnlyList<string> Sayings,
    IReadOnlyList<string> QuestionSayings,
    IReadOnlyList<string> Materials,
    string Condition,
    IReadOnlyList<string> Exceptions,
    int Pace,
    string Outcome);
