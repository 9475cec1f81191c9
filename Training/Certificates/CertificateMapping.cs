using Hanyang.Assistant.Knowledge;
using Hanyang.Assistant.Training.Members;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hanyang.Assistant.Training.Certificates;

internal sealed class CertificateMapping : IEntityTypeConfiguration<Certificate>, IEntityTypeConfiguration<PostCertificate>
{
    public void Configure(EntityTypeBuilder<Certificate> certificate)
    {
        certificate.ToTable("certificates");
        certificate.HasIndex(c => c.Serial).IsUnique();
        certificate.HasIndex(c => c.Source).IsUnique();
        certificate.HasIndex(c => new { c.StatusList, c.StatusIndex }).IsUnique();
        certificate.HasIndex(c => c.IssuedAt);
        certificate.Property(c => c.Serial).HasMaxLength(CertificateSerial.Longest);
        certificate.Property(c => c.Source).HasMaxLength(80);
        certificate.Property(c => c.Holder).HasMaxLength(64);
        certificate.Property(c => c.UnitCode).HasMaxLength(64);
        certificate.Property(c => c.IssuedBy).HasMaxLength(128);
        certificate.Property(c => c.RevokedFor).HasMaxLength(Issuing.LongestText);
        certificate.Property(c => c.RevokedBy).HasMaxLength(128);
        certificate.Property(c => c.RevokedAt).IsConcurrencyToken();
        certificate.Property(c => c.Facts).HasJson();
        // Members go only with the sample, and take what was tried out on them along.
        certificate.HasOne<Member>().WithMany().HasForeignKey(c => c.MemberId).OnDelete(DeleteBehavior.Cascade);
        certificate.HasMany(c => c.Posts).WithOne().HasForeignKey(p => p.CertificateId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<PostCertificate> post)
    {
        post.ToTable("certificate_posts");
        post.HasKey(p => new { p.CertificateId, p.PostCode });
        post.HasIndex(p => p.PostCode);
        post.Property(p => p.PostCode).HasMaxLength(64);
    }
}
