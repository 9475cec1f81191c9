using System.Text.Json;
using Hanyang.Assistant.Knowledge.Guides;
using Hanyang.Assistant.Knowledge.Import.Shapes;
using Hanyang.Assistant.Training.Questions.Pictures;

namespace Hanyang.Assistant.Training.Questions.Import;

/// <summary>The properties of a question in JSON, which are the columns of its tables.</summary>
internal static class QuestionShape
{
    /// <summary>The Chinese words are part of the file format.</summary>
    public static IReadOnlyDictionary<QuestionState, string> StateTitles { get; } = new Dictionary<QuestionState, string>
    {
        [QuestionState.Draft] = "草稿",
        [QuestionState.Active] = "在用",
        [QuestionState.Stale] = "待复核",
        [QuestionState.Retired] = "停用",
    };

    private static readonly Shape Line = new TextShape(2_000);
    private static readonly Shape LineOrNull = new TextShape(2_000, orNull: true);
    private static readonly Shape Long = new TextShape(10_000, orNull: true);
    private static readonly Shape Name = new TextShape(100);
    private static readonly Shape Number = new DecimalShape();

    private static readonly Field Kind = new("kind", "题型", new NameShape(
        word => QuestionKinds.Find(word) is { } kind ? QuestionKinds.NameOf(kind) : null,
        name => QuestionKinds.TitleOf(QuestionKinds.Find(name)!.Value),
        () => Sentences.Get("QuestionExpectKind", QuestionKinds.Titles)), Needed: true);

    /// <summary>What a part of a case has too.</summary>
    private static readonly Field[] Common =
    [
        Kind,
        new("text", "题干", new TextShape(10_000), Needed: true),
        new("options", "选项", new ListShape(new RecordShape(
            new("text", "内容", Line, Needed: true),
            new("correct", "正确", new FlagShape()),
            new("credit", "得分百分比", Number),
            new("feedback", "反馈", LineOrNull)))),
        new("anyCorrect", "任一正确即可", new FlagShape()),
        new("correct", "判断答案", new FlagShape()),
        new("rightFeedback", "答对反馈", LineOrNull),
        new("wrongFeedback", "答错反馈", LineOrNull),
        new("blanks", "填空答案", new GroupsShape(withCredit: true)),
        new("number", "数值", new RecordShape(
            new("value", "答案", Number, Needed: true),
            new("tolerance", "允许误差", Number),
            new("unit", "单位", new TextShape(50, orNull: true)),
            new("feedback", "反馈", LineOrNull),
            new("others", "其他答案", new ListShape(new RecordShape(
                new("value", "答案", Number, Needed: true),
                new("tolerance", "允许误差", Number),
                new("credit", "得分百分比", Number),
                new("feedback", "反馈", LineOrNull)))))),
        new("items", "排序项", new ListShape(Line)),
        new("pairs", "配对", new ListShape(new RecordShape(
            new("left", "左", LineOrNull),
            new("right", "右", Line, Needed: true)))),
        new("keywords", "关键词", new GroupsShape(withCredit: false)),
        new("sampleAnswer", "参考答案", Long),
        new("points", "分值", Number),
        new("explanation", "解析", Long),
    ];

    private static readonly Field[] About = [new("guide", "所属事项", new CodeShape()), new("facet", "对应要素", new WordShape<Facet>())];

    public static RecordShape Part { get; } = new([.. Common, .. About]);

    public static RecordShape Whole { get; } = new(
    [
        new("code", "编码", new CodeShape()),
        new("id", "外部编号", new ExternalIdShape(), ImportOnly: true),
        .. Common,
        new("title", "名称", LineOrNull),
        new("parts", "子题", new PartsShape()),
        .. About,
        new("tags", "标签", new ListShape(Name, most: 50)),
        new("posts", "岗位", new ListShape(Name, most: 50)),
        new("difficulty", "难度", new WholeShape()),
        new("picture", "图片", new TextShape(PictureData.Longest, orNull: true)),
        new("state", "状态", new NameShape(FindState, name => StateTitles[Enum.Parse<QuestionState>(name, ignoreCase: true)], () => Sentences.Get("QuestionExpectState", string.Join('、', StateTitles.Values)))),
        new("sample", "示例数据", new FlagShape()),
    ]);

    private static string? FindState(string word)
    {
        foreach (var (state, title) in StateTitles)
        {
            if (title == word || state.ToString().Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                return JsonNamingPolicy.CamelCase.ConvertName(state.ToString());
            }
        }

        return null;
    }
}
