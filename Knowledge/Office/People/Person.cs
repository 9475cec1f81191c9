using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hanyang.Assistant.Knowledge.Office.People;

/// <summary>Somebody who works here: owners, work items and notices refer to one; a member and an account each point at one.</summary>
public sealed class Person
{
    public const int LongestEmail = 254;

    private Person()
    {
    }

    public Person(string name, string? unit) => (Name, Unit) = (name, unit);

    public int Id { get; private set; }
    public string Name { get; private set; } = "";

    /// <summary>The code of the unit; null where it isn't known.</summary>
    public string? Unit { get; private set; }

    public QuietHours? QuietHours { get; private set; }

    /// <summary>Where e-mail reaches them; null where nobody has said.</summary>
    public string? Email { get; private set; }

    /// <summary>In which notices are written, as a BCP 47 tag; Chinese when null.</summary>
    public string? Language { get; private set; }

    /// <summary>Kinds of reminders that they don't want; null when they want all.</summary>
    public IReadOnlyList<string>? Muted { get; private set; }

    public void Rename(string name) => Name = name;

    public void MoveTo(string? unit) => Unit = unit;

    /// <param name="email">A plain address such as li.lei@example.org.</param>
    public void Reach(string? email, string? language) => (Email, Language) = (email, language);

    public void KeepQuiet(QuietHours? hours) => QuietHours = hours;

    public bool Wants(string kind) => Muted?.Contains(kind) != true;

    public void Want(string kind, bool wanted)
    {
        if (Wants(kind) != wanted)
        {
            Muted = wanted ? [.. Muted!.Where(muted => muted != kind)] : [.. Muted ?? [], kind];
        }
    }

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
            person.Property(p => p.Muted).HasJson();
            person.Property(p => p.Email).HasMaxLength(LongestEmail);
            person.Property(p => p.Language).HasMaxLength(16);
        }
    }
}
