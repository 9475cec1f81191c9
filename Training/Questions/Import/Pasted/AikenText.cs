using System.Text.RegularExpressions;
using Hanyang.Assistant.Knowledge.Import.Formats;
using Hanyang.Assistant.Training.Questions.Bodies;

namespace Hanyang.Assistant.Training.Questions.Import.Pasted;

/// <summary>Aiken: a stem, options behind capital letters, and a line ANSWER: B.</summary>
internal sealed partial class AikenText : IQuestionFormat
{
    public string Name => "Aiken";

    public bool Fits(QuestionFile file) => !file.IsZip && !file.IsTable && !file.IsXml && file.Extension != ".GIFT" && file.Extension != ".XML"
        && file.Text.Split('\n').Any(line => Answer().IsMatch(line)) && !file.Text.Contains("答案", StringComparison.Ordinal);

    public IAsyncEnumerable<SourceRow> ReadAsync(QuestionFile file, CancellationToken cancel) => Read(file.Text).Select(QuestionFiles.Row).ToAsyncEnumerable();

    internal static IEnumerable<FoundQuestion> Read(string text)
    {
        List<string> stem = [], options = [];
        var (number, start) = (0, 0);
        foreach (var line in text.TrimStart('\uFEFF').Split('\n'))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            start = start == 0 ? number : start;
            if (Answer().Match(line) is { Success: true } answer)
            {
                yield return Found(start, stem, options, answer.Groups[1].Value);
                (stem, options, start) = ([], [], 0);
            }
            else if (Lettered().Match(line) is { Success: true } option && stem.Count > 0 && option.Groups[1].Value == Option.KeyOf(options.Count))
            {
                options.Add(option.Groups[2].Value.Trim());
            }
            else if (options.Count > 0)
            {
                options[^1] += "\n" + line.Trim();
            }
            else
            {
                stem.Add(line.Trim());
            }
        }

        if (stem.Count > 0)
        {
            yield return FoundQuestion.Refused(start, "answer", Sentences.Get("QuestionNoAnswer"));
        }
    }

    private static FoundQuestion Found(int line, List<string> stem, List<string> options, string answer)
    {
        if (stem.Count == 0 || options.Count < 2)
        {
            return FoundQuestion.Refused(line, stem.Count == 0 ? "text" : "options", Sentences.Get(stem.Count == 0 ? "QuestionNoText" : "QuestionOptionCount", Option.Most));
        }

        var (form, refusal) = AnswerWords.Form(AnswerWords.Letters(answer) is { Count: > 1 } ? QuestionKind.MultipleChoice : QuestionKind.SingleChoice, string.Join('\n', stem), options, answer);
        return form is null ? FoundQuestion.Refused(line, "answer", refusal!) : new(line, form);
    }

    [GeneratedRegex(@"\A\s*ANSWER:\s*([A-Z](?:\s*[, ]\s*[A-Z]|[A-Z])*)\s*\z")]
    private static partial Regex Answer();

    [GeneratedRegex(@"\A\s*([A-Z])[.)]\s+(\S.*)\z")]
    private static partial Regex Lettered();
}
