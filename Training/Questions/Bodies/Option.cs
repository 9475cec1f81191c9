using System.Globalization;

namespace Hanyang.Assistant.Training.Questions.Bodies;

/// <summary>One option of a choice.</summary>
/// <param name="Key">A letter by its place in the record. Answers name it, so papers may show the options in any order.</param>
/// <param name="Credit">Per cent of the points, -100 to 100, where the record sets one; else the rule of the kind counts.</param>
public sealed record Option(string Key, string Text, bool IsCorrect, decimal? Credit = null, string Feedback = "")
{
    public const int Most = 26;

    public static string KeyOf(int place) => ((char)('A' + place)).ToString(CultureInfo.InvariantCulture);

    internal static IEnumerable<Flaw> Flaws(IReadOnlyList<Option> options)
    {
        if (options.Count is < 2 or > Most)
        {
            yield return new("options", "QuestionOptionCount", Most);
        }

        foreach (var same in options.GroupBy(option => option.Text.Trim()).Where(same => same.Count() > 1))
        {
            yield return new("options", "QuestionOptionTwice", same.Key);
        }

        foreach (var option in options.Where(option => option.Credit is < -100 or > 100))
        {
            yield return new("options", "QuestionCredit", option.Key);
        }
    }
}
