using Hanyang.Assistant.Bot.Accounts.Bindings;
using Hanyang.Assistant.Bot.Conversations.Storage;

namespace Hanyang.Assistant.Bot.Conversations;

internal static class ConversationsModule
{
    extension(IServiceCollection services)
    {
        /// <summary>The bot, its conversations and their writer.</summary>
        public IServiceCollection AddConversations()
        {
            return services
                .AddSingleton<AssistantBot>()
                .AddScoped<BindingDialog>()
                .AddScoped<ExamDialog>()
                .AddScoped<RecallDialog>()
                .AddScoped<SessionDialog>()
                .AddScoped<CheckInDialog>()
                .AddScoped<ChatBindings>()
                .AddSingleton<ConversationStore>()
                .AddSingleton<ConversationSignals>()
                .AddSingleton<InterimReplies>()
                .AddSingleton<TurnLocks>()
                .AddSingleton<Turns>()
                .AddSingleton<TurnWriter>()
                .AddHostedService(provider => provider.GetRequiredService<TurnWriter>())
                .AddSingleton<Retention>()
                .AddHostedService(provider => provider.GetRequiredService<Retention>());
        }
    }
}
