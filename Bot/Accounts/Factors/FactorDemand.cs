using Hanyang.Assistant.Knowledge.Office;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hanyang.Assistant.Bot.Accounts.Factors;

/// <summary>Who has this role doesn't get in by password alone.</summary>
public sealed class FactorDemand
{
    private FactorDemand()
    {
    }

    public FactorDemand(Role role) => Role = role;

    public Role Role { get; private set; }

    internal sealed class Mapping : IEntityTypeConfiguration<FactorDemand>
    {
        public void Configure(EntityTypeBuilder<FactorDemand> demand)
        {
            demand.ToTable("factor_demands");
            demand.HasKey(d => d.Role);
        }
    }
}
