using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Knowledge.Office.WorkingDays;

public static class CalendarRows
{
    /// <summary>The calendar with the notices that the database has, those of an open transaction included.</summary>
    public static async Task<WorkingCalendar> WorkingCalendarAsync(this IKnowledgeDb db, CancellationToken cancel) =>
        new(await db.CalendarDays.AsNoTracking().ToListAsync(cancel));
}
