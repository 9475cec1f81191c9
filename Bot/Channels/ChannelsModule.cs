using Hanyang.Assistant.Bot.Channels.Connector;
using Hanyang.Assistant.Bot.Channels.DirectLine;
using Hanyang.Assistant.Bot.Channels.Notices;
using Hanyang.Assistant.Bot.Storage;
using Microsoft.AspNetCore.DataProtection;

namespace Hanyang.Assistant.Bot.Channels;

internal static class ChannelsModule
{
    extension(IServiceCollection services)
    {
        /// <summary>The ways in which activities come and go.</summary>
        public IServiceCollection AddChannels(IConfiguration configuration, HomeFolder home)
        {
            // It warns at each start that keys are files; who may read data/ is the operator's to say.
            services.AddLogging(logging => logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error));
            services.AddDataProtection()
                .SetApplicationName("hanyang")
                .PersistKeysToFileSystem(Directory.CreateDirectory(Path.Combine(home.Data, "keys")));
            // It would read the keys before the server listens.
            services.Remove(services.Single(service => service.ServiceType == typeof(IHostedService) && service.ImplementationType?.Name == "DataProtectionHostedService"));
            services.AddHostedService<KeyRingReading>();
            return services.AddDirectLine(configuration).AddConnector(configuration).AddNoticeChannels(configuration);
        }
    }

    extension(WebApplication app)
    {
        public WebApplication MapChannels()
        {
            app.UseRateLimiter();
            app.UseWebSockets(new WebSocketOptions { KeepAliveInterval = TimeSpan.FromSeconds(30), KeepAliveTimeout = TimeSpan.FromSeconds(30) });
            app.MapDirectLine();
            app.MapConnector();
            return app;
        }
    }
}
