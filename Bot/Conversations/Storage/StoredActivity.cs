using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hanyang.Assistant.Bot.Conversations.Storage;

/// <summary>One activity of a conversation, in the order in which it happened.</summary>
public sealed class StoredActivity
{
    private StoredActivity()
    {
    }

    public string ConversationId { get; private set; } = "";

    /// <summary>1, 2, 3 … within the conversation; the watermark of Direct Line.</summary>
    public long Sequence { get; private set; }
    public string ActivityId { get; private set; } = "";

    /// <summary>The incoming activity to which it replies; null for what somebody else sent.</summary>
    public string? ReplyToId { get; private set; }

    /// <summary>The activity as it is sent to clients; personal numbers are masked.</summary>
    public string Json { get; private set; } = "";

    /// <summary>By what a second delivery of the same message is known; null for our own.</summary>
    public string? ClientKey { get; private set; }

    internal sealed class Mapping : IEntityTypeConfiguration<StoredActivity>
    {
        public void Configure(EntityTypeBuilder<StoredActivity> activity)
        {
            activity.ToTable("activities");
            activity.HasKey(a => new { a.ConversationId, a.Sequence });
            activity.HasIndex(a => new { a.ConversationId, a.ClientKey }).IsUnique();
            activity.HasOne<Conversation>().WithMany().HasForeignKey(a => a.ConversationId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
