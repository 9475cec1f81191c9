using Hanyang.Assistant.Knowledge.Office.Notices;

namespace Hanyang.Assistant.Bot.Channels.Notices;

internal static class NoticeChannels
{
    /// <summary>In the order in which they are tried; e-mail only where <c>Mail__Host</c> is set.</summary>
    public static IServiceCollection AddNoticeChannels(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<INoticeChannel, ChatNotices>();
        return string.IsNullOrWhiteSpace(configuration["Mail:Host"]) ? services : services.AddMail(configuration);
    }

    // A method of its own, so that a start without e-mail doesn't load the library. A wrong setting stops the start, not the first letter.
    private static IServiceCollection AddMail(this IServiceCollection services, IConfiguration configuration) =>
        services.AddSingleton(MailSettings.Of(configuration)).AddSingleton<MailConnections>().AddSingleton<INoticeChannel, MailNotices>();
}
