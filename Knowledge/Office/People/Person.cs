using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hanyang.Assistant.Knowledge.Office.People;

/// <summary>Somebody who works here: owners, work items and notices refer to one; a member and an account each point at one.</summary>
public sealed class Person
{
    private Person()
    {
    }

    public Person(string name, string? unit) => (Name, Unit) = (name, unit);

    public int Id { get; private set; }
    public string Name { get; private set; } = "";

    /// <summary>The code of the unit; null where it isn't known.</summary>
    public string? Unit { get; private set; }

    public QuietHours? QuietHours { get; private set; }

    public void Rename(string name) => Name = name;

    public void MoveTo(string? unit) => Unit = unit;

    public void KeepQuiet(QuietHours? hours) => QuietHours = hours;

    /// <summary>When a notice may reach them: now, or as soon as it isn't quiet any more.</summary>
    public DateTimeOffset MayBeTold(DateTimeOffset now) => QuietHours?.Allowed(now) ?? now;

    internal sealed class Mapping : IEntityTypeConfiguration<Person>
    {
        public void Configure(EntityTypeBuilder<Person> person)
        {
            person.ToTable("people");
            person.HasIndex(p => p.Unit);
            person.Property(p => p.Name).HasMaxLength(64);
            person.Property(p => p.Unit).HasMaxLength(64);
            person.Property(p => p.QuietHours).HasJson();
        }
    }
}
