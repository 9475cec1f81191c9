using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hanyang.Assistant.Bot.Accounts.OpenId;

/// <summary>Which account somebody has whom another system (统一身份认证) vouches for. An account has at most one at an issuer.</summary>
public sealed class OpenIdTie
{
    public const int LongestSubject = 255;

    private OpenIdTie()
    {
    }

    public OpenIdTie(int account, string issuer, string subject, DateTimeOffset now) => (AccountId, Issuer, Subject, TiedAt) = (account, issuer, subject, now);

    public int Id { get; private set; }
    public int AccountId { get; private set; }
    public string Issuer { get; private set; } = "";

    /// <summary>The issuer's own, lasting name for the person.</summary>
    public string Subject { get; private set; } = "";
    public DateTimeOffset TiedAt { get; private set; }

    internal sealed class Mapping : IEntityTypeConfiguration<OpenIdTie>
    {
        public void Configure(EntityTypeBuilder<OpenIdTie> tie)
        {
            tie.ToTable("open_id_ties");
            tie.HasOne<Account>().WithMany().HasForeignKey(t => t.AccountId).OnDelete(DeleteBehavior.Cascade);
            tie.Property(t => t.Issuer).HasMaxLength(255);
            tie.Property(t => t.Subject).HasMaxLength(LongestSubject);
            tie.HasIndex(t => new { t.Issuer, t.Subject }).IsUnique();
            tie.HasIndex(t => new { t.AccountId, t.Issuer }).IsUnique();
        }
    }
}
