using System.Globalization;
using CsCheck;
using Hanyang.Assistant.Knowledge.Import;
using Hanyang.Assistant.Training.Questions.Import;
using Hanyang.Assistant.Training.Questions.Import.Gift;
using Hanyang.Assistant.Training.Questions.Import.Pasted;

namespace Hanyang.Assistant.Training.Tests;

public class ReadingPastedText
{
    [Fact]
    public async Task Numbered_questions_of_all_usual_kinds()
    {
        var read = await Files.ReadAsync("paste.txt", """
            2026年医保窗口题库

            一、单选题（每题2分）
            1. 参保登记几个工作日办结?
            A. 3个  B. 5个
            C. 10个
            答案:B 解析:见办事指南。
            2、Ａ类证件是指（ C ）。
            A、甲证
            B、乙证
            C、丙证
            二、多选题
            3．要带哪些材料？
            Ａ．身份证
            Ｂ．户口本
            Ｃ．照片
            【答案】ＡＣ
            【解析】第一行。
            第二行。
            三、判断题
            4. 可以代办。（√）
            (5) 必须本人到场。 答案：×
            四、填空题
            6. 凭____到(  )办理。
            答案：身份证|居民身份证；社区
            五、简答题
            7. 群众没带身份证怎么办？
            参考答案：先核验电子证照，
            再按容缺受理办。
            难度：难
            """);
        Assert.All(read, one => Assert.Equal("", one.Reason));
        Assert.Equal(
            [
                "single: 参保登记几个工作日办结? | 3个; +5个; 10个",
                "single: Ａ类证件是指（ ）。 | 甲证; 乙证; +丙证",
                "multiple: 要带哪些材料？ | +身份证; 户口本; +照片",
                "trueFalse: 可以代办。（ ） | +",
                "trueFalse: 必须本人到场。 | -",
                "fillIn: 凭{1}到{2}办理。 | 身份证|居民身份证; 社区",
                "shortAnswer: 群众没带身份证怎么办？ | ",
            ],
            read.Select(one => Told.Of(one.Content!)));
        Assert.Equal(("见办事指南。", "第一行。\n第二行。", 5), (read[0].Content!.Explanation, read[2].Content!.Explanation, read[6].Content!.Difficulty));
        Assert.Equal([4, 8, 13, 21, 22, 24, 27], read.Select(one => one.Number));
    }

    [Fact]
    public async Task Without_numbers_an_answer_and_a_blank_line_end_a_question()
    {
        var read = await Files.ReadAsync("paste.txt", "【多选题】带什么？\nA.证 B.照 C.钱\n答案：A、B\n\n能网办吗\nA 对\nA.能\nB.不能\n答案 : 能\n\n这句没有答案\n");
        Assert.Equal(["multiple: 带什么？ | +证; +照; 钱", "single: 能网办吗⏎A 对 | +能; 不能"], read.Take(2).Select(one => Told.Of(one.Content!)));
        Assert.Equal((11, "answer"), (read[2].Number, read[2].Field));
    }

    [Fact]
    public async Task Braces_do_not_make_it_gift() =>
        Assert.Equal("fillIn: 凭{1}到社区办理。 | 身份证", Told.Of(Assert.Single(await Files.ReadAsync("paste.txt", "1. 凭{1}到社区办理。\n答案：身份证")).Content!));

    [Theory]
    [InlineData("1. 问?\nA. 甲\nB. 乙", "answer", "没有答案")]
    [InlineData("1. 问?\nA. 甲\nB. 乙\n答案:D", "answer", "D")]
    [InlineData("1. 问?\nA. 甲\nB. 乙\n答案:A\n答案:B", "答案", "漏了下一题的题号")]
    [InlineData("1. 【判断题】问?\n答案:可能", "answer", "可能")]
    [InlineData("1. 问?\nA. 甲\nB. 甲\n答案:A", "options", "两次")]
    [InlineData("1. 问?\nA. 甲\nB. 乙\n答案:A\n难度:超难", "difficulty", "难度")]
    public async Task What_can_be_no_question_is_refused_with_the_reason(string text, string field, string reason)
    {
        var read = Assert.Single(await Files.ReadAsync("paste.txt", text));
        Assert.Equal(field, read.Field);
        Assert.Contains(reason, read.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_written_in_this_way_is_read_as_it_was_meant()
    {
        var word = Words.Of("办理", "身份证", "医保", "是多少", "到场", "B超", "第3项", "1.5元", "“对”", "（一）").Array[1, 4].Select(string.Concat);
        var question = Gen.Select(word, word.Array[2, 8], Gen.Int[1, 255], Gen.Bool, Gen.Bool)
            .Where((_, options, _, _, _) => options.Distinct().Count() == options.Length).Select((stem, options, mask, full, line) => new Asked(stem, options, mask, full, line));
        question.Array[1, 8].Sample(all =>
        {
            var text = string.Concat(all.Select((one, i) =>
            {
                var options = one.Options.Select((option, j) => one.Full ? $"{(char)('Ａ' + j)}．{option}" : $"{(char)('A' + j)}. {option}");
                return string.Create(CultureInfo.InvariantCulture, $"{i + 1}{(one.Full ? "、" : ". ")}问{one.Stem}？\n{string.Join(one.OneLine ? "  " : "\n", options)}\n答案：{Answer(one)}\n");
            }));
            Assert.Equal(
                all.Select(one => $"问{one.Stem}？"),
                PastedParser.Read(text).Select(found => found.Form?.Text ?? found.Reason));
            Assert.Equal(
                all.Select(one => string.Join('|', one.Options.Select((option, j) => (Answer(one).Contains((char)('A' + j), StringComparison.Ordinal) ? "+" : "") + option))),
                PastedParser.Read(text).Select(found => string.Join('|', found.Form!.Options!.Select(option => (option.Correct == true ? "+" : "") + option.Text))));
        }, iter: 3_000);

        static string Answer(Asked one)
        {
            var letters = string.Concat(one.Options.Select((_, j) => (one.Mask >> j & 1) == 1 ? ((char)('A' + j)).ToString() : ""));
            return letters.Length == 0 ? "A" : letters;
        }
    }

    [Fact]
    public void No_text_makes_a_reader_fail()
    {
        var piece = Words.Of("1.", "A.", "Ｂ、", "答案:", "解析：", "{", "}", "=", "~", "#", "\\", "::", "%50%", "->", "####", "//[id:1]", "[tag:", "$CATEGORY:", "T", "\n", "\n\n", "ANSWER: B", "（ A ）", "√", "____", "一、多选题", "字", " ", "\uD800", "\0", "1..5", ":", "[html]", "<b>");
        piece.Array[0, 40].Select(string.Concat).Sample(text =>
        {
            Assert.All(GiftParser.Parse(text), item => Assert.True(item.Line > 0));
            foreach (var found in (FoundQuestion[])[.. GiftText.Read(text), .. AikenText.Read(text), .. PastedParser.Read(text)])
            {
                Assert.True(found.Number > 0 && (found.Form is not null || found.Reason.Length > 0));
                try
                {
                    var row = QuestionFiles.Row(found);
                    Assert.True(row.Refusals.Any || row.Values.Count > 0);
                }
                catch (UnreadableFileException refusal)
                {
                    Assert.NotEmpty(refusal.Message);
                }
            }
        }, iter: 20_000);
    }

    private sealed record Asked(string Stem, string[] Options, int Mask, bool Full, bool OneLine);
}
