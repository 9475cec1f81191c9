using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hanyang.Assistant.Training.Members;

/// <summary>One of the posts that a member holds.</summary>
public sealed class PostHolding
{
    private PostHolding()
    {
    }

    internal PostHolding(Post post) => Post = post;

    public int MemberId { get; private set; }
    public int PostId { get; private set; }
    public Post Post { get; private set; } = null!;

    internal sealed class Mapping : IEntityTypeConfiguration<PostHolding>
    {
        public void Configure(EntityTypeBuilder<PostHolding> holding)
        {
            holding.ToTable("member_posts");
            holding.HasKey(h => new { h.MemberId, h.PostId });
            // A post goes only when nobody holds it.
            holding.HasOne(h => h.Post).WithMany().HasForeignKey(h => h.PostId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
