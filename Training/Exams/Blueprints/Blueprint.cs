using Hanyang.Assistant.Knowledge;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hanyang.Assistant.Training.Exams.Blueprints;

/// <summary>A plan for papers (组卷蓝图) that exams are made from. An exam keeps the plan as it was, so changing it changes no exam.</summary>
public sealed class Blueprint
{
    public const int LongestTitle = 100;

    private Blueprint()
    {
    }

    public int Id { get; private set; }
    public string Code { get; private set; } = "";
    public int Version { get; private set; }
    public string Title { get; private set; } = "";
    public BlueprintPlan Plan { get; private set; } = null!;
    public DateTimeOffset ChangedAt { get; private set; }

    public static Blueprint Write(string code, string title, BlueprintPlan plan, DateTimeOffset now)
    {
        var blueprint = new Blueprint { Code = code };
        blueprint.Revise(title, plan, now);
        return blueprint;
    }

    public void Revise(string title, BlueprintPlan plan, DateTimeOffset now)
    {
        (Title, Plan, ChangedAt) = (title.Trim(), plan, now);
        Version++;
    }

    internal sealed class Mapping : IEntityTypeConfiguration<Blueprint>
    {
        public void Configure(EntityTypeBuilder<Blueprint> blueprint)
        {
            blueprint.ToTable("blueprints");
            blueprint.HasIndex(b => b.Code).IsUnique();
            blueprint.Property(b => b.Code).HasMaxLength(64);
            blueprint.Property(b => b.Title).HasMaxLength(LongestTitle);
            blueprint.Property(b => b.Version).IsConcurrencyToken();
            blueprint.Property(b => b.Plan).HasJson();
        }
    }
}
