using System.Globalization;
using CsCheck;
using Hanyang.Assistant.Bot.Storage;
using Hanyang.Assistant.Knowledge.Office.WorkingDays;
using Hanyang.Assistant.Scheduler.DatePhrases;

namespace Hanyang.Assistant.Scheduler.Tests;

public class ReadingDatePhrases
{
    private static readonly string Table = Path.Combine(HomeFolder.Solution()!, "tests", "Scheduler.Tests", "phrases.tsv");
    private static readonly string[] Words = [.. "今明后昨前天上下这本周个月年号日一二三四五六七八九十点半刻差到至早晚午中旬底初第最工作国庆春节休每过内,-/:0123456789 abc".Select(c => $"{c}"), "周三", "下周", "工作日", "国庆后", "下午", "第一个", "最后一个", "3月", "15号"];

    [Fact]
    public void Nearly_all_are_read_as_people_mean_them_and_none_is_silently_wrong()
    {
        var rows = File.ReadAllLines(Table).Where(line => !line.StartsWith('#')).Select(line => line.Split('\t')).ToList();
        List<string> missed = [], wrong = [];
        foreach (var row in rows)
        {
            var (now, phrase, meant) = (DateTime.ParseExact(row[0], "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), row[1], row[2]);
            var read = DatePhrase.Read(phrase, now, WorkingCalendar.BuiltIn);
            if (read.ToString() != meant)
            {
                (read.Certain is null ? missed : wrong).Add($"{row[0]} {phrase}: {meant} expected, {read} read");
            }
        }

        TestContext.Current.SendDiagnosticMessage($"{rows.Count} phrases: {rows.Count - missed.Count - wrong.Count} right, {missed.Count} asked back otherwise, {wrong.Count} silently wrong");
        Assert.True(rows.Count >= 150);
        Assert.Empty(wrong);
        Assert.True(missed.Count <= rows.Count * 3 / 100, string.Join('\n', missed));
    }

    [Fact]
    public void Any_text_is_read_or_asked_back() => Gen.String.Sample(text => Holds(DatePhrase.Read(text, new(2026, 3, 2, 10, 0, 0), WorkingCalendar.BuiltIn)));

    [Fact]
    public void Words_in_any_order_are_read_or_asked_back() => Gen.Select(Gen.Int[0, Words.Length - 1].Select(index => Words[index]).Array[1, 8], Gen.Int[0, 1000]).Sample((words, days) =>
        Holds(DatePhrase.Read(string.Concat(words), new DateTime(2024, 1, 1, 9, 0, 0).AddDays(days), WorkingCalendar.BuiltIn)));

    private static void Holds(DateReading read)
    {
        Assert.True(read.Meanings.Count <= 6);
        Assert.All(read.Meanings, meaning => Assert.True(meaning.From <= meaning.Until && (meaning.End is null || meaning.Start < meaning.End)));
        Assert.Equal(read.Meanings.Distinct().Count(), read.Meanings.Count);
    }
}
