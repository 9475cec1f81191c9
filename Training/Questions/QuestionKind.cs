namespace Hanyang.Assistant.Training.Questions;

/// <summary>How a question is answered.</summary>
public enum QuestionKind
{
    SingleChoice,
    MultipleChoice,
    TrueFalse,
    FillIn,
    NumericAnswer,
    Ordering,
    Matching,
    ShortAnswer,
    CaseStudy,
}

/// <summary>The names of kinds in files: one for JSON, one for tables, and what else tables of other systems say.</summary>
public static class QuestionKinds
{
    private static readonly (QuestionKind Kind, string Name, string Title, string[] Others)[] All =
    [
        (QuestionKind.SingleChoice, "single", "单选题", ["单选", "单项选择", "单项选择题", "选择题"]),
        (QuestionKind.MultipleChoice, "multiple", "多选题", ["多选", "多项选择", "多项选择题", "不定项选择题"]),
        (QuestionKind.TrueFalse, "trueFalse", "判断题", ["判断", "是非题"]),
        (QuestionKind.FillIn, "fillIn", "填空题", ["填空"]),
        (QuestionKind.NumericAnswer, "numeric", "数值题", ["数值", "计算题"]),
        (QuestionKind.Ordering, "ordering", "排序题", ["排序"]),
        (QuestionKind.Matching, "matching", "匹配题", ["匹配", "连线题"]),
        (QuestionKind.ShortAnswer, "shortAnswer", "简答题", ["简答", "问答题", "问答", "论述题"]),
        (QuestionKind.CaseStudy, "case", "案例题", ["案例", "案例分析题", "材料题"]),
    ];

    /// <summary>Null for a word that names none.</summary>
    public static QuestionKind? Find(string word)
    {
        var wanted = word.Trim();
        foreach (var (kind, name, title, others) in All)
        {
            if (name.Equals(wanted, StringComparison.OrdinalIgnoreCase) || title == wanted || others.Contains(wanted))
            {
                return kind;
            }
        }

        return null;
    }

    /// <summary>As JSON says it, such as trueFalse.</summary>
    public static string NameOf(QuestionKind kind) => All.Single(one => one.Kind == kind).Name;

    /// <summary>As tables say it, such as 判断题: part of the file format and never translated.</summary>
    public static string TitleOf(QuestionKind kind) => All.Single(one => one.Kind == kind).Title;

    public static string Titles => string.Join('、', All.Select(one => one.Title));
}
