using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hanyang.Assistant.Knowledge.Office.WorkItems;

/// <summary>Something that a person has to do (待办). Its key says what it is about, never when, so that finding it due twice makes one row.</summary>
public sealed class WorkItem
{
    /// <summary>In place of a person's id: whoever keeps the console that the item belongs to.</summary>
    public const int Anybody = 0;

    private WorkItem()
    {
    }

    /// <param name="kind">In kebab case, such as question-stale.</param>
    /// <param name="key">What it is about, such as a code.</param>
    /// <param name="revision">Of what it is about: a new one asks anew.</param>
    public WorkItem(string kind, string key, int revision, int? person, string path, DateTimeOffset now) =>
        (Kind, Key, Revision, PersonId, Path, CreatedAt) = (kind, key, revision, person ?? Anybody, path, now);

    public int Id { get; private set; }
    public string Kind { get; private set; } = "";
    public string Key { get; private set; } = "";
    public int Revision { get; private set; }

    /// <summary>A person's id, or <see cref="Anybody"/>.</summary>
    public int PersonId { get; private set; }

    /// <summary>Where it is done: the path of a page.</summary>
    public string Path { get; private set; } = "";
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>Null while it is open.</summary>
    public DateTimeOffset? DoneAt { get; private set; }

    public void Finish(DateTimeOffset now) => DoneAt ??= now;

    /// <summary>What was done has come undone.</summary>
    public void Reopen() => DoneAt = null;

    internal sealed class Mapping : IEntityTypeConfiguration<WorkItem>
    {
        public void Configure(EntityTypeBuilder<WorkItem> item)
        {
            item.ToTable("work_items");
            item.HasIndex(i => new { i.Kind, i.Key, i.Revision, i.PersonId }).IsUnique();
            item.HasIndex(i => new { i.PersonId, i.DoneAt });
            item.Property(i => i.Kind).HasMaxLength(32);
            item.Property(i => i.Key).HasMaxLength(64);
            item.Property(i => i.Path).HasMaxLength(200);
        }
    }
}
