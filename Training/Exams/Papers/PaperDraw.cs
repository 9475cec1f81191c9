using Hanyang.Assistant.Training.Exams.Blueprints;

namespace Hanyang.Assistant.Training.Exams.Papers;

/// <summary>Draws the questions of a paper: a pure function of plan, bank and seed.</summary>
internal static class PaperDraw
{
    private const int MostTries = 20;

    /// <summary>The questions line after line, each with the points that the line sets; null where the bank can't fill the plan.</summary>
    public static IReadOnlyList<(DrawnFrom Question, decimal? Points)>? Draw(BlueprintPlan plan, IEnumerable<DrawnFrom> bank, long seed)
    {
        var order = new SeededOrder(seed);
        // In the order of the codes, whatever the database's was.
        DrawnFrom[] sorted = [.. bank.OrderBy(question => question.Code, StringComparer.Ordinal)];
        var fitting = plan.Lines.Select(line => sorted.Where(line.Takes).ToArray()).ToArray();
        // Lines with little to choose from choose first, or a line that takes anything would take it away.
        int[] lines = [.. Enumerable.Range(0, plan.Lines.Count).OrderBy(line => fitting[line].Length - plan.Lines[line].Count)];
        for (var tries = 0; tries < MostTries; tries++)
        {
            if (Try(plan, fitting, lines, order) is { } drawn)
            {
                return [.. drawn.SelectMany((questions, line) => questions.Select(question => (question, plan.Lines[line].Points)))];
            }
        }

        return null;
    }

    private static List<DrawnFrom>[]? Try(BlueprintPlan plan, DrawnFrom[][] fitting, int[] lines, SeededOrder order)
    {
        var enemies = plan.Enemies.SelectMany(group => group.Select(code => (code, group))).ToLookup(pair => pair.code, pair => pair.group);
        var drawn = plan.Lines.Select(_ => new List<DrawnFrom>()).ToArray();
        var closed = new HashSet<string>();
        foreach (var line in lines)
        {
            foreach (var question in order.Shuffle(fitting[line]))
            {
                if (drawn[line].Count == plan.Lines[line].Count)
                {
                    break;
                }

                if (closed.Add(question.Code))
                {
                    drawn[line].Add(question);
                    closed.UnionWith(enemies[question.Code].SelectMany(group => group));
                }
            }

            if (drawn[line].Count < plan.Lines[line].Count)
            {
                return null;
            }
        }

        return drawn;
    }
}
