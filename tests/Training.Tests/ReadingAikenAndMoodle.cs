using Hanyang.Assistant.Training.Questions.Bodies;

namespace Hanyang.Assistant.Training.Tests;

public class ReadingAikenAndMoodle
{
    [Fact]
    public async Task Aiken_questions_with_points_or_brackets_behind_the_letters()
    {
        var read = await Files.ReadAsync("aiken.txt", "What is the correct answer?\nA. Is it this one?\nB. Maybe this\nanswer?\nC. Both\nANSWER: B\n\nWhich LMS?\nA) Dokeos\nB) Moodle\nANSWER: A, B\n\nNo options\nANSWER: A\n\nNo end\nA) x\nB) y\n");
        Assert.Equal(["single: What is the correct answer? | Is it this one?; +Maybe this⏎answer?; Both".Replace("⏎", "\n"), "multiple: Which LMS? | +Dokeos; +Moodle"], read.Take(2).Select(one => Told.Of(one.Content!)));
        Assert.Equal([(13, "options"), (16, "answer")], read.Skip(2).Select(one => (one.Number, one.Field)));
    }

    [Fact]
    public async Task Moodle_questions_of_the_usual_types()
    {
        var read = await Files.ReadAsync("moodle.xml", """
            <?xml version="1.0" encoding="UTF-8"?>
            <quiz>
              <question type="category"><category><text>$course$/医保</text></category></question>
              <question type="description"><name><text>说明</text></name><questiontext format="html"><text>下面开始</text></questiontext></question>
              <question type="multichoice">
                <name><text>首都</text></name>
                <questiontext format="html"><text><![CDATA[<p>首都是&nbsp;<b>哪里</b>？</p><script>alert(1)</script>]]></text></questiontext>
                <generalfeedback format="html"><text>常识 &lt;重要&gt;</text></generalfeedback>
                <defaultgrade>2.0000000</defaultgrade><idnumber>GEO-1</idnumber><single>true</single>
                <answer fraction="0" format="html"><text>上海</text><feedback format="html"><text>不是</text></feedback></answer>
                <answer fraction="100" format="html"><text>北京</text></answer>
                <answer fraction="33.33333" format="html"><text>北平</text></answer>
                <tags><tag><text>地理</text></tag><tag><text>难度:2</text></tag></tags>
              </question>
              <question type="multichoice"><questiontext><text>带什么</text></questiontext><single>false</single><answer fraction="50"><text>证</text></answer><answer fraction="50"><text>照</text></answer><answer fraction="-100"><text>钱</text></answer></question>
              <question type="truefalse"><questiontext><text>可以代办</text></questiontext><answer fraction="0"><text>true</text><feedback><text>看指南</text></feedback></answer><answer fraction="100"><text>false</text></answer></question>
              <question type="shortanswer"><questiontext><text>谁来办</text></questiontext><answer fraction="100"><text>本人</text></answer><answer fraction="50"><text>家人</text></answer></question>
              <question type="shortanswer"><questiontext><text>通配</text></questiontext><answer fraction="100"><text>本*</text></answer></question>
              <question type="numerical"><questiontext><text>几天</text></questiontext><answer fraction="100"><text>20</text><tolerance>1</tolerance></answer><units><unit><multiplier>1</multiplier><unit_name>天</unit_name></unit></units></question>
              <question type="matching"><questiontext><text>配对</text></questiontext><subquestion><text>甲</text><answer><text>一</text></answer></subquestion><subquestion><text>乙</text><answer><text>二</text></answer></subquestion><subquestion><text></text><answer><text>三</text></answer></subquestion></question>
              <question type="essay"><questiontext><text>谈谈</text></questiontext></question>
              <question type="cloze"><questiontext><text>{1:SHORTANSWER:=x}</text></questiontext></question>
              <question type="multichoice"><questiontext><text>看图</text><file name="a.png" encoding="base64">AAAA</file></questiontext><answer fraction="100"><text>甲</text></answer><answer fraction="0"><text>乙</text></answer></question>
            </quiz>
            """);
        Assert.Equal(
            [
                "single: 首都是 哪里？ | 上海; +北京; 北平 33.33333",
                "multiple: 带什么 | +证 50; +照 50; 钱 -100",
                "trueFalse: 可以代办 | -",
                "fillIn: 谁来办 | 本人|家人",
                "numeric: 几天 | 20±1天",
                "matching: 配对 | 甲=一; 乙=二",
                "shortAnswer: 谈谈 | ",
            ],
            read.Where(one => one.Content is not null).Select(one => Told.Of(one.Content!)));
        Assert.Equal([(5, "type"), (9, "type"), (10, "picture")], read.Where(one => one.Content is null).Select(one => (one.Number, one.Field)));
        var first = read[0].Content!;
        Assert.Equal(("GEO-1", "首都", "常识 <重要>", 2m, 2), (read[0].Code, first.Title, first.Explanation, first.Points, first.Difficulty));
        Assert.Equal(["看指南", "地理"], first.Tags.Prepend(((TrueFalse)read[2].Content!.Body).WrongFeedback));
    }
}
