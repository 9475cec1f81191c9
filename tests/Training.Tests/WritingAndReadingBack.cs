using CsCheck;
using Hanyang.Assistant.Knowledge.Guides;
using Hanyang.Assistant.Knowledge.Import.Shapes;
using Hanyang.Assistant.Training.Questions;
using Hanyang.Assistant.Training.Questions.Bodies;
using Hanyang.Assistant.Training.Questions.Import;

namespace Hanyang.Assistant.Training.Tests;

public class WritingAndReadingBack
{
    private static readonly Gen<string> Text = Words.Of(
        "办理", "几天?", "A = B", "~x", "50% {1}", "C:\\d", "<b>粗</b>", "a &amp; b", "第一行\n第二行", "两  空", "::题::", "-> 走", "#1", "[plain]x", "%50%y", "“引”", "1.5", "| 竖 |", "{\"text\":", "=1+1", "//注", "𠮷", "（  ）", "____", "答案:B")
        .Array[1, 3].Select(texts => string.Concat(texts).Trim());

    private static readonly Gen<decimal> Credit = Gen.Int[0, 3].Select(i => new[] { 0m, 25m, 33.33333m, 50m }[i]);

    private static readonly Gen<QuestionForm> Body = Gen.OneOf(
        Texts(2, 6).Select(texts => new QuestionForm { Kind = "single", Options = [.. texts.Select((text, i) => new OptionForm(text, i == 1, i == 0 ? 25 : null, i == 1 ? texts[0] : null))] }),
        Texts(2, 6).Select(texts => new QuestionForm { Kind = "single", AnyCorrect = true, Options = [.. texts.Select((text, i) => new OptionForm(text, i < 2))] }),
        Texts(2, 6).Select(texts => new QuestionForm { Kind = "multiple", Options = [.. texts.Select((text, i) => new OptionForm(text, i % 2 == 0))] }),
        Texts(3, 3).Select(texts => new QuestionForm { Kind = "multiple", Options = [new(texts[0], true, 50), new(texts[1], true, 50), new(texts[2], false, -100)] }),
        Gen.Select(Gen.Bool, Text, Gen.Bool).Select((isTrue, text, hasFeedback) => new QuestionForm { Kind = "trueFalse", Correct = isTrue, WrongFeedback = hasFeedback ? text : null, RightFeedback = hasFeedback ? "对了" : null }),
        Gen.Select(Texts(1, 3), Credit).Select((texts, credit) => new QuestionForm { Kind = "fillIn", Blanks = [[new(texts[0]), .. texts.Skip(1).Select(text => new Accepted(text, credit, "看"))]] }),
        Gen.Select(Gen.Int[-1000, 1000], Gen.Int[0, 3], Gen.Bool).Select((value, tolerance, more) => new QuestionForm { Kind = "numeric", Number = new(value / 4m, tolerance, more ? "天" : null, more ? "对" : null, more ? [new(7, 1, 50, "差一点")] : null) }),
        Texts(2, 6).Select(texts => new QuestionForm { Kind = "ordering", Items = texts }),
        Texts(4, 4).Select(texts => new QuestionForm { Kind = "matching", Pairs = [new(texts[0], texts[1]), new(texts[2], texts[3]), new(null, "干扰")] }),
        Texts(2, 2).Select(texts => new QuestionForm { Kind = "shortAnswer", Keywords = [["执照", "营业执照"], ["法人"]], SampleAnswer = texts[0] }),
        Gen.Bool.Select(_ => new QuestionForm { Kind = "shortAnswer" }));

    private static readonly Gen<QuestionForm> Question = Gen.Select(Body, Text, Gen.Bool, Text).Select((body, stem, isFull, explanation) => body with
    {
        Code = "Q-1",
        Text = "问" + stem,
        Explanation = isFull ? explanation : null,
        Title = isFull ? "名称" : null,
        Points = isFull ? 2.5m : 1,
        Difficulty = isFull ? 4 : null,
        Tags = isFull ? ["医保", "异地 就医"] : null,
        Posts = isFull ? ["医保窗口"] : null,
        Guide = isFull ? "MZ-01" : null,
        Facet = isFull ? Facet.PromisedLimit : null,
        Picture = isFull ? "图.png" : null,
        State = isFull ? QuestionState.Draft : QuestionState.Active,
        Sample = false,
    }).Where(form => Content(form) is not null);

