using System.Globalization;
using Hanyang.Assistant.Bot.Storage;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Knowledge.Office.Notices;
using Hanyang.Assistant.Knowledge.Office.WorkingDays;
using Hanyang.Assistant.Training;
using Hanyang.Assistant.Training.Exams;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Benchmarks.Year;

/// <summary>Compares what happened with what had to.</summary>
internal static class Reckoning
{
    public static async Task<bool> PrintAsync(AssistantDb db, string home, DateOnly first, DateOnly last, int members)
    {
        var calendar = WorkingCalendar.BuiltIn;
        var exams = await db.Exams.AsNoTracking().ToListAsync();
        var published = (await db.AuditEntries.Where(entry => entry.Verb == TrainingVerbs.ExamPublished).Select(entry => entry.SubjectKey).ToListAsync()).CountBy(code => code).ToDictionary();
        var due = Expected.Exercises(YearOffice.Year, calendar).Where(one => one.OpensOn > first && one.OpensOn <= last).ToList();
        var missing = due.Count(one => exams.All(exam => exam.Code != one.Code || exam.State != ExamState.Published || BureauTime.Day(exam.OpensAt) != one.OpensOn));
        var twice = published.Values.Count(count => count > 1) + (exams.Count - exams.DistinctBy(exam => exam.Code).Count());
        var dayOff = exams.Count(exam => !calendar.IsWorkingDay(BureauTime.Day(exam.OpensAt)));
        Print.Line($"  exercises: {due.Count} due, {missing} missing or on another day, {twice} twice, {dayOff} opening on a day off");

        var told = Expected.Notices(YearOffice.Year, calendar).Where(one => one.On >= first.AddDays(1) && one.On < last).ToList();
        var sent = await db.Notices.AsNoTracking().Where(n => n.State == NoticeState.Sent).Select(n => new { n.Kind, n.Key, n.PersonId, n.SentAt, Letter = n.LeadId ?? n.Id }).ToListAsync();
        var byKey = sent.ToLookup(n => (n.Kind, n.Key));
        var (lost, doubled, late, early) = (0, 0, 0, 0);
        foreach (var one in told)
        {
            var people = byKey[(one.Kind, one.Key)].ToList();
            lost += members - people.Select(n => n.PersonId).Distinct().Count();
            doubled += people.Count - people.Select(n => n.PersonId).Distinct().Count();
            late += people.Count(n => BureauTime.Day(n.SentAt!.Value) > one.On);
            early += people.Count(n => BureauTime.Day(n.SentAt!.Value) < one.On);
        }

        var known = told.Select(one => (one.Kind, one.Key)).ToHashSet();
        var unasked = byKey.Where(group => !known.Contains(group.Key) && group.Any(n => BureauTime.Day(n.SentAt!.Value) > first && BureauTime.Day(n.SentAt!.Value) < last)).Select(group => group.Key).ToList();
        Print.Line($"  reminders: {told.Count} to {members} people each, {lost} missing, {doubled} twice, {late} a day or more late, {early} early; {unasked.Count} others {string.Join(' ', unasked.Take(3))}");

        var letters = Directory.GetFiles(home, "letters-*").SelectMany(File.ReadLines).Select(line => line.Split('\t')).ToList();
        var distinct = letters.DistinctBy(letter => letter[0]).ToList();
        var offDays = distinct.Count(letter => !calendar.IsWorkingDay(DateOnly.ParseExact(letter[2], "yyyy-MM-dd", CultureInfo.InvariantCulture)));
        var perDay = distinct.CountBy(letter => (letter[1], letter[2])).Count(day => day.Value > 1);
        var lines = distinct.Sum(letter => int.Parse(letter[3], CultureInfo.InvariantCulture));
        Print.Line($"  messages: {distinct.Count} with {lines} reminders ({sent.Count} known as sent), {letters.Count - distinct.Count} sent again with the same number after a kill; {perDay} people's days with more than one, {offDays} on a day off");
        return missing + twice + dayOff + lost + doubled + late + early + unasked.Count + perDay + offDays == 0 && lines == sent.Count;
    }
}
