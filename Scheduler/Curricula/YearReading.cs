using Hanyang.Assistant.Knowledge.Office.WorkingDays;
using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Scheduler.Curricula;

public static class YearReading
{
    extension(ISchedulerDb db)
    {
        /// <summary>What takes place in the approved year, in the order in which it opens; else the default draft.</summary>
        public async Task<IReadOnlyList<PlannedOccurrence>> YearAsync(int year, CancellationToken cancel)
        {
            if (await db.CurriculumAsync(year, cancel) is { State: CurriculumState.Approved } approved)
            {
                var sharing = approved.Sharing();
                return
                [
                    .. approved.Occurrences.Where(one => one.State == OccurrenceState.Planned).OrderBy(one => one.OpensOn).ThenBy(one => one.PlannedOn)
                        .Select(one => new PlannedOccurrence(one.Track, one.Key, one.PlannedOn, one.OpensOn, one.ClosesOn, one.Title, one.IsProvisional, sharing.GetValueOrDefault(one.Key))),
                ];
            }

            return YearPlan.Draw(year, Tracks.Default, await db.WorkingCalendarAsync(cancel));
        }

        /// <summary>With its occurrences, tracked; null when nobody has drawn the year.</summary>
        public Task<Curriculum?> CurriculumAsync(int year, CancellationToken cancel) =>
            db.Curricula.Include(one => one.Occurrences).SingleOrDefaultAsync(one => one.Year == year, cancel);
    }
}
