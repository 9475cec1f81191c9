using System.Globalization;

namespace Hanyang.Assistant.Knowledge.Evaluation;

/// <summary>A file of <c>qrels</c>: question, document, grade, divided by tabs, with or without a heading.</summary>
internal sealed class JudgementFile
{
    private readonly string file;
    private readonly OrderedDictionary<string, (int Line, Dictionary<string, int> Relevant)> byQuestion = new(StringComparer.Ordinal);

    private JudgementFile(string file) => this.file = file;

    /// <exception cref="EvaluationRefusedException">A line is not a judgement, or none says that a document is relevant.</exception>
    public static async Task<JudgementFile> ReadAsync(string file, CancellationToken cancel)
    {
        var judgements = new JudgementFile(file);
        await using var stream = TextLines.Open(file);
        await foreach (var (number, line) in TextLines.ReadAsync(file, stream, cancel))
        {
            judgements.Add(number, line.Split('\t', StringSplitOptions.TrimEntries));
        }

        return judgements.byQuestion.Count > 0
            ? judgements
            : throw new EvaluationRefusedException(EvaluationRefusal.NothingJudged, file);
    }

    public IReadOnlyList<JudgedQuestion> Questions() =>
        [.. byQuestion.Select(question => new JudgedQuestion(question.Key, question.Value.Relevant))];

    /// <exception cref="EvaluationRefusedException">A judged question has no text.</exception>
    public void RefuseUnknown(Dictionary<string, string> questions)
    {
        foreach (var (id, (line, _)) in byQuestion)
        {
            if (!questions.ContainsKey(id))
            {
                throw new EvaluationRefusedException(EvaluationRefusal.QuestionUnknown, file, line, id);
            }
        }
    }

    private void Add(int number, string[] columns)
    {
        var isJudgement = int.TryParse(columns[^1], NumberStyles.Integer, CultureInfo.InvariantCulture, out var grade) && columns is [not "", not "", _];
        if (!isJudgement && number == 1 && columns.Length == 3)
        {
            return;
        }

        if (!isJudgement)
        {
            throw new EvaluationRefusedException(EvaluationRefusal.JudgementUnreadable, file, number);
        }

        if (grade > 0)
        {
            byQuestion.TryAdd(columns[0], (number, new(StringComparer.Ordinal)));
            byQuestion[columns[0]].Relevant[columns[1]] = grade;
        }
    }
}
