using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hanyang.Assistant.Knowledge.Office.Audit;

/// <summary>
/// Who did what to what, and when. Staged like any other row and saved in the transaction of what it records; within seconds
/// the sealer chains it to the entry before. Never changed, never deleted: the database refuses both.
/// </summary>
public sealed class AuditEntry
{
    private AuditEntry()
    {
    }

    /// <summary>Given by the database, rising; what could not be saved may leave a gap.</summary>
    public long Number { get; private set; }
    public DateTimeOffset At { get; private set; }

    /// <summary>The person's id; null for a terminal or a visitor.</summary>
    public int? ActorId { get; private set; }
    public string ActorName { get; private set; } = "";
    public string? ActorRole { get; private set; }
    public string? ActorUnit { get; private set; }

    /// <summary>In kebab case and the past tense: account-added.</summary>
    public string Verb { get; private set; } = "";
    public string SubjectKind { get; private set; } = "";
    public string SubjectKey { get; private set; } = "";

    /// <summary>A small JSON object.</summary>
    public string Details { get; private set; } = "";

    /// <summary>Personal numbers in any text are masked. Passwords and tokens are the caller's to keep out.</summary>
    public static AuditEntry Of(Actor actor, string verb, Subject subject, DateTimeOffset now, params ReadOnlySpan<(string Name, object? Value)> details) => new()
    {
        At = now.ToUniversalTime(),
        ActorId = actor.Id,
        ActorName = AuditText.Clean(actor.Name, 128),
        ActorRole = actor.Role?.ToString(),
        ActorUnit = actor.Unit,
        Verb = verb,
        SubjectKind = subject.Kind,
        SubjectKey = AuditText.Clean(subject.Key, 256),
        Details = AuditText.Json(details),
    };

    internal sealed class Mapping : IEntityTypeConfiguration<AuditEntry>
    {
        public void Configure(EntityTypeBuilder<AuditEntry> entry)
        {
            entry.ToTable("audit_entries");
            entry.HasKey(e => e.Number);
            entry.Property(e => e.Number).ValueGeneratedOnAdd();
            entry.HasIndex(e => e.At);
            entry.Property(e => e.ActorName).HasMaxLength(128);
            entry.Property(e => e.ActorRole).HasMaxLength(32);
            entry.Property(e => e.ActorUnit).HasMaxLength(64);
            entry.Property(e => e.Verb).HasMaxLength(64);
            entry.Property(e => e.SubjectKind).HasMaxLength(64);
            entry.Property(e => e.SubjectKey).HasMaxLength(256);
        }
    }
}
