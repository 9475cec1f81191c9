
namespace Hanyang.Assistant.Bot.Channels.DirectLine;

internal static class DirectLineModule
{
    public static IServiceCollection AddDirectLine(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton<DirectLineTokens>()
        .AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.AddPolicy(DirectLineLimits.Tokens, new DirectLineLimits(
                configuration.GetValue("DirectLine:TokensPerMinute", 600),
                http => http.Connection.RemoteIpAddress?.ToString() ?? ""));
            options.AddPolicy(DirectLineLimits.Activities, new DirectLineLimits(
                configuration.GetValue("DirectLine:ActivitiesPerMinute", 120),
                http => http.GetRouteValue("conversationId") as string ?? ""));
        });
}
