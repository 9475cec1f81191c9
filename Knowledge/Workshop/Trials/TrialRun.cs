using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hanyang.Assistant.Knowledge.Workshop.Trials;

/// <summary>A batch test (批量测试): a list of questions tried by one node, its progress, and in the end what came of it.</summary>
public sealed class TrialRun
{
    public const int LongestTitle = 200;

    /// <summary>A run of which nothing was heard for so long stopped with its node.</summary>
    public static readonly TimeSpan Silence = TimeSpan.FromMinutes(1);

    private TrialRun()
    {
    }

    public int Id { get; private set; }

    /// <summary>Where the questions came from.</summary>
    public string Title { get; private set; } = "";
    public CatalogueChanges Changes { get; private set; } = CatalogueChanges.None;
    public string StartedBy { get; private set; } = "";
    public DateTimeOffset StartedAt { get; private set; }
    public int Total { get; private set; }
    public int Done { get; private set; }
    public DateTimeOffset HeardAt { get; private set; }
    public DateTimeOffset? FinishedAt { get; private set; }
    public TrialResult? Result { get; private set; }

    public bool IsLost(DateTimeOffset now) => FinishedAt is null && now - HeardAt > Silence;

    public static TrialRun Start(string title, CatalogueChanges changes, int total, string by, DateTimeOffset now) => new()
    {
        Title = title.Length > LongestTitle ? title[..LongestTitle] : title,
        Changes = changes,
        StartedBy = by,
        StartedAt = now,
        HeardAt = now,
        Total = total,
    };

    /// <param name="result">Null when it failed.</param>
    public void Finish(TrialResult? result, DateTimeOffset now)
    {
        Done = result is null ? Done : Total;
        Result = result;
        FinishedAt = HeardAt = now;
    }

    internal sealed class Mapping : IEntityTypeConfiguration<TrialRun>
    {
        public void Configure(EntityTypeBuilder<TrialRun> run)
        {
            run.ToTable("trial_runs");
            run.Property(r => r.Title).HasMaxLength(LongestTitle);
            run.Property(r => r.StartedBy).HasMaxLength(128);
            run.Property(r => r.Changes).HasJson();
            run.Property(r => r.Result).HasJson();
        }
    }
}
