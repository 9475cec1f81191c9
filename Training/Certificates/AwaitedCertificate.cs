using Hanyang.Assistant.Knowledge;
using Hanyang.Assistant.Training.Members;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hanyang.Assistant.Training.Certificates;

/// <summary>Somebody has passed and still lacks shadowing; the certificate follows when that is signed off.</summary>
public sealed class AwaitedCertificate
{
    private AwaitedCertificate()
    {
    }

    public AwaitedCertificate(CertifiedResult result, DateTimeOffset now) => (Source, MemberId, Result, Since) = (result.Source, result.MemberId, result, now);

    public string Source { get; private set; } = "";
    public int MemberId { get; private set; }
    public CertifiedResult Result { get; private set; } = null!;
    public DateTimeOffset Since { get; private set; }

    internal sealed class Mapping : IEntityTypeConfiguration<AwaitedCertificate>
    {
        public void Configure(EntityTypeBuilder<AwaitedCertificate> awaited)
        {
            awaited.ToTable("awaited_certificates");
            awaited.HasKey(a => a.Source);
            awaited.Property(a => a.Source).HasMaxLength(80);
            awaited.HasIndex(a => a.MemberId);
            awaited.HasOne<Member>().WithMany().HasForeignKey(a => a.MemberId).OnDelete(DeleteBehavior.Cascade);
            awaited.Property(a => a.Result).HasJson();
        }
    }
}
