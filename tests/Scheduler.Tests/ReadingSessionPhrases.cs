using CsCheck;
using Hanyang.Assistant.Bot.Storage;
using Hanyang.Assistant.Knowledge.Office.WorkingDays;
using Hanyang.Assistant.Scheduler.Sessions;

namespace Hanyang.Assistant.Scheduler.Tests;

public class ReadingSessionPhrases
{
    private static readonly string Table = Path.Combine(HomeFolder.Solution()!, "tests", "Scheduler.Tests", "session-phrases.tsv");
    private static readonly DateTime Now = new(2026, 3, 2, 10, 0, 0);

    private static readonly PlaceName[] Places =
    [
        new("PT-1", "汉阳区政务服务大厅", ["区政务大厅", "政务中心"]), new("PT-2", "月湖街道政务服务中心", ["月湖", "月湖街", "月湖街道"]), new("PT-7", "七里庙社区便民服务站", ["七里庙", "七里庙社区"]),
        new("PT-41", "莲心湖游客中心自助终端", ["莲心湖"]), new("PT-52", "莲心湖支行", ["莲心湖"]), new("PT-57", "阳晓屋", []),
    ];

    private static readonly string[] Words =
    [
        "下周三", "下午三点", "明天", "三点半", "在", "七里庙社区", "莲心湖", "讲", "《", "》", "医保转移", "，", ",", " ", "30人", "一百人", "由", "韩梅", "培训", "两个小时", "每", "不", "主题：", "人数", "排课", "0人", "到", "五点", "课", "请", "地点", "名额9999999个", "。", "\n", "２", "𠀀", "\0",
    ];

    [Fact]
    public void Each_is_read_as_it_is_meant_or_asked_back()
    {
        var rows = File.ReadAllLines(Table).Where(line => !line.StartsWith('#')).Select(line => line.Split('\t')).ToList();
        var wrong = rows.Select(row => (Row: row, Read: Read(row[0]).ToString())).Where(one => one.Read != one.Row[1]).Select(one => $"{one.Row[0]}: {one.Row[1]} expected, {one.Read} read").ToList();
        Assert.True(rows.Count >= 60);
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.All(rows, row => Assert.True(SessionPhrase.MayBe(row[0]) || row[1][0] == '?' || !row[0].Contains('讲', StringComparison.Ordinal), row[0]));
    }

    [Fact]
    public void Every_choice_that_is_offered_is_understood()
    {
        foreach (var phrase in new[] { "下周三下午三点在莲心湖讲医保转移，30人", "下周三三点在七里庙社区讲医保转移，30人", "周一上午九点在七里庙社区讲医保转移，30人", "下午三点在七里庙社区讲医保转移" })
        {
            var choices = Read(phrase).Choices;
            Assert.True(choices.Count > 0, phrase);
            Assert.All(choices, choice => Assert.True(Read(choice).IsCertain, $"{choice}: {Read(choice)} {Read(choice).Rest}"));
        }
    }

    [Fact]
    public void Any_text_is_read_or_asked_back() => Gen.String.Sample(text => Holds(Read(text)));

    [Fact]
    public void Words_in_any_order_are_read_or_asked_back() => Gen.Int[0, Words.Length - 1].Select(index => Words[index]).Array[1, 12].Sample(words => Holds(Read(string.Concat(words))), iter: 2000);

    private static SessionReading Read(string text)
    {
        _ = SessionPhrase.MayBe(text);
        return SessionPhrase.Read(text, Now, WorkingCalendar.BuiltIn, Places);
    }

    private static void Holds(SessionReading read)
    {
        Assert.True(read.IsCertain == (read.Doubts.Count == 0));
        if (read.IsCertain)
        {
            Assert.True(read.Start > Now && read.End > read.Start && read.Seats is > 0 and <= 2000 && read.Title!.Length is > 1 and <= 120 && read.Place!.Length is > 0 and <= 120);
        }
    }
}
