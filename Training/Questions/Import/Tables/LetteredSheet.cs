using System.Text.Json.Nodes;
using Hanyang.Assistant.Knowledge.Guides;
using Hanyang.Assistant.Knowledge.Import.Formats;
using Hanyang.Assistant.Knowledge.Import.Shapes;
using Hanyang.Assistant.Training.Questions.Bodies;
using Hanyang.Assistant.Training.Questions.Import.Pasted;

namespace Hanyang.Assistant.Training.Questions.Import.Tables;

/// <summary>
/// A table with a column for each option: 题型, 题干, A to J, 答案, 解析 … An answer is letters (ABD), 对 or 错, texts separated by ； for
/// blanks with | between texts that mean the same, a number, or keywords. Without a kind the answer tells it.
/// </summary>
internal static class LetteredSheet
{
    private const int Letters = 10;
    private static readonly Shape Line = new TextShape(2_000, orNull: true);
    private static readonly Shape Text = new TextShape(10_000, orNull: true);

    public static RecordShape Shape { get; } = new(
    [
        // A column without a title that counts the rows, as data tools leave it behind.
        new("row", "", Line),
        new("number", "序号", Line) { Aliases = ["题号", "no", "no.", "#"] },
        new("code", "编码", new CodeShape()) { Aliases = ["题目编码", "编号"] },
        new("id", "外部编号", new ExternalIdShape()),
        new("kind", "题型", Line) { Aliases = ["类型", "type", "试题类型", "题目类型"] },
        new("text", "题干", new TextShape(10_000), Needed: true) { Aliases = ["题目", "question", "试题", "问题", "试题内容", "题目内容"] },
        .. Enumerable.Range(0, Letters).Select(i => Option.KeyOf(i)).Select(letter => new Field($"option{letter}", $"选项{letter}", Line) { Aliases = [letter, $"option {letter}", $"选项 {letter}", $"答案{letter}"] }),
        new("answer", "答案", Text) { Aliases = ["正确答案", "参考答案", "标准答案", "correct answer"] },
        new("explanation", "解析", Text) { Aliases = ["答案解析", "试题解析", "explanation"] },
        new("points", "分值", new DecimalShape()) { Aliases = ["分数", "points"] },
        new("difficulty", "难度", Line) { Aliases = ["难易度", "difficulty"] },
        new("tags", "标签", Line) { Aliases = ["知识点", "分类", "tags"] },
        new("posts", "岗位", Line) { Aliases = ["适用岗位", "posts"] },
        new("guide", "所属事项", new CodeShape()) { Aliases = ["事项编码", "guide"] },
        new("facet", "对应要素", new WordShape<Facet>()) { Aliases = ["facet"] },
        new("unit", "单位", Line),
        new("picture", "图片", Line),
    ]);

    /// <summary>It has a column for the answer and one for an option's letter, which our own tables have not.</summary>
    public static bool Fits(IReadOnlyList<string> titles) => Has(titles, "answer") && Has(titles, "text") && !titles.Any(title => title.Trim() is "选项" or "options");

    public static FoundQuestion Read(SourceRow row)
    {
        string Of(string key) => (row.Values[key] as JsonValue)?.ToString().Trim() ?? "";
        var options = Enumerable.Range(0, Letters).Select(i => Of($"option{Option.KeyOf(i)}")).ToList();
        while (options.Count > 0 && options[^1].Length == 0)
        {
            options.RemoveAt(options.Count - 1);
        }

        if (options.Contains(""))
        {
            return FoundQuestion.Refused(row.Number, $"option{Option.KeyOf(options.IndexOf(""))}", Sentences.Get("QuestionOptionGap"));
        }

        var stated = Of("kind");
        var kind = QuestionKinds.Find(stated);
        if (stated.Length > 0 && kind is null)
        {
            return FoundQuestion.Refused(row.Number, "kind", Sentences.Get("QuestionWrongWord", Sentences.Get("QuestionExpectKind", QuestionKinds.Titles), Refusals.Quote(stated)));
        }

        var (form, refusal) = AnswerWords.Form(kind, Of("text"), options, Of("answer"), Of("unit"));
        if (form is null)
        {
            return FoundQuestion.Refused(row.Number, "answer", refusal!);
        }

        if (!Difficulties.TryRead(Of("difficulty"), out var difficulty))
        {
            return FoundQuestion.Refused(row.Number, "difficulty", Sentences.Get("QuestionDifficulty"));
        }

        return new(row.Number, form with
        {
            Code = OrNull(Of("code")),
            Id = OrNull(Of("id")),
            Explanation = OrNull(Of("explanation")),
            Points = (row.Values["points"] as JsonValue)?.GetValue<decimal>(),
            Difficulty = difficulty,
            Tags = Words(Of("tags")),
            Posts = Words(Of("posts")),
            Guide = OrNull(Of("guide")),
            Facet = Enum.TryParse<Facet>(Of("facet"), ignoreCase: true, out var facet) ? facet : null,
            Picture = OrNull(Of("picture")),
        });
    }

    private static bool Has(IReadOnlyList<string> titles, string key)
    {
        var field = Shape.Fields.Single(field => field.Key == key);
        return titles.Any(title => title.Trim() is var name
            && (name.Equals(field.Key, StringComparison.OrdinalIgnoreCase) || name == field.Title || field.Aliases!.Contains(name, StringComparer.OrdinalIgnoreCase)));
    }

    private static string? OrNull(string text) => text.Length == 0 ? null : text;

    private static string[]? Words(string text) => text.Length == 0 ? null : text.Split(['、', ',', '，', ';', '；', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
