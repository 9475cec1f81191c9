using Hanyang.Assistant.Training.Exams.Attempts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hanyang.Assistant.Training.Recalls;

/// <summary>That an attempt was read for mistakes, and as which version: one that was graded anew is read again.</summary>
public sealed class MistakeReading
{
    private MistakeReading()
    {
    }

    internal MistakeReading(long attempt, int version) => (AttemptId, Version) = (attempt, version);

    public long AttemptId { get; private set; }

    /// <summary>Of the attempt.</summary>
    public int Version { get; private set; }

    internal void Move(int version) => Version = version;

    internal sealed class Mapping : IEntityTypeConfiguration<MistakeReading>
    {
        public void Configure(EntityTypeBuilder<MistakeReading> reading)
        {
            reading.ToTable("mistake_readings");
            reading.HasKey(r => r.AttemptId);
            reading.Property(r => r.AttemptId).ValueGeneratedNever();
            reading.Property(r => r.Version).IsConcurrencyToken();
            reading.HasOne<Attempt>().WithOne().HasForeignKey<MistakeReading>(r => r.AttemptId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
