using Hanyang.Assistant.Knowledge;
using Hanyang.Assistant.Training.Exams.Blueprints;
using Hanyang.Assistant.Training.Questions;

namespace Hanyang.Assistant.Training.Exams;

/// <summary>What a trainer sets for an exam.</summary>
/// <param name="Minutes">How long a sitting may take.</param>
/// <param name="Attempts">How many sittings each person has; 0 means any number.</param>
/// <param name="PassMark">Per cent of the points.</param>
/// <param name="GraceSeconds">For answers that were on their way when the time was up.</param>
/// <param name="ValidMonths">How long a certificate from it is valid.</param>
public sealed record ExamTerms(
    string Title,
    ExamKind Kind,
    BlueprintPlan Plan,
    DateTimeOffset OpensAt,
    DateTimeOffset ClosesAt,
    int Minutes,
    int Attempts,
    int PassMark,
    Audience Audience,
    int GraceSeconds = 30,
    int ValidMonths = 24)
{
    public const int LongestTitle = 100;

    /// <summary>Records compare lists by reference; this compares what is in them.</summary>
    public bool Same(ExamTerms other) => RecordJson.Write(this) == RecordJson.Write(other);

    /// <summary>Why it can't be held so; nothing when it can.</summary>
    public IEnumerable<Flaw> Flaws()
    {
        if (string.IsNullOrWhiteSpace(Title) || Title.Length > LongestTitle)
        {
            yield return new("title", "ExamTitleRule", LongestTitle);
        }

        if (ClosesAt <= OpensAt)
        {
            yield return new("closes", "ExamWindowRule");
        }

        foreach (var (field, value, least, most) in new[] { ("minutes", Minutes, 1, 1440), ("attempts", Attempts, 0, 100), ("pass", PassMark, 0, 100), ("grace", GraceSeconds, 0, 600), ("months", ValidMonths, 1, 120) })
        {
            if (value < least || value > most)
            {
                yield return new(field, "ExamRange", least, most);
            }
        }

        foreach (var flaw in Plan.Flaws())
        {
            yield return flaw;
        }
    }
}