    [Theory, InlineData("q.json"), InlineData("q.csv"), InlineData("q.xlsx"), InlineData("q.gift"), InlineData("q.xml"), InlineData("q.zip")]
    public async Task What_a_form_of_file_can_hold_comes_back_the_same(string name) => await Question.SampleAsync(async form =>
    {
        var file = await TryWriteAsync(name, form);
        if (file is null)
        {
            return;
        }

        var read = Assert.Single(await Files.ReadAsync(name, file));
        Assert.Equal("", read.Reason);
        Assert.Equal(("Q-1", QuestionJson.Write(Content(form)!)), (read.Code, QuestionJson.Write(read.Content!)));
    }, iter: name is "q.xlsx" or "q.zip" ? 300 : 2_000);

    [Theory, InlineData("q.json"), InlineData("q.csv"), InlineData("q.xlsx"), InlineData("q.zip")]
    public async Task A_case_comes_back_the_same(string name)
    {
        var form = new QuestionForm
        {
            Code = "AL-1",
            Kind = "case",
            Text = "王大爷来到社区。\n他没带身份证。",
            Guide = "MZ-01",
            Facet = Facet.Exceptions,
            Parts =
            [
                new() { Kind = "single", Text = "先做什么?", Options = [new("核验", true), new("拒绝", false)], Points = 2, Facet = Facet.Materials },
                new() { Kind = "fillIn", Text = "{1}内办结，凭{2}领取", Blanks = [[new("5个工作日"), new("五个工作日")], [new("回执")]], Points = 1, Explanation = "见 | 指南" },
            ],
            Tags = ["案例"],
        };
        var read = Assert.Single(await Files.ReadAsync(name, await Files.WriteAsync(name, form)));
        Assert.Equal("", read.Reason);
        Assert.Equal(QuestionJson.Write(Content(form)!), QuestionJson.Write(read.Content!));
        Assert.Equal(3, read.Content!.Points);
    }

    [Fact]
    public async Task A_changed_item_of_our_own_package_is_read_and_the_form_beside_it_left_alone()
    {
        var form = new QuestionForm { Code = "Q-1", Kind = "single", Text = "旧的问法", Options = [new("甲", true), new("乙", false)], Tags = ["医保"], Difficulty = 2 };
        var file = await Files.WriteAsync("q.zip", form);
        using var stream = new MemoryStream();
        await stream.WriteAsync(file, TestContext.Current.CancellationToken);
        using (var archive = new System.IO.Compression.ZipArchive(stream, System.IO.Compression.ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = archive.GetEntry("items/Q-1.xml")!;
            string xml;
            using (var reader = new StreamReader(entry.Open()))
            {
                xml = await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
            }

            entry.Delete();
            await using var changed = new StreamWriter(archive.CreateEntry("items/Q-1.xml").Open());
            await changed.WriteAsync(xml.Replace("旧的问法", "新的问法", StringComparison.Ordinal));
        }

        var read = Assert.Single(await Files.ReadAsync("q.zip", stream.ToArray()));
        Assert.Equal(("Q-1", "single: 新的问法 | +甲; 乙", 2), (read.Code, Told.Of(read.Content!), read.Content!.Difficulty));
        Assert.Equal(["医保"], read.Content.Tags);
    }

    private static async Task<byte[]?> TryWriteAsync(string name, QuestionForm form)
    {
        using var stream = new MemoryStream();
        var left = await Files.TryWriteAsync(name, stream, form);
        return left ? null : stream.ToArray();
    }

    private static Gen<string[]> Texts(int from, int to) => Text.Array[from, to].Where(texts => texts.Distinct().Count() == texts.Length);

    private static QuestionContent? Content(QuestionForm form)
    {
        var refusals = new Refusals();
        return FormReading.Content(form, refusals);
    }
}
