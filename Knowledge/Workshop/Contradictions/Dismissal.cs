using Hanyang.Assistant.Knowledge.Office;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hanyang.Assistant.Knowledge.Workshop.Contradictions;

/// <summary>Somebody looked at a contradiction and found it right as it is. Holds for these versions of the two records only.</summary>
public sealed class Dismissal
{
    private Dismissal()
    {
    }

    public Dismissal(string pair, string note, Actor by, DateTimeOffset now) => (Pair, Note, ByName, At) = (pair, note, by.Name, now);

    public int Id { get; private set; }

    /// <summary>Both records with their versions, and what they differ about: see <see cref="Contradiction.Pair"/>.</summary>
    public string Pair { get; private set; } = "";
    public string Note { get; private set; } = "";
    public string ByName { get; private set; } = "";
    public DateTimeOffset At { get; private set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Dismissal>
    {
        public void Configure(EntityTypeBuilder<Dismissal> dismissal)
        {
            dismissal.ToTable("contradiction_dismissals");
            dismissal.HasIndex(d => d.Pair).IsUnique();
            dismissal.Property(d => d.Pair).HasMaxLength(256);
            dismissal.Property(d => d.ByName).HasMaxLength(128);
        }
    }
}
