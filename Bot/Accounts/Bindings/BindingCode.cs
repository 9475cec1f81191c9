using Hanyang.Assistant.Training.Members;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hanyang.Assistant.Bot.Accounts.Bindings;

/// <summary>A one-time code by which a member's chat account proves to be theirs. Only its digest is kept; a new one takes the place of the one before.</summary>
public sealed class BindingCode
{
    private BindingCode()
    {
    }

    public BindingCode(int member, string digest, DateTimeOffset now) => (MemberId, Digest, IssuedAt) = (member, digest, now);

    public static TimeSpan Lifetime { get; } = TimeSpan.FromMinutes(10);

    public int MemberId { get; private set; }
    public string Digest { get; private set; } = "";
    public DateTimeOffset IssuedAt { get; private set; }

    /// <summary>Who has used it: the same message, delivered twice, is not a second use.</summary>
    public string? UsedBy { get; private set; }

    public bool IsOpenAt(DateTimeOffset now) => UsedBy is null && now < IssuedAt + Lifetime;

    internal void Use(string chatAccount) => UsedBy = chatAccount;

    internal sealed class Mapping : IEntityTypeConfiguration<BindingCode>
    {
        public void Configure(EntityTypeBuilder<BindingCode> code)
        {
            code.ToTable("binding_codes");
            code.HasKey(c => c.MemberId);
            code.Property(c => c.MemberId).ValueGeneratedNever();
            code.HasOne<Member>().WithMany().HasForeignKey(c => c.MemberId).OnDelete(DeleteBehavior.Cascade);
            code.Property(c => c.Digest).HasMaxLength(64);
            code.HasIndex(c => c.Digest);
            code.Property(c => c.UsedBy).HasMaxLength(64);
        }
    }
}
