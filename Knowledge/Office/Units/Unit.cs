using Hanyang.Assistant.Knowledge.Guides;
using Hanyang.Assistant.Knowledge.Points;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hanyang.Assistant.Knowledge.Office.Units;

/// <summary>An office, subdistrict, community or station (单位). The tree follows the four levels.</summary>
public sealed class Unit : ICatalogueRecord
{
    private Unit()
    {
    }

    public Unit(string code, string name, Level level, string? parent, bool sample) =>
        (Code, Name, Level, Parent, IsSample) = (code, name, level, parent, sample);

    public int Id { get; private set; }
    public string Code { get; private set; } = "";
    public string Name { get; private set; } = "";
    public Level Level { get; private set; }

    /// <summary>The code of the unit above; null at the root.</summary>
    public string? Parent { get; private set; }
    /// <summary>When it serves; null where the unit above says so. See <see cref="ServiceHours"/>.</summary>
    public IReadOnlyList<Opening>? Hours { get; private set; }
    public bool IsSample { get; private set; }

    /// <summary>Returns whether anything changed.</summary>
    public bool Revise(string name, Level level, string? parent, IReadOnlyList<Opening>? hours = null)
    {
        var changed = (Name, Level, Parent) != (name, level, parent) || RecordJson.Write(Hours) != RecordJson.Write(hours);
        (Name, Level, Parent, Hours) = (name, level, parent, hours);
        return changed;
    }

    /// <summary>What the bureau has changed is no longer sample data.</summary>
    public void Adopt() => IsSample = false;

    internal sealed class Mapping : IEntityTypeConfiguration<Unit>
    {
        public void Configure(EntityTypeBuilder<Unit> unit)
        {
            unit.ToTable("units");
            unit.HasIndex(u => u.Code).IsUnique();
            unit.Property(u => u.Code).HasMaxLength(64);
            unit.Property(u => u.Hours).HasJson();
        }
    }
}
