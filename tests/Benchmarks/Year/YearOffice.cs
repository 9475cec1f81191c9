using Hanyang.Assistant.Bot;
using Hanyang.Assistant.Bot.Storage;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Knowledge.Office.People;
using Hanyang.Assistant.Knowledge.Office.WorkingDays;
using Hanyang.Assistant.Scheduler.Curricula;
using Hanyang.Assistant.Training.Exams.Blueprints;
using Hanyang.Assistant.Training.Members;
using Microsoft.Extensions.DependencyInjection;

namespace Hanyang.Assistant.Benchmarks.Year;

/// <summary>A bureau whose year 2026 is approved and has content for every date.</summary>
internal static class YearOffice
{
    public const int Year = 2026;

    public static async Task FillAsync(HomeFolder home, string connection, int members, DateTimeOffset now)
    {
        await using var app = YearNode.Build(home, connection, TimeProvider.System);
        await AssistantHost.PrepareAsync(app.Services, CancellationToken.None, sample: false);
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AssistantDb>();
        db.Members.AddRange(Enumerable.Range(0, members).Select(i => Member.Join($"Y{i:0000}", new Person($"学员{i}", null), sample: false)));
        db.Blueprints.Add(Blueprint.Write("WEEKLY", "每周业务", BlueprintPlan.Of(new BlueprintLine(10)), now));
        var curriculum = Curriculum.Draw(Year, Tracks.Default, WorkingCalendar.BuiltIn, Actor.Itself, now);
        curriculum.Approve(Actor.Itself, now);
        foreach (var one in curriculum.Occurrences)
        {
            one.Fill([one.Track == Tracks.Exercise ? new(ContentKind.Blueprint, "WEEKLY", "") : new(ContentKind.Course, "C-1", "课程")], Audience.Everybody, null, now);
        }

        db.Curricula.Add(curriculum);
        await db.SaveChangesAsync();
    }
}
