using Hanyang.Assistant.Knowledge.Office.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hanyang.Assistant.Scheduler.Calendars;

/// <summary>The secret in the address of a person's calendar feed. A calendar program can't sign in: who has the address sees the dates, and nothing else.</summary>
public sealed class CalendarKey
{
    private CalendarKey()
    {
    }

    internal CalendarKey(int personId, string digest, string sealedSecret, DateTimeOffset now)
    {
        PersonId = personId;
        Renew(digest, sealedSecret, now);
    }

    public int PersonId { get; private set; }

    /// <summary>By which a feed is found.</summary>
    public string Digest { get; private set; } = "";

    /// <summary>To show it again to whose it is; readable with the program's keys alone.</summary>
    public string Sealed { get; private set; } = "";
    public DateTimeOffset IssuedAt { get; private set; }

    internal void Renew(string digest, string sealedSecret, DateTimeOffset now) => (Digest, Sealed, IssuedAt) = (digest, sealedSecret, now);

    internal sealed class Mapping : IEntityTypeConfiguration<CalendarKey>
    {
        public void Configure(EntityTypeBuilder<CalendarKey> key)
        {
            key.ToTable("calendar_keys");
            key.HasKey(k => k.PersonId);
            key.Property(k => k.PersonId).ValueGeneratedNever();
            key.HasIndex(k => k.Digest).IsUnique();
            key.Property(k => k.Digest).HasMaxLength(64);
            key.Property(k => k.Sealed).HasMaxLength(500);
            key.HasOne<Person>().WithMany().HasForeignKey(k => k.PersonId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
