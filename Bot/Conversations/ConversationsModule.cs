using Hanyang.Assistant.Bot.Conversations.Storage;
using Hanyang.Assistant.Knowledge.Answering;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Hanyang.Assistant.Bot.Conversations;

internal static class ConversationsModule
{
    extension(IServiceCollection services)
    {
        /// <summary>The bot, its conversations and their writer.</summary>
        public IServiceCollection AddConversations()
        {
            services.TryAddScoped<Answerer>();
            return services
                .AddScoped<AssistantBot>()
                .AddSingleton<ConversationStore>()
                .AddSingleton<ConversationSignals>()
                .AddSingleton<TurnLocks>()
                .AddSingleton<Turns>()
                .AddSingleton<TurnWriter>()
                .AddHostedService(provider => provider.GetRequiredService<TurnWriter>());
        }
    }
}
