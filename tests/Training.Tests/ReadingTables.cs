using Hanyang.Assistant.Testing;
using Hanyang.Assistant.Training.Questions.Bodies;

namespace Hanyang.Assistant.Training.Tests;

public class ReadingTables
{
    [Fact]
    public async Task The_131_driving_rules_come_in_as_they_are()
    {
        var file = await File.ReadAllBytesAsync(SharedData.PathOf("data/questions/csv/chinese_driving_rule.csv"), TestContext.Current.CancellationToken);
        var read = await Files.ReadAsync("chinese_driving_rule.csv", file);
        Assert.Equal(131, read.Count);
        Assert.All(read, one => Assert.Equal("", one.Reason));
        Assert.All(read, one => Assert.Equal(4, Assert.IsType<SingleChoice>(one.Content!.Body).Options.Count));
        Assert.Equal("single: 《中华人民共和国道路交通安全法》是为了维护道路交通秩序，（），提高通行效率。 | 圆满完成运输任务; +保护公民合法权益; 减少交通事故; 保证车辆高速行驶", Told.Of(read[0].Content!));
        Assert.Equal("单选题：3年内", $"单选题：{((SingleChoice)read[3].Content!.Body).Options.Single(option => option.IsCorrect).Text}");
    }

    [Fact]
    public async Task A_lettered_sheet_holds_the_usual_kinds()
    {
        var read = await Files.ReadAsync("题库.csv", """
            编码,题型,题干,A,B,C,D,答案,解析,分值,难度,标签,岗位
            Q-1,单选题,几个工作日办结?,3,5,10,,B,见指南,2,易,"医保,异地",医保窗口
            Q-2,多选,要带什么?,身份证,户口本,照片,,ａｃ,,,,,
            Q-3,判断题,可以代办。,,,,,√,,,,,
            Q-4,填空题,凭____到(  )办理。,,,,,身份证|居民身份证；社区,,,,,
            Q-5,,凭____办理。,,,,,身份证,,,,,
            Q-6,简答,怎么办?,,,,,先登记再领证,,,,,
            Q-7,数值题,几天?,,,,,20±1,,,,,
            Q-8,排序题,排一排,交材料,取号,领证,,BAC,,,,,
            """);
        Assert.All(read, one => Assert.Equal("", one.Reason));
        Assert.Equal(
            [
                "single: 几个工作日办结? | 3; +5; 10",
                "multiple: 要带什么? | +身份证; 户口本; +照片",
                "trueFalse: 可以代办。 | +",
                "fillIn: 凭{1}到{2}办理。 | 身份证|居民身份证; 社区",
                "fillIn: 凭{1}办理。 | 身份证",
                "shortAnswer: 怎么办? | ",
                "numeric: 几天? | 20±1",
                "ordering: 排一排 | 取号; 交材料; 领证",
            ],
            read.Select(one => Told.Of(one.Content!)));
        var first = read[0].Content!;
        Assert.Equal(("Q-1", 2m, 1, "见指南"), (read[0].Code, first.Points, first.Difficulty, first.Explanation));
        Assert.Equal(["医保", "异地", "医保窗口"], first.Tags.Concat(first.Posts));
    }

    [Theory]
    [InlineData("单选题,问?,甲,乙,,,AB", "options", "多选题")]
    [InlineData("单选题,问?,甲,乙,,,E", "answer", "没有对应的选项")]
    [InlineData("单选题,问?,甲,,丙,,A", "optionB", "空的")]
    [InlineData("单选题,问?,甲,乙,,,", "answer", "没有答案")]
    [InlineData("连连看,问?,甲,乙,,,A", "kind", "连连看")]
    [InlineData("判断题,问?,,,,,也许", "answer", "也许")]
    [InlineData("填空题,问?,甲,乙,,,A", "answer", "填空题")]
    [InlineData(",,甲,乙,,,A", "text", "题干")]
    public async Task A_bad_row_is_refused_with_field_and_reason(string row, string field, string reason)
    {
        var read = Assert.Single(await Files.ReadAsync("q.csv", $"题型,题干,A,B,C,D,答案\n{row}\n"));
        Assert.Equal((2, field), (read.Number, read.Field));
        Assert.Contains(reason, read.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_column_nobody_knows_is_named() =>
        Assert.Contains("备注二", await Files.RefusalAsync("q.csv", "题干,A,B,答案,备注二\n问?,甲,乙,A,x\n"), StringComparison.Ordinal);
}
