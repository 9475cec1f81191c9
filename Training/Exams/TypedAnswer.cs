using System.Text;
using Hanyang.Assistant.Training.Questions;

namespace Hanyang.Assistant.Training.Exams;

/// <summary>Reads an answer that somebody typed: "B", "ACD", "对", a number, a text; letters are those that the paper shows.</summary>
public static class TypedAnswer
{
    private static readonly string[] Yes = ["对", "正确", "是", "√", "✓", "t", "true", "yes", "y", "right"];
    private static readonly string[] No = ["错", "错误", "不对", "不正确", "否", "×", "✗", "x", "f", "false", "no", "n", "wrong"];
    private static readonly char[] Between = ['；', ';', '\n', '、', ',', '，'];

    /// <summary>Null where it is no answer to this question.</summary>
    public static Response? Read(ShownQuestion question, string text)
    {
        var said = text.Trim();
        return said.Length == 0 ? null : question.Kind switch
        {
            QuestionKind.SingleChoice => Keys(question, said) is [var one] ? Response.Of(one) : null,
            QuestionKind.MultipleChoice => Keys(question, said) is { Count: > 0 } keys ? Response.Of([.. keys.Distinct()]) : null,
            QuestionKind.TrueFalse => Truth(said) is { } truth ? Response.Of(truth ? "true" : "false") : null,
            QuestionKind.Ordering => Keys(question, said) is { } order && order.Distinct().Count() == question.Choices.Count && order.Count == question.Choices.Count ? Response.Of(order) : null,
            QuestionKind.Matching => Keys(question, said) is { } rights && rights.Count == question.Lefts.Count ? Response.Of(rights) : null,
            QuestionKind.FillIn => question.Blanks == 1 ? Response.Of(said) : said.Split(Between, StringSplitOptions.TrimEntries) is var texts && texts.Length == question.Blanks ? Response.Of(texts) : null,
            QuestionKind.NumericAnswer or QuestionKind.ShortAnswer => Response.Of(said),
            QuestionKind.CaseStudy => Parts(question, said),
            _ => null,
        };
    }

    private static Response? Parts(ShownQuestion question, string said)
    {
        var texts = said.Split(['\n', ';', '；'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var parts = question.Parts.Zip(texts, Read).ToList();
        return texts.Length == question.Parts.Count && parts.TrueForAll(part => part is not null) ? Response.OfParts([.. parts.Select(part => part!)]) : null;
    }

    private static bool? Truth(string said)
    {
        var word = said.Normalize(NormalizationForm.FormKC).ToLowerInvariant().TrimEnd('。', '.', '!', '！');
        return Yes.Contains(word) ? true : No.Contains(word) ? false : null;
    }

    // Only letters of this question, and what people put between them.
    private static List<string>? Keys(ShownQuestion question, string said)
    {
        List<string> keys = [];
        foreach (var sign in said.Normalize(NormalizationForm.FormKC).ToUpperInvariant())
        {
            if (question.Choices.FirstOrDefault(choice => choice.Letter[0] == sign) is { } choice)
            {
                keys.Add(choice.Key);
            }
            else if (char.IsLetterOrDigit(sign))
            {
                return null;
            }
        }

        return keys;
    }
}
