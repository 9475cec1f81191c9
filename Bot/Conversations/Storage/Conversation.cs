using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hanyang.Assistant.Bot.Conversations.Storage;

/// <summary>One conversation. Its row is written only by <see cref="TurnWriter"/>, with the activities of the turn.</summary>
public sealed class Conversation
{
    public const int LongestId = 400;

    private Conversation()
    {
    }

    /// <summary>Unguessable for Direct Line; channel and the channel's own id for others.</summary>
    public string Id { get; private set; } = "";
    public string Channel { get; private set; } = "";

    /// <summary>Whose it is, as the channel names the person.</summary>
    public string UserId { get; private set; } = "";

    /// <summary>A <see cref="Activities.ConversationReference"/> as JSON.</summary>
    public string Reference { get; private set; } = "";

    /// <summary>A <see cref="ConversationState"/> as JSON.</summary>
    public string State { get; private set; } = "";

    /// <summary>Counts the turns: a turn saves only on the version that it has read.</summary>
    public int Version { get; private set; }
    public long LastSequence { get; private set; }
    public DateTimeOffset CreatedAt { get; private set; }
    public DateTimeOffset LastActivityAt { get; private set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Conversation>
    {
        public void Configure(EntityTypeBuilder<Conversation> conversation)
        {
            conversation.ToTable("conversations");
            conversation.Property(c => c.Id).HasMaxLength(LongestId);
            conversation.Property(c => c.Channel).HasMaxLength(64);
            conversation.Property(c => c.Version).IsConcurrencyToken();
            conversation.HasIndex(c => c.LastActivityAt);
            // For what is told of our own accord; other channels' names for people may be too long to be indexed.
            conversation.HasIndex(c => c.UserId).HasFilter("channel = 'directline'");
        }
    }
}
