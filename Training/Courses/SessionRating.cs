using Hanyang.Assistant.Training.Members;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hanyang.Assistant.Training.Courses;

/// <summary>What somebody who was there thinks of a session, said once. Trainers see it without the name.</summary>
public sealed class SessionRating
{
    public const int Best = 5;
    public const int LongestText = 500;

    private SessionRating()
    {
    }

    internal SessionRating(int sessionId, int memberId, int stars, string text, DateTimeOffset now) => (SessionId, MemberId, Stars, Text, At) = (sessionId, memberId, stars, text, now);

    public int SessionId { get; private set; }
    public int MemberId { get; private set; }

    /// <summary>1 to <see cref="Best"/>.</summary>
    public int Stars { get; private set; }
    public string Text { get; private set; } = "";
    public DateTimeOffset At { get; private set; }

    internal sealed class Mapping : IEntityTypeConfiguration<SessionRating>
    {
        public void Configure(EntityTypeBuilder<SessionRating> rating)
        {
            rating.ToTable("session_ratings");
            rating.HasKey(r => new { r.SessionId, r.MemberId });
            rating.Property(r => r.Text).HasMaxLength(LongestText);
            rating.HasOne<ClassSession>().WithMany().HasForeignKey(r => r.SessionId).OnDelete(DeleteBehavior.Cascade);
            rating.HasOne<Member>().WithMany().HasForeignKey(r => r.MemberId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
