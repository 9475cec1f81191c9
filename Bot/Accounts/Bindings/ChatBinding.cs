using Hanyang.Assistant.Bot.Conversations.Storage;
using Hanyang.Assistant.Training.Members;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hanyang.Assistant.Bot.Accounts.Bindings;

/// <summary>Whose a chat account is: it belongs to one member, and a member has one on each channel.</summary>
public sealed class ChatBinding
{
    private ChatBinding()
    {
    }

    /// <param name="conversation">Ours, in which it was bound.</param>
    public ChatBinding(int member, string channel, string chatAccount, DateTimeOffset now, string? conversation = null) =>
        (MemberId, Channel, ChatAccount, BoundAt, ConversationId) = (member, channel, chatAccount, now, conversation);

    public int Id { get; private set; }
    public int MemberId { get; private set; }
    public Member Member { get; private set; } = null!;

    /// <summary>As the channel calls itself, such as directline.</summary>
    public string Channel { get; private set; } = "";

    /// <summary>A digest of channel and user id: some channels name people by their phone numbers.</summary>
    public string ChatAccount { get; private set; } = "";
    public DateTimeOffset BoundAt { get; private set; }

    /// <summary>Where notices find the account; null for what was bound before there were any.</summary>
    public string? ConversationId { get; private set; }

    internal void MoveTo(string? conversation) => ConversationId = conversation;

    internal sealed class Mapping : IEntityTypeConfiguration<ChatBinding>
    {
        public void Configure(EntityTypeBuilder<ChatBinding> binding)
        {
            binding.ToTable("chat_bindings");
            binding.HasOne(b => b.Member).WithMany().HasForeignKey(b => b.MemberId).OnDelete(DeleteBehavior.Cascade);
            binding.Property(b => b.Channel).HasMaxLength(64);
            binding.Property(b => b.ConversationId).HasMaxLength(Conversation.LongestId);
            binding.Property(b => b.ChatAccount).HasMaxLength(64);
            binding.HasIndex(b => b.ChatAccount).IsUnique();
            binding.HasIndex(b => new { b.MemberId, b.Channel }).IsUnique();
        }
    }
}
