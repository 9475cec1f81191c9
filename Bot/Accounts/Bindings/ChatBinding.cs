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

    public ChatBinding(int member, string channel, string chatAccount, DateTimeOffset now) => (MemberId, Channel, ChatAccount, BoundAt) = (member, channel, chatAccount, now);

    public int Id { get; private set; }
    public int MemberId { get; private set; }
    public Member Member { get; private set; } = null!;

    /// <summary>As the channel calls itself, such as directline.</summary>
    public string Channel { get; private set; } = "";

    /// <summary>A digest of channel and user id: some channels name people by their phone numbers.</summary>
    public string ChatAccount { get; private set; } = "";
    public DateTimeOffset BoundAt { get; private set; }

    internal sealed class Mapping : IEntityTypeConfiguration<ChatBinding>
    {
        public void Configure(EntityTypeBuilder<ChatBinding> binding)
        {
            binding.ToTable("chat_bindings");
            binding.HasOne(b => b.Member).WithMany().HasForeignKey(b => b.MemberId).OnDelete(DeleteBehavior.Cascade);
            binding.Property(b => b.Channel).HasMaxLength(64);
            binding.Property(b => b.ChatAccount).HasMaxLength(64);
            binding.HasIndex(b => b.ChatAccount).IsUnique();
            binding.HasIndex(b => new { b.MemberId, b.Channel }).IsUnique();
        }
    }
}
