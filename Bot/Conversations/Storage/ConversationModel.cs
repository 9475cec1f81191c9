using Microsoft.EntityFrameworkCore;

namespace Hanyang.Assistant.Bot.Conversations.Storage;

/// <summary>The tables of conversations; they stand in no module's view.</summary>
internal static class ConversationModel
{
    public static ModelBuilder AddConversations(this ModelBuilder model) => model
        .ApplyConfiguration(new Conversation.Mapping())
        .ApplyConfiguration(new StoredActivity.Mapping());
}
