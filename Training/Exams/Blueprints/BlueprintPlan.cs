using Hanyang.Assistant.Training.Questions;

namespace Hanyang.Assistant.Training.Exams.Blueprints;

/// <summary>What a paper is made of.</summary>
/// <param name="Enemies">Groups of codes of questions; of each group a paper has one at most.</param>
public sealed record BlueprintPlan(IReadOnlyList<BlueprintLine> Lines, IReadOnlyList<IReadOnlyList<string>> Enemies)
{
    public int Count => Lines.Sum(line => line.Count);

    public static BlueprintPlan Of(params IReadOnlyList<BlueprintLine> lines) => new(lines, []);

    public IEnumerable<Flaw> Flaws()
    {
        if (Lines.Count == 0)
        {
            yield return new("lines", "BlueprintNoLine");
        }

        for (var i = 0; i < Lines.Count; i++)
        {
            var line = Lines[i];
            if (line.Count is < 1 or > BlueprintLine.MostQuestions)
            {
                yield return new($"lines[{i + 1}]", "BlueprintCount", BlueprintLine.MostQuestions);
            }

            if (line.Easiest < 0 || line.Hardest > 5 || line.Easiest > line.Hardest)
            {
                yield return new($"lines[{i + 1}]", "BlueprintDifficulty");
            }

            if (line.Points is <= 0 or > 100)
            {
                yield return new($"lines[{i + 1}]", "QuestionPoints");
            }
        }

        if (Lines.Count > 0 && Count > BlueprintLine.MostQuestions)
        {
            yield return new("lines", "BlueprintCount", BlueprintLine.MostQuestions);
        }
    }
}
