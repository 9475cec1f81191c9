using Hanyang.Assistant.Knowledge.Answering;
using Hanyang.Assistant.Knowledge.Answering.Reading;

namespace Hanyang.Assistant.Knowledge.Tests.Answering;

public sealed class ReadingShortMessages
{
    [Theory]
    [InlineData("要多久"), InlineData("还要多久"), InlineData("多久"), InlineData("那要多久？"), InlineData("要钱吗"), InlineData("可以代办吗"), InlineData("有例外吗")]
    [InlineData("电话多少"), InlineData("几点下班"), InlineData("能邮寄吗"), InlineData("要不要预约"), InlineData("什么条件"), InlineData("法律依据"), InlineData("要跑几趟")]
    public void Words_for_a_part_of_a_guide_are_no_cry_for_help_and_no_greeting(string text) =>
        Assert.Contains(Question.Read(text, Learned.Shipped).Route, (Route[])[Route.Inquiry, Route.Place]);

    [Theory]
    [InlineData("我割腕了"), InlineData("不想活了"), InlineData("家里着火了怎么办"), InlineData("有人晕倒了"), InlineData("老公打我怎么办")]
    public void Words_of_need_are_heard(string text) =>
        Assert.Contains(Question.Read(text, Learned.Shipped).Route, (Route[])[Route.Danger, Route.Distress]);
}
