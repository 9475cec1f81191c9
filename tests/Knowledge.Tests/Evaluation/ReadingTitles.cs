using Hanyang.Assistant.Knowledge.Evaluation;

namespace Hanyang.Assistant.Knowledge.Tests.Evaluation;

public class ReadingTitles
{
    [Theory]
    [InlineData("物业管理条例第十二条", "物业管理条例", 12)]
    [InlineData("甲法第一千二百六十条", "甲法", 1260)]
    [InlineData("甲法第一百零三条之一", "甲法", 103)]
    [InlineData("甲法第37条", "甲法", 37)]
    [InlineData("手册第二十部分", "手册", 20)]
    [InlineData("Handbook, section 3", "Handbook", 3)]
    [InlineData("第五条例解读", "第五条例解读", 0)]
    [InlineData("居住证办理", "居住证办理", 0)]
    [InlineData("", "", 0)]
    public void A_number_at_the_end_makes_a_title_part_of_what_stands_before_it(string title, string parent, int number) =>
        Assert.Equal((parent, number), NumberedTitle.Read(title));
}
