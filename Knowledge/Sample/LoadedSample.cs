using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hanyang.Assistant.Knowledge.Sample;

/// <summary>The database's memory that a kind of sample data was loaded once, so that removing it is final.</summary>
public sealed class LoadedSample
{
    private LoadedSample()
    {
    }

    public LoadedSample(string kind, DateTimeOffset now) => (Kind, LoadedAt) = (kind, now);

    public string Kind { get; private set; } = "";
    public DateTimeOffset LoadedAt { get; private set; }
    public DateTimeOffset? RemovedAt { get; private set; }

    public void Remove(DateTimeOffset now) => RemovedAt ??= now;

    internal sealed class Mapping : IEntityTypeConfiguration<LoadedSample>
    {
        public void Configure(EntityTypeBuilder<LoadedSample> sample)
        {
            sample.ToTable("loaded_samples");
            sample.HasKey(s => s.Kind);
            sample.Property(s => s.Kind).HasMaxLength(32);
        }
    }
}
