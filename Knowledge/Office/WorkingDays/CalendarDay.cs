using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hanyang.Assistant.Knowledge.Office.WorkingDays;

/// <summary>A day that the official holiday notice names: a day off, or a make-up working day (调休) on a weekend.</summary>
public sealed class CalendarDay
{
    private CalendarDay()
    {
    }

    public CalendarDay(DateOnly date, string name, bool isOff) => (Date, Name, IsOff) = (date, name, isOff);

    public DateOnly Date { get; private set; }
    public string Name { get; private set; } = "";
    public bool IsOff { get; private set; }

    /// <summary>Returns whether anything changed.</summary>
    public bool Revise(string name, bool isOff)
    {
        var changed = (Name, IsOff) != (name, isOff);
        (Name, IsOff) = (name, isOff);
        return changed;
    }

    internal sealed class Mapping : IEntityTypeConfiguration<CalendarDay>
    {
        public void Configure(EntityTypeBuilder<CalendarDay> day)
        {
            day.ToTable("calendar_days");
            day.HasKey(d => d.Date);
        }
    }
}
